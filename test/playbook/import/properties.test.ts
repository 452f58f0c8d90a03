/** Pages printed from a random playbook import back to it, and damage to their tables never loses a task without a report. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { type ImportedPages, importPages } from '../../../src/playbook/import/importPages.ts'
import { languages } from '../../../src/playbook/import/languages/index.ts'
import type { LanguageWords } from '../../../src/playbook/import/languageWords.ts'
import { slug } from '../../../src/playbook/import/slug.ts'
import { type MadePlaybook, madePlaybook, printPages, style } from './printPages.ts'

const tag = fc.constantFrom(...languages.map(({ tag }) => tag))

describe('import: properties', function () {
  this.timeout(60_000)
  it('reads back what was printed, in every language and style', () => {
    fc.assert(
      fc.property(madePlaybook, tag, style, (made, locale, how) => {
        const imported = importPages(printPages(made, wordsIn(locale), how))
        assert.deepEqual(shown(imported), expected(made))
        assert.deepEqual(imported.problems, [])
      }),
      { numRuns: 100 },
    )
  })

  it('joins the languages of one playbook without a contradiction', () => {
    fc.assert(
      fc.property(madePlaybook, style, (made, how) => {
        const imported = importPages(languages.flatMap(words => printPages(made, words, how)))
        assert.deepEqual(imported.problems, [])
        assert.deepEqual(shown(imported), expected(made))
        assert.equal(imported.locales.length, languages.length - 1)
        for (const { translated, total } of imported.coverage) assert.equal(translated, total)
      }),
      { numRuns: 25 },
    )
  })

  it('does not depend on the order of the pages', () => {
    fc.assert(
      fc.property(madePlaybook, made => {
        const pages = languages.slice(0, 3).flatMap(words => printPages(made, words))
        assert.deepEqual(importPages([...pages].reverse()), importPages(pages))
      }),
      { numRuns: 20 },
    )
  })

  it('never loses a task of a damaged page without a report, and never invents one', () => {
    fc.assert(
      fc.property(madePlaybook, tag, style, damages, (made, locale, how, changes) => {
        const pages = printPages(made, wordsIn(locale), { ...how, lineEnd: '\n' }).map(page => {
          let text = page.text
          for (const change of changes) text = damage(text, change)
          return { ...page, text }
        })
        const imported = importPages(pages)
        const tasks = made.processes.flatMap(({ steps }) => steps.flatMap(step => step.tasks))
        const found = new Map(
          shown(imported).flatMap(({ steps }) => steps.flatMap(step => step.tasks.map(task => [task.id, task] as const))),
        )
        for (const id of found.keys())
          assert.ok(
            tasks.some(task => task.id === id),
            `invented ${id}`,
          )
        for (const task of tasks) {
          if (JSON.stringify(found.get(task.id)) === JSON.stringify(task)) continue
          const reported = pages.some(({ path, text }) => {
            const lines = linesOfTable(text.split('\n'), task.id)
            return imported.problems.some(
              ({ file, line, message }) => file === path && (lines.includes(line) || message.includes(`"${task.id}"`)),
            )
          })
          assert.ok(reported, `task ${task.id} is lost or changed without a report`)
        }
        for (const { rows, path } of imported.pages) assert.equal(rows.seen, rows.tasks + rows.reported, path)
      }),
      { numRuns: 200 },
    )
  })

  it('never throws on any text and accounts for every line', () => {
    const piece = fc.constantFrom(
      '|',
      '\n',
      '# ',
      '## ',
      '- ',
      '> ',
      '```',
      '---',
      '994',
      'M',
      '<!--',
      '[a](b.md)',
      ' ',
      '\t',
      '<<<<<<< x\n',
      '\u200b',
      '｜',
      'Phase: ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 }), pieces => {
        const text = pieces.join('')
        const { pages } = importPages([{ path: 'a.md', text }])
        const [page] = pages
        assert.ok(page)
        assert.equal(
          Object.values(page.lines).reduce((sum, count) => sum + count, 0),
          text.split(/\r\n|\n|\r/).length,
        )
        assert.equal(page.rows.seen, page.rows.tasks + page.rows.reported)
      }),
      { numRuns: 400 },
    )
  })
})

function wordsIn(locale: string): LanguageWords {
  return languages.find(words => words.tag === locale) as LanguageWords
}

/** What the import says, in the form of `expected`. */
function shown({ file }: ImportedPages) {
  return (file?.phases ?? [])
    .flatMap(phase => phase.processes.map(process => ({ phase: phase.id, process })))
    .sort((a, b) => ((a.process.source ?? '') < (b.process.source ?? '') ? -1 : 1))
    .map(({ phase, process }) => ({
      phase,
      title: process.title,
      overview: process.overview,
      objectives: process.objectives ?? [],
      inputs: (process.inputs ?? []).map(({ text }) => text),
      outputs: (process.outputs ?? []).map(({ text }) => text),
      next: process.next ?? [],
      history: (process.history ?? []).map(({ date, change }) => ({ date, change })),
      steps: process.steps.map(({ title, role, motions, services, guidance, tasks }) => ({
        title,
        role,
        motions: motions ?? [],
        services,
        guidance,
        tasks: (tasks ?? []).map(({ id, name, mandatory, role: of, services: scope }) => ({
          id,
          name,
          mandatory,
          role: of,
          services: scope,
        })),
      })),
    }))
}

