/** Completion in playbooks, locales, configurations and the list of people. */
import { severities } from '../../lint/configShape.ts'
import type { Json, Path } from '../../util/json.ts'
import type { CompletionItem, CompletionList } from '../types.ts'
import { findWritten, writtenOf } from '../written.ts'
import type { AuthoringKind } from './authoringKind.ts'
import { type AuthoringContext, type Choice, choicesFor } from './choices.ts'
import { completeCondition } from './conditionHelp.ts'
import { type Cursor, cursorAt } from './cursor.ts'
import { describeKey, describeValue } from './keyWords.ts'
import { isCondition, keysAt, refersAt, ruleAt } from './places.ts'
import { levelName, optionsOf, optionText, ruleNamed } from './ruleText.ts'
import { fieldsOf, isScalarShape, shapesAt } from './schemaAt.ts'

export type { AuthoringContext } from './choices.ts'

interface Request {
  readonly kind: AuthoringKind
  readonly text: string
  readonly offset: number
  readonly cursor: Cursor
  readonly context: AuthoringContext
}

/** Never throws; empty where nothing is known of the place. */
export function completeAuthoring(kind: AuthoringKind, text: string, offset: number, context: AuthoringContext): CompletionList {
  const cursor = cursorAt(text, offset)
  if (!cursor) return { items: [], incomplete: false }
  const request = { kind, text, offset, cursor, context }
  const values = cursor.role === 'value' ? valueItems(request) : []
  const keys = cursor.role === 'key' || cursor.item ? keyItems(request) : []
  const items = [...values, ...keys].sort((a, b) => (a.sort < b.sort ? -1 : 1))
  return { items, incomplete: false }
}

/** A key that may be written, with what comes behind its colon. */
interface KeyChoice extends Choice {
  readonly isScalar: boolean
  readonly value?: string
  readonly required?: boolean
}

function keyItems(request: Request): CompletionItem[] {
  const { kind, text, cursor } = request
  const written = new Set(writtenKeys(text, cursor))
  const keys = keyChoices(request).filter(({ id }) => !written.has(id))
  if (keys.length > 0) return keys.map((key, index) => keyItem(request, key, index))
  // On a line below its key a value or the items of a list may begin.
  const shapes = shapesAt(kind, cursor.path)
  if (cursor.hasColon || cursor.item || shapes.length === 0 || fieldsOf(shapes) || keysAt(kind, cursor.path)) return []
  const isList = shapes.every(({ type }) => type === 'array')
  return valueItems(request).map(item => (isList && !cursor.flow ? { ...item, insert: `- ${item.insert}` } : item))
}

function keyChoices({ kind, text, cursor, context }: Request): KeyChoice[] {
  const { path } = cursor
  const { t } = context
  const rule = ruleAt(kind, path)
  if (rule) {
    const known = rule.rest.length === 1 && rule.rest[0] === 1 ? ruleNamed(rule.name) : undefined
    return (known ? optionsOf(known) : []).map(option => {
      const value = JSON.stringify(option.standard)
      return { id: option.name, name: value, kind: 'key', documentation: optionText(option, t), isScalar: true, value }
    })
  }
  const refers = keysAt(kind, path)
  if (refers) {
    const isScalar = refers === 'rule' || refers === 'item'
    return choicesFor(refers, { kind, text, path }, context).map(choice => ({ ...choice, isScalar }))
  }
  const shapes = shapesAt(kind, path)
  const fields = fieldsOf(shapes) ?? fieldsOf(shapes.flatMap(({ items }) => (items ? [items, ...(items.anyOf ?? [])] : [])))
  return Object.keys(fields?.properties ?? {}).map(id => ({
    id,
    kind: 'key',
    documentation: describeKey(kind, [...path, id], t),
    isScalar: isScalarShape(shapesAt(kind, [...path, id])) || isScalarShape(shapesAt(kind, [...path, 0, id])),
    required: fields?.required?.includes(id),
  }))
}

/** The keys of the map beside the one that is being typed. */
function writtenKeys(text: string, { path, replace }: Cursor): string[] {
  const tree = writtenOf(text)
  const entries = path.length === 0 ? tree.entries : (findWritten(tree, path)?.children ?? [])
  return entries.filter(({ start, keyEnd }) => keyEnd < replace.start || start > replace.end).map(({ key }) => String(key))
}

