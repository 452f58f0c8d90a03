/** Hovers in playbooks, locales, configurations and the list of people. */
import { markdownText } from '../../report/markdownText.ts'
import type { Path } from '../../util/json.ts'
import type { Hover, Span } from '../types.ts'
import { entriesAt, textOf, type WrittenTree, writtenOf } from '../written.ts'
import type { AuthoringKind } from './authoringKind.ts'
import { type AuthoringContext, type Choice, choicesFor } from './choices.ts'
import { hoverCondition } from './conditionHelp.ts'
import { describeKey, describeValue, wordOf } from './keyWords.ts'
import { isCondition, keysAt, type Refers, refersAt, ruleAt } from './places.ts'
import { optionsOf, optionText, ruleNamed, ruleText } from './ruleText.ts'
import { shapesAt } from './schemaAt.ts'

interface Place {
  readonly kind: AuthoringKind
  readonly text: string
  readonly path: Path
  readonly context: AuthoringContext
}

/** Undefined where nothing is known of what stands there. Never throws. */
export function hoverAuthoring(kind: AuthoringKind, text: string, offset: number, context: AuthoringContext): Hover | undefined {
  const tree = writtenOf(text)
  const entries = entriesAt(tree, offset)
  const entry = entries.at(-1)
  if (!entry) return undefined
  const place: Place = { kind, text, path: entries.map(({ key }) => key), context }
  const isItem = typeof entry.key === 'number'
  if (!isItem && offset <= entry.keyEnd) {
    return toHover(keyText(place), { start: entry.start, end: entry.keyEnd })
  }
  if (entry.kind !== 'scalar' || offset < entry.valueStart || offset > entry.end) return undefined
  const range = { start: entry.valueStart, end: entry.end }
  if (isCondition(kind, place.path)) return hoverInCondition(place, tree, range, offset)
  return toHover(valueText(place, textOf(tree, entry)), range)
}

function toHover(markdown: string | undefined, range: Span): Hover | undefined {
  return markdown === undefined ? undefined : { markdown, range }
}

function keyText({ kind, text, path, context }: Place): string | undefined {
  const { t, locale } = context
  const key = String(path.at(-1))
  const rule = ruleAt(kind, path)
  if (rule) {
    const known = ruleNamed(rule.name)
    if (!known) return undefined
    const option = rule.rest.length === 2 ? optionsOf(known).find(({ name }) => name === rule.rest[1]) : undefined
    return rule.rest.length === 0 ? ruleText(known, t) : option && optionText(option, t)
  }
  const refers = keysAt(kind, path.slice(0, -1))
  if (refers) return named(refers, key, { kind, text, path, context })
  if (shapesAt(kind, path).length === 0 || !isField(kind, path)) return undefined
  const description = describeKey(kind, path, t)
  const name = kind === 'config' || kind === 'people' ? wordOf(key, locale)?.name : undefined
  return description && `**${name ?? key}**: ${description}`
}

/** A key of the format, not one that a user chose. */
function isField(kind: AuthoringKind, path: Path): boolean {
  return shapesAt(kind, path.slice(0, -1)).some(({ properties }) => properties && Object.hasOwn(properties, String(path.at(-1))))
}

function valueText(place: Place, value: string): string | undefined {
  const { kind, path, context } = place
  const rule = ruleAt(kind, path)
  if (rule) return rule.rest.length < 2 && rule.rest[0] !== 1 ? describeValue('severity', value, context.locale) : undefined
  const refers = refersAt(kind, path)
  const found = refers && named(refers, value, place)
  if (found) return found
  const isClosed = shapesAt(kind, path).some(one => one.enum?.includes(value))
  if (!isClosed) return undefined
  return describeValue(path.at(-1) === 'severity' ? 'severity' : 'task-state', value, context.locale)
}

function named(refers: Refers, id: string, { kind, text, path, context }: Place): string | undefined {
  const choice = choicesFor(refers, { kind, text, path }, context).find(one => one.id === id)
  return choice && choiceText(choice, refers)
}

/** Of people the name is what somebody typed. */
function choiceText({ id, name, documentation }: Choice, refers: Refers): string | undefined {
  if (refers === 'rule') return documentation
  const head = name === undefined ? undefined : `**${markdownText(name)}** (${markdownText(id)})`
  return [head, documentation].filter(part => part !== undefined).join('\n\n') || undefined
}

function hoverInCondition(
  { kind, text, path, context }: Place,
  tree: WrittenTree,
  { start, end }: Span,
  offset: number,
): Hover | undefined {
  const raw = tree.text.slice(start, end)
  const quote = /^["']/.test(raw) ? 1 : 0
  const block = /^[|>][^\n]*\n/.exec(raw)?.[0].length ?? 0
  const head = quote + block
  // Same length as what is written, so that offsets stay true.
  const source = raw
    .slice(head, raw.length - quote)
    .replace(/\\"/g, ' "')
    .replace(/[\r\n]/g, ' ')
  if (offset < start + head) return undefined
  const choices = (refers: Refers) => choicesFor(refers, { kind, text, path }, context)
  const found = hoverCondition(source, offset - start - head, { ...context, choices })
  return found && { markdown: found.markdown, range: { start: start + head + found.start, end: start + head + found.end } }
}