function expected({ processes }: MadePlaybook): ReturnType<typeof shown> {
  return processes.map(({ phase, title, overview, objectives, inputs, outputs, history, next, steps }) => ({
    phase,
    title,
    overview,
    objectives,
    inputs,
    outputs,
    next: next.map(index => slug(processes[index]?.title ?? '')),
    history: history.map(({ date, change }) => ({ date, change })),
    steps: steps.map(({ title: name, role, motions, services, guidance, tasks }) => ({
      title: name,
      role,
      motions,
      services,
      guidance,
      tasks: tasks.map(task => ({ ...task })),
    })),
  }))
}

/** Numbers of the lines of the table that a task stands in; what is wrong with the table is wrong with its rows. */
function linesOfTable(lines: readonly string[], id: string): number[] {
  return lines.flatMap((line, index) => {
    if (!line.includes(id)) return []
    let first = index
    while (first > 0 && lines[first - 1]?.trim() !== '') first--
    return Array.from({ length: index - first + 1 }, (_, at) => first + at + 1)
  })
}

type Damage = {
  kind: 'dropped pipe' | 'doubled pipe' | 'swapped cell' | 'deleted delimiter' | 'conflict marker'
  at: number
  which: number
}

const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('dropped pipe', 'doubled pipe', 'swapped cell', 'deleted delimiter', 'conflict marker'),
    at: fc.nat(1000),
    which: fc.nat(20),
  }),
  { minLength: 1, maxLength: 3 },
)

/** Damages one line of a table of tasks. */
function damage(text: string, { kind, at, which }: Damage): string {
  const lines = text.split('\n')
  const wanted = kind === 'deleted delimiter' ? /^[|\s-]*-{3}[|\s-]*\|[|\s-]*$/ : /^(?=.*\|)(?!.*\d{4}-\d\d-\d\d)(?!.*\/\d{4})/
  const places = lines.flatMap((line, index) => (wanted.test(line) ? [index] : []))
  const place = places[at % Math.max(1, places.length)]
  if (place === undefined) return text
  const line = lines[place] ?? ''
  const pipes = [...line.matchAll(/\|/g)].map(match => match.index)
  const pipe = pipes[which % Math.max(1, pipes.length)] ?? 0
  switch (kind) {
    case 'dropped pipe':
      lines[place] = line.slice(0, pipe) + line.slice(pipe + 1)
      break
    case 'doubled pipe':
      lines[place] = `${line.slice(0, pipe)}|${line.slice(pipe)}`
      break
    case 'swapped cell': {
      const cells = line.split('|')
      const [a, b] = [which % cells.length, (which + 1) % cells.length]
      ;[cells[a], cells[b]] = [cells[b] ?? '', cells[a] ?? '']
      lines[place] = cells.join('|')
      break
    }
    case 'deleted delimiter':
      lines.splice(place, 1)
      break
    case 'conflict marker':
      lines.splice(place, 0, ['<<<<<<< HEAD', '=======', '>>>>>>> theirs'][which % 3] as string)
  }
  return lines.join('\n')
}
