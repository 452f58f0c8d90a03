/** What YAML would silently drop from a text, or take for something else, is put in quotes. */
import type { LostText } from '../yaml/lostText.ts'
import { defineShapeRule, type Report, type ShapeContext } from './rule.ts'

export const lostText = defineShapeRule({
  name: 'lost-text',
  summary: 'Text that YAML would drop or misread stands in quotes.',
  why: 'YAML takes " #4521" for a comment and drops it without a word, so the next reader never sees the ticket.',
  severity: 'error',
  source: 'YAML 1.2',
  examples: {
    bad: 'actions:\n  call:\n    what: Call about ticket #4521\n',
    good: 'actions:\n  call:\n    what: "Call about ticket #4521"\n',
  },
  check(context) {
    for (const found of context.lost) {
      if (found.kind === 'grouped-number' || isInConflict(context)) continue
      context.report({
        at: found.path,
        span: { start: found.start, end: found.end },
        ...sentenceOf(context, found),
        fix: found.fix && { title: context.t('Put the text in quotes'), edit: { do: 'text', edits: [found.fix] } },
      })
    }
  },
})

/** Of a file with a merge conflict nothing else is said. */
export function isInConflict({ parsed }: Pick<ShapeContext, 'parsed'>): boolean {
  return parsed.problems.some(({ code }) => code === 'conflict')
}

function sentenceOf({ text, t }: ShapeContext, { kind, valueStart, end, start }: LostText): Pick<Report, 'message' | 'hint'> {
  const lost = shortened(text.slice(valueStart, end))
  const hint = t('Put the text in quotes')
  switch (kind) {
    case 'comment':
      return { message: t('"{lost}" would be lost: YAML takes it for a comment', { lost }), hint }
    case 'flow-comma':
      return { message: t('"{lost}" would be lost: YAML ends the text at the comma', { lost }), hint }
    case 'colon':
      return { message: t('A colon in a text confuses YAML: "{text}"', { text: shortened(text.slice(start, end)) }), hint }
    default:
      if (/["']/.test(text.charAt(start))) return { message: t('A text goes on after its closing quote'), hint }
      return { message: t('A text that begins with "{sign}" confuses YAML', { sign: text.charAt(start) }), hint }
  }
}

function shortened(text: string): string {
  const line = text.replace(/^[\s,]+/, '').trimEnd()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
