/** Decides what a heading begins: the page, a section, a step, the tasks of a step, or only a part of a text. */
import type { Block } from './blocks.ts'
import { type Field, readFields } from './fieldLines.ts'
import { readInline } from './inline.ts'
import type { Line } from './pageText.ts'
import type { PageContext, ParsedStep, SectionState } from './parsedPage.ts'
import { applyFields } from './stepFields.ts'

type Heading = Extract<Block, { kind: 'heading' }>

/** @returns true when the heading is part of the text of its section. */
export function readHeading(heading: Heading, next: Block | undefined, state: SectionState, context: PageContext): boolean {
  const { page, lines, vocabulary } = context
  const line = lines[heading.from] as Line
  const text = headingText(readInline(heading.text, context.references).text)
  const warn = (code: string, message: string, hint: string) =>
    context.report(line, { code, message, hint, values: { text }, severity: 'warning' })
  const enter = (section: SectionState['section'], step?: ParsedStep) => {
    state.section = section
    state.step = step
    state.fresh = true
    for (const { number } of lines.slice(heading.from, heading.to)) page.kinds.set(number, step ? 'step' : 'heading')
  }
  if (text === '') {
    warn('heading-empty', 'This heading has no words', 'It was left out')
    context.mark(line, 'heading')
    return false
  }
  const meaning = vocabulary.heading(text)
  const underlined = fieldsAbove(heading, context)
  const fields =
    underlined ?? readFields([{ ...line, text: heading.text }], vocabulary)?.fields.map(field => ({ ...field, line }))
  if (fields?.[0] && (fields[0].value !== '' || underlined) && !meaning) {
    applyFields(fields, state.step, context)
    for (const other of lines.slice(heading.from, heading.to)) context.mark(other, 'field')
    warn('heading-field', 'This line is a heading: "{text}"', 'It was read as a field; expected a line of text')
    return false
  }
  const stepLike = next !== undefined && namesStep(next, context)
  if (!page.title && !meaning && isTitle(heading, next, context)) {
    page.title = { text, line }
    context.mark(line, 'title')
    if (heading.level !== 1)
      warn(
        'heading-level',
        'The title of the page is a heading of a lower level: "{text}"',
        'It was read as the title; expected one #',
      )
    return false
  }
  // Dashes below a line were meant as a rule.
  if (heading.underlined && !meaning && !stepLike) {
    warn(
      'heading-underline',
      'The line below "{text}" makes a heading of it',
      'It was read as text; expected an empty line between them',
    )
    return true
  }
  if (meaning === 'tasks') {
    if (heading.level <= 3)
      warn(
        'heading-level',
        'The heading "{text}" has a level too high',
        'It was read as the tasks of the step before it; expected four #',
      )
    context.mark(line, 'heading')
    state.fresh = false
    if (!state.step && page.steps.length > 0) state.step = page.steps.at(-1)
    if (state.section !== 'approach') state.section = 'tasks'
    return false
  }
  const inStep = state.step !== undefined && state.section === 'approach'
  if (meaning && !(stepLike && heading.level === 3) && !(inStep && heading.level >= 4)) {
    if (heading.level !== 2)
      warn('heading-level', 'The heading "{text}" has another level than usual', 'It was read as a section; expected two #')
    enter(meaning)
    return false
  }
  const steps = state.section === 'approach' || state.section === 'tasks'
  if (stepLike || (steps && heading.level === 3)) {
    if (heading.level !== 3)
      warn(
        'heading-level',
        'The step "{text}" has a heading of another level than usual',
        'It was read as a step; expected three #',
      )
    else if (!stepLike)
      warn('step-fields', 'The step "{text}" names neither role nor services', 'Expected a line with its role below the heading')
    const step: ParsedStep = { title: text, line, unknownServices: [], guidance: [], tasks: [] }
    page.steps.push(step)
    enter('approach', step)
    return false
  }
  if (heading.level >= 3) return true
  context.report(line, {
    code: 'heading-unknown',
    message: 'Unknown section "{text}"',
    hint: 'What stands in it is not in the playbook; expected one of: {known}',
    values: {
      text,
      known: Object.values(vocabulary.words.headings)
        .map(names => names[0])
        .join(', '),
    },
  })
  page.unplaced.push({ text, line, why: 'Heading of an unknown section' })
  enter('unknown')
  return false
}

/** Without numbering, anchors and a colon at the end. */
export function headingText(text: string): string {
  return text
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(/^\d{1,2}(?:\.\d{1,2})*[.)]\s+/, '')
    .replace(/\s*[:：]\s*$/, '')
    .trim()
}

/** A first heading of level one, or a higher one that the line of the phase follows. */
function isTitle(heading: Heading, next: Block | undefined, { page, lines, vocabulary }: PageContext): boolean {
  if (page.steps.length > 0) return false
  if (heading.level === 1) return true
  if (next?.kind !== 'paragraph') return false
  return readFields(lines.slice(next.from, next.to), vocabulary)?.fields[0]?.kind === 'phase'
}

/** Fields of which the last has a hyphen on the next line, which Markdown takes for the underline of a heading. */
function fieldsAbove({ underlined, from, to }: Heading, { lines, vocabulary }: PageContext): readonly Field[] | undefined {
  return underlined ? readFields(lines.slice(from, to), vocabulary)?.fields : undefined
}

/** The block below a heading names a role, motions or services. */
function namesStep(block: Block, context: PageContext): boolean {
  const { lines, vocabulary } = context
  if (block.kind === 'heading') return (fieldsAbove(block, context) ?? []).some(({ kind }) => kind !== 'phase')
  if (block.kind !== 'paragraph' && block.kind !== 'list') return false
  const fields = readFields(lines.slice(block.from, Math.min(block.to, block.from + 12)), vocabulary)?.fields ?? []
  return fields.length > 0 && fields.every(({ kind }) => kind !== 'phase')
}
