/** Completion and hovers inside conditions: names, fields, functions, and the ids that texts in them stand for. */
import type { TSchema } from 'typebox'
import { compileCondition, conditionFunctions } from '../../playbook/conditions.ts'
import { camelCase, fieldFacts, namesOf } from '../../playbook/conditionView.ts'
import { EngagementFile } from '../../playbook/shape.ts'
import type { Translate } from '../../util/translate.ts'
import type { AuthoringContext, Choice } from './choices.ts'
import { wordOf } from './keyWords.ts'
import type { Refers } from './places.ts'

/** @param choices gives the ids of a kind */
export interface ConditionOptions extends AuthoringContext {
  choices(refers: Refers): readonly Choice[]
}

export interface ConditionCompletion {
  readonly choices: readonly Choice[]
  /** How many units before the cursor are replaced. */
  readonly typed: number
}

/** What may stand at the end of `before`. @param after the rest of the expression */
export function completeCondition(before: string, after: string, options: ConditionOptions): ConditionCompletion {
  prepare()
  const text = openText(before)
  if (text) {
    const typed = before.length - text.start
    return { choices: textChoices(before.slice(0, text.start - 1), after, options), typed }
  }
  const [, chain, word = ''] = /((?:[A-Za-z_]\w*)(?:\[[^\]]*\]|\.[A-Za-z_]\w*)*\.)?([A-Za-z_]\w*)?$/.exec(before) ?? []
  const choices = chain === undefined ? topNames(options) : below(chain.slice(0, -1), options)
  return { choices, typed: word.length }
}

/** Markdown about the name, function or text at an offset of an expression, and its range. */
export function hoverCondition(
  source: string,
  offset: number,
  options: ConditionOptions,
): { markdown: string; start: number; end: number } | undefined {
  prepare()
  const reference = compileCondition(source).references.find(one => offset >= one.offset && offset <= one.offset + one.length)
  if (reference) {
    const choice = options.choices(reference.kind as Refers).find(({ id }) => id === reference.id)
    if (!choice) return undefined
    const { name, documentation } = choice
    const markdown = [`**${name ?? choice.id}** (${choice.id})`, documentation].filter(Boolean).join('\n\n')
    return { markdown, start: reference.offset, end: reference.offset + reference.length }
  }
  if (openText(source.slice(0, offset))) return undefined
  let start = offset
  while (start > 0 && /\w/.test(source[start - 1] ?? '')) start--
  let end = offset
  while (/\w/.test(source[end] ?? '')) end++
  const word = source.slice(start, end)
  const [, chain] = /((?:[A-Za-z_]\w*)(?:\[[^\]]*\]|\.[A-Za-z_]\w*)*\.)$/.exec(source.slice(0, start)) ?? []
  const known = chain === undefined ? topNames(options) : below(chain.slice(0, -1), options)
  const found = known.find(({ id }) => id === word || id === `${word}(`)
  return found && { markdown: [`\`${word}\``, found.documentation].filter(Boolean).join(' — '), start, end }
}

/** The fields are known once a condition has been compiled. */
function prepare(): void {
  compileCondition('true')
}

/** The text in quotes that the end of an expression stands in. */
function openText(before: string): { start: number } | undefined {
  let quote: string | undefined
  let start = 0
  for (let at = 0; at < before.length; at++) {
    const char = before[at] as string
    if (quote === undefined && (char === '"' || char === "'")) {
      quote = char
      start = at + 1
    } else if (char === '\\' && quote !== undefined) at++
    else if (char === quote) quote = undefined
  }
  return quote === undefined ? undefined : { start }
}

const mapKeys: Readonly<Record<string, Refers>> = {
  tasks: 'task',
  services: 'service',
  team: 'role',
  processes: 'process',
  inScope: 'service',
  intended: 'service',
}

