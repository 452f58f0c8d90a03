/** Walks over the blocks of a page and gives each to the section it stands in: overview, lists, steps, tables, history. */
import type { Block, ListItem } from './blocks.ts'
import type { TaskColumns } from './columns.ts'
import { type Fields, readFields } from './fieldLines.ts'
import { readHeading } from './headings.ts'
import { readHistoryTable } from './historyTable.ts'
import { type Link, readInline } from './inline.ts'
import type { Line } from './pageText.ts'
import type { LineKind, PageContext, ParsedStep, SectionState } from './parsedPage.ts'
import { applyFields, fieldsAreKnown } from './stepFields.ts'
import { readTaskTable } from './taskTable.ts'

export function readSections(blocks: readonly Block[], context: PageContext): void {
  const { page, lines } = context
  const state: SectionState = { section: 'start', fresh: true }
  let columns: TaskColumns | undefined
  const inTables = new Set<number>()
  for (const { kind, from, to } of blocks) if (kind === 'table') for (let at = from; at < to; at++) inTables.add(at)

  blocks.forEach((block, index) => {
    switch (block.kind) {
      case 'heading': {
        const asText = readHeading(block, blocks[index + 1], state, context)
        if (asText) placeText(block, 'text')
        break
      }
      case 'table':
        readTable(block.from, block.to, block.strict)
        break
      case 'comment':
        linesOf(block).forEach(line => void context.mark(line, 'comment'))
        break
      case 'rule':
        break
      case 'list': {
        const fields = readFieldsOf(block)
        if (fields) takeFields(fields, block)
        else placeList(block.items, block)
        break
      }
      default: {
        const fields = block.kind === 'paragraph' ? readFieldsOf(block) : undefined
        if (fields) takeFields(fields, block)
        else placeText(block, block.kind)
      }
    }
  })

  /** Without the lines of tables inside, which are blocks of their own. */
  function linesOf({ from, to }: { from: number; to: number }): readonly Line[] {
    return lines.slice(from, to).filter((_, index) => !inTables.has(from + index))
  }

  /** Fields count directly below a heading; further down only when every value is known. */
  function readFieldsOf(block: { from: number; to: number }): Fields | undefined {
    if (block.to - block.from > 12) return undefined
    const fields = readFields(
      linesOf(block).filter(({ text }) => text.trim() !== ''),
      context.vocabulary,
    )
    return fields && (state.fresh || fieldsAreKnown(fields.fields, context)) ? fields : undefined
  }

  function takeFields({ fields, rest }: Fields, block: { from: number; to: number }): void {
    applyFields(fields, state.step, context)
    for (const line of linesOf(block)) if (!rest.includes(line)) context.mark(line, 'field')
    if (rest.length > 0) {
      state.fresh = false
      if (!takeNavigation(rest)) addText(rest)
    }
  }

  function readTable(from: number, to: number, strict: boolean): void {
    state.fresh = false
    const history = state.section === 'history' ? readHistoryTable(from, to, true, context) : undefined
    if (history) {
      page.history.push(...history)
      return
    }
    const table = readTaskTable(from, to, strict, context, columns)
    if (table) {
      columns = table.columns
      const step = stepFor(lines[from] as Line)
      step.tasks.push(...table.tasks)
      return
    }
    const elsewhere = readHistoryTable(from, to, false, context)
    if (elsewhere) page.history.push(...elsewhere)
    else addText(lines.slice(from, to))
  }

  /** The step a table belongs to: the last one, else one that stands for the whole process. */
  function stepFor(line: Line): ParsedStep {
    const outside = !['approach', 'tasks', 'start'].includes(state.section)
    const last = state.step ?? page.steps.at(-1)
    if (last && !outside) return last
    if (last) {
      context.report(line, {
        code: 'table-place',
        message: 'This table of tasks stands outside of the steps',
        hint: 'Its tasks were given to the step "{step}"; expected it below its step',
        values: { step: last.title },
        severity: 'warning',
      })
      return last
    }
    const title = page.title?.text ?? page.stem
    context.report(line, {
      code: 'table-place',
      message: 'This table of tasks belongs to no step',
      hint: 'A step with the title of the page was made for it; expected the heading of a step before it',
      severity: 'warning',
    })
    const step: ParsedStep = { title, line, unknownServices: [], guidance: [], tasks: [] }
    page.steps.push(step)
    return step
  }

  function placeText(block: { from: number; to: number }, kind: string): void {
    const text = linesOf(block)
    state.fresh = false
    if (kind === 'paragraph' && takeNavigation(text)) return
    addText(text)
  }

  /** A paragraph that is only a link to somewhere outside of the playbook, e.g. to the start page. */
  function takeNavigation(text: readonly Line[]): boolean {
    if (state.step && state.section === 'approach') return false
    const { text: words, links } = readInline(joined(text), context.references)
    const link = links[0]
    if (links.length !== 1 || !link || link.text !== words || /\.md([?#]|$)/i.test(link.href)) return false
    text.forEach(line => void context.mark(line, 'navigation'))
    page.links.push({ ...link, line: text[0] as Line })
    return true
  }

  function addText(text: readonly Line[]): void {
    const first = text[0]
    if (!first) return
    noteLinks(text)
    if (state.step) {
      push(state.step.guidance, text, 'guidance')
      return
    }
    const words = readInline(joined(text), context.references).text
    switch (state.section) {
      case 'start':
      case 'overview':
      case 'approach':
      case 'tasks':
        push(page.overview, text, 'overview')
        break
      case 'objectives':
      case 'inputs':
      case 'outputs':
        // A sentence that only leads to the list.
        if (/[:：]$/.test(words)) keepApart(text, words, 'Text that leads to a list')
        else {
          context.report(first, {
            code: 'list-expected',
            message: 'This text stands where a list is expected',
            hint: 'It was read as one item; expected a line that begins with a hyphen',
            severity: 'warning',
          })
          page[state.section].push({ text: words, line: first })
          text.forEach(line => void context.mark(line, itemKinds[state.section as 'inputs']))
        }
        break
      case 'next':
        page.next.push({ text: words, line: first })
        text.forEach(line => void context.mark(line, 'next'))
        break
      default:
        keepApart(text, words, 'Text of a section that the playbook has no place for')
    }
  }

  /** Read, but without a place in the playbook: it stands in the report. */
  function keepApart(text: readonly Line[], words: string, why: string): void {
    page.unplaced.push({ text: words, line: text[0] as Line, why })
    text.forEach(line => void context.mark(line, state.section === 'unknown' ? 'unread' : 'guidance'))
  }

  function placeList(items: readonly ListItem[], block: { from: number; to: number }): void {
    state.fresh = false
    const { section } = state
    if (state.step || !(section in itemKinds)) {
      addText(linesOf(block))
      return
    }
    noteLinks(linesOf(block))
    linesOf(block).forEach(line => void context.mark(line, itemKinds[section as keyof typeof itemKinds]))
    for (const item of items) {
      const text = itemText(item, context)
      const line = lines[item.from] as Line
      if (text === '') continue
      if (section === 'next') page.next.push({ text, line })
      else page[section as 'inputs'].push({ text, line })
    }
  }

  function push(target: string[], text: readonly Line[], kind: LineKind): void {
    if (target.length > 0) target.push('')
    for (const line of text) {
      target.push(line.text.trimEnd())
      context.mark(line, kind)
    }
  }

  function noteLinks(text: readonly Line[]): void {
    for (const line of text) {
      if (!/\]\(|\]\[|<http|\[!/.test(line.text)) continue
      for (const match of line.text.matchAll(/\[!\s*\p{L}{2,20}\s*\[([^\]]*)\]\(([^)\s]*)\)\s*\]/gu)) {
        page.includes.push({ text: match[1] ?? '', href: match[2] ?? '', line })
      }
      // Links to pages decide what comes next and are read as Markdown reads them.
      const next = state.section === 'next' && !state.step
      const links = next ? readInline(line.text.trim(), context.references).links : plainLinks(line.text)
      for (const link of links) {
        page.links.push({ ...link, line })
        if (next) page.nextLinks.push({ ...link, line })
      }
    }
  }
}

const itemKinds = { objectives: 'objective', inputs: 'input', outputs: 'output', next: 'next' } as const

/** An item with what is below it on one line: `Needs: licences; people`. */
function itemText(item: ListItem, context: PageContext): string {
  const own = readInline(item.text.replace(/\n/g, ' '), context.references).text
  const below = item.children.map(child => itemText(child, context)).filter(text => text !== '')
  const list = below.reduce((text, next) => (text === '' ? next : `${text}${/[.;。；!?]$/.test(text) ? ' ' : '; '}${next}`), '')
  if (list === '' || own === '') return own + list
  return `${own}${/[:：]$/.test(own) ? ' ' : ': '}${list}`
}

/** Links in running text, for the report only. */
function plainLinks(text: string): Link[] {
  return [...text.matchAll(/\[([^[\]]{0,300})\]\(([^()\s]{1,2000})\)/g)].map(([, words = '', href = '']) => ({
    text: words.replace(/\*/g, '').trim(),
    href,
  }))
}

function joined(text: readonly Line[]): string {
  return text.map(line => line.text.trim()).join(' ')
}