function keyItem({ kind, cursor, context }: Request, choice: KeyChoice, index: number): CompletionItem {
  const { id, name, documentation, isScalar, value, required } = choice
  const isKnown = isScalar && hasValues(kind, [...cursor.path, id])
  const colon = cursor.hasColon ? '' : isScalar || cursor.flow ? `: ${value ?? ''}` : ':'
  return {
    label: id,
    labelDetail: name,
    description: required ? context.t('required') : undefined,
    kind: choice.kind,
    documentation,
    sort: sortOf(index, required),
    filter: filterOf(choice),
    insert: `${id}${colon}`,
    isSnippet: false,
    replace: cursor.replace,
    thenSuggest: isKnown && !cursor.hasColon && value === undefined ? true : undefined,
  }
}

function hasValues(kind: AuthoringKind, path: Path): boolean {
  if (ruleAt(kind, path) || refersAt(kind, path) || isCondition(kind, path)) return true
  return shapesAt(kind, path).some(({ type, enum: list }) => type === 'boolean' || list !== undefined)
}

function valueItems(request: Request): CompletionItem[] {
  const { kind, text, offset, cursor, context } = request
  if (isCondition(kind, cursor.path)) return conditionItems(request)
  const choices = valueChoices(kind, text, cursor.path, context)
  const space = text[offset - 1] === ':' && cursor.replace.start === offset ? ' ' : ''
  return choices.map((choice, index) => ({
    label: choice.id,
    labelDetail: choice.name,
    kind: choice.kind,
    documentation: choice.documentation,
    sort: sortOf(index),
    filter: filterOf(choice),
    // YAML reads digits alone as a number.
    insert: `${space}${/^\d+$/.test(choice.id) && choice.kind === 'task' ? JSON.stringify(choice.id) : choice.id}`,
    isSnippet: false,
    replace: cursor.replace,
  }))
}

function valueChoices(kind: AuthoringKind, text: string, path: Path, context: AuthoringContext): Choice[] {
  const rule = ruleAt(kind, path)
  if (rule) return ruleChoices(rule.name, rule.rest, context)
  const shapes = shapesAt(kind, path)
  const items = shapes.flatMap(({ items }) => (items ? [items, ...(items.anyOf ?? [])] : []))
  const closed = [...shapes, ...items].flatMap(({ enum: list = [] }) => list)
  const words = [...closed, ...(shapes.some(({ type }) => type === 'boolean') ? ['true', 'false'] : [])].map((id): Choice => {
    const field = path.at(-1) === 'severity' ? 'severity' : id === 'true' || id === 'false' ? 'boolean' : 'task-state'
    return { id, kind: 'value', documentation: describeValue(field, id, context.locale) }
  })
  const refers = refersAt(kind, path)
  return [...words, ...(refers ? choicesFor(refers, { kind, text, path }, context) : [])]
}

/** Levels, options that are on or off, and defaults. @param rest from the rule's name on */
function ruleChoices(name: string, rest: Path, { t, locale }: AuthoringContext): Choice[] {
  const rule = ruleNamed(name)
  if (rest.length === 0 || (rest.length === 1 && rest[0] === 0)) {
    const lowest = rule?.always && rule.severity !== 'off' ? severities.indexOf(rule.severity) : 0
    return severities.slice(lowest).map(level => {
      const standard =
        level === rule?.severity ? [t('Level without a configuration: {level}', { level: levelName(level, locale) })] : []
      return {
        id: level,
        kind: 'value',
        documentation: [describeValue('severity', level, locale), ...standard].filter(Boolean).join('\n\n'),
      }
    })
  }
  const option = rule && rest[0] === 1 && rest.length === 2 ? optionsOf(rule).find(one => one.name === rest[1]) : undefined
  if (!option) return []
  const values: readonly Json[] = typeof option.standard === 'boolean' ? [true, false] : [option.standard]
  return values.map(value => ({ id: JSON.stringify(value), kind: 'value', documentation: optionText(option, t) }))
}

function conditionItems({ kind, text, offset, cursor, context }: Request): CompletionItem[] {
  const { path, valueStart } = cursor
  const from = /["'|>]/.test(text[valueStart] ?? '') ? valueStart + 1 : valueStart
  const before = text.slice(Math.min(from, offset), offset).replace(/\\"/g, '"')
  const choices = (refers: Parameters<typeof choicesFor>[0]) => choicesFor(refers, { kind, text, path }, context)
  const found = completeCondition(before, text.slice(offset, offset + 200), { ...context, choices })
  const replace = { start: offset - found.typed, end: offset }
  return found.choices.map((choice, index) => ({
    label: choice.id,
    labelDetail: choice.name,
    kind: choice.kind,
    documentation: choice.documentation,
    sort: sortOf(index),
    filter: filterOf(choice),
    insert: choice.id,
    isSnippet: false,
    replace,
  }))
}

function filterOf({ id, name }: Choice): string {
  return name === undefined ? id : `${id} ${name}`
}

function sortOf(index: number, first = false): string {
  return `${first ? 0 : 1}${String(index).padStart(4, '0')}`
}