function textChoices(before: string, after: string, { choices }: ConditionOptions): readonly Choice[] {
  const map = /([A-Za-z_]\w*)\s*\[\s*$/.exec(before)?.[1] ?? /^[^"']*["']\s+in\s+(\w+)/.exec(after)?.[1]
  if (map !== undefined && Object.hasOwn(mapKeys, map)) return choices(mapKeys[map] as Refers)
  const chain = /((?:[A-Za-z_]\w*)(?:\[[^\]]*\]|\.[A-Za-z_]\w*)*)\s*(?:==|!=|in\s*\[(?:[^\]]*,)?)\s*$/.exec(before)?.[1]
  const name = chain === undefined ? undefined : resolve(chain)?.name
  const fact = name === undefined ? undefined : fieldFacts.get(name)
  if (fact?.values) return fact.values.map(id => ({ id, kind: 'value' }))
  return fact?.refers ? choices(fact.refers as Refers) : []
}

function topNames({ t, locale }: ConditionOptions): Choice[] {
  const own: Readonly<Record<string, string>> = {
    inScope: t('Services that we work on'),
    intended: t('Services in scope that the customer wants'),
    today: t('The day of the check; what it finds then depends on the day'),
  }
  const names = namesOf('').map((id): Choice => ({ id, kind: 'reference', documentation: own[id] ?? fieldText(id, locale) }))
  const calls = ['size', 'businessDays', 'string', 'int', 'double', 'bool'].filter(name => conditionFunctions.has(name))
  return [...names, ...functions(calls, t)]
}

function below(chain: string, { t, locale }: ConditionOptions): Choice[] {
  const place = resolve(chain)
  if (!place) return []
  if (!place.isClosed) {
    const isList = place.isRecord || place.isList
    const methods = isList ? ['all', 'exists', 'exists_one', 'filter', 'map', 'size', 'join'] : textMethods
    return functions(methods, t)
  }
  const state = t('What the status means for the work: open, active, stalled or closed')
  return namesOf(place.name).map(id => ({
    id,
    kind: 'reference',
    documentation: place.name === 'tasks' && id === 'state' ? state : fieldText(id, locale),
  }))
}

const textMethods = ['startsWith', 'endsWith', 'contains', 'lowerAscii', 'upperAscii', 'trim', 'indexOf', 'substring', 'size']

function functions(names: readonly string[], t: Translate): Choice[] {
  const texts: Readonly<Record<string, string>> = {
    size: t('How many there are; of a text its length'),
    businessDays: t('Business days after the first date up to and with the second'),
    string: t('The value as a text'),
    int: t('The value as a whole number'),
    double: t('The value as a number'),
    bool: t('The value as true or false'),
    all: t('Whether it holds for every one: all(x, ...)'),
    exists: t('Whether it holds for at least one: exists(x, ...)'),
    exists_one: t('Whether it holds for exactly one: exists_one(x, ...)'),
    filter: t('Those for which it holds: filter(x, ...)'),
    map: t('What becomes of each: map(x, ...)'),
    join: t('The texts as one'),
    startsWith: t('Whether the text begins so'),
    endsWith: t('Whether the text ends so'),
    contains: t('Whether the text holds this'),
    lowerAscii: t('The text in lower-case letters'),
    upperAscii: t('The text in upper-case letters'),
    trim: t('The text without spaces around it'),
    indexOf: t('Where the text holds this, from 0; -1 when it does not'),
    substring: t('A part of the text'),
  }
  return names.map(name => ({ id: `${name}(`, kind: 'value', documentation: texts[name] }))
}

/** Fields are `camelCase` in conditions and `kebab-case` in files. */
function fieldText(name: string, locale: string): string | undefined {
  const word = wordOf(
    name.replace(/[A-Z]|(?<=[a-z])\d+/g, letter => `-${letter.toLowerCase()}`),
    locale,
  )
  return word && `${word.name}: ${word.description}`
}

interface Form {
  readonly type?: string
  readonly anyOf?: readonly Form[]
  readonly properties?: Readonly<Record<string, Form>>
  readonly additionalProperties?: Form
}

interface Place {
  readonly name: string
  readonly isClosed: boolean
  readonly isRecord: boolean
  readonly isList: boolean
}

function resolve(chain: string): Place | undefined {
  const parts = chain.match(/\[[^\]]*\]|[A-Za-z_]\w*/g) ?? []
  if (chain === 'inScope' || chain === 'intended') return { name: chain, isClosed: false, isRecord: false, isList: true }
  let forms = formsOf(EngagementFile as TSchema as Form)
  let name = ''
  let isEntry = false
  for (const part of parts) {
    if (part.startsWith('[')) {
      const record = forms.find(isRecord)
      if (!record?.additionalProperties) return undefined
      forms = formsOf(record.additionalProperties)
      isEntry = true
      continue
    }
    isEntry = false
    const properties = forms.find(form => form.properties)?.properties ?? {}
    const key = Object.keys(properties).find(one => camelCase(one) === part)
    if (key === undefined) return undefined
    forms = formsOf(properties[key] as Form)
    name = name === '' ? part : `${name}.${part}`
  }
  const isClosed = forms.some(form => form.properties) || (isEntry && namesOf(name).length > 0)
  return { name, isClosed, isRecord: !isClosed && forms.some(isRecord), isList: forms.some(({ type }) => type === 'array') }
}

function isRecord(form: Form): boolean {
  return form.type === 'object' && !form.properties
}

function formsOf(form: Form): readonly Form[] {
  return form.anyOf ? form.anyOf.flatMap(formsOf) : [form]
}
