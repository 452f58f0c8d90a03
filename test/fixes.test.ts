/**
 * All fixes over all files of `examples`, `ok` and `err`: comments and untouched lines stay byte for byte, no fact changes, and
 * no fix is offered again. `golden/fixes.txt` lists every line that changes (UPDATE=1 writes it anew; read the difference).
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { distance } from 'fastest-levenshtein'
import { before, describe, it } from 'mocha'
import { Lexer } from 'yaml'
import { fixText } from '../src/lint/fixText.ts'
import { parsePeople } from '../src/lint/people.ts'
import { defaultSettings } from '../src/lint/settings.ts'
import { fold } from '../src/util/closest.ts'
import { isMap, type Json } from '../src/util/json.ts'
import { createTranslate } from '../src/util/translate.ts'
import { parseYaml } from '../src/yaml/parse.ts'
import { catalogue } from './helpers/bundled.ts'
import { lintText } from './helpers/lintText.ts'

const golden = new URL('golden/fixes.txt', import.meta.url)

/** Other words for the same, beside spelling, quotes and the form of dates: only these may a fix put in place of each other. */
const sameWords = new Map([
  ['concluída', 'complete'],
  ['tarefas', 'tasks'],
  ['Exchange Online', 'exchange'],
  ['Request for Assistance', 'rfa'],
  ['no', 'false'],
])

interface Case {
  readonly name: string
  readonly text: string
  readonly fixed: string
  /** Fixes still offered afterwards. */
  readonly left: readonly string[]
}

const folders = ['../examples/', 'ok/', 'err/']

describe('fixes over the corpus', () => {
  let cases: Case[]

  before(() => {
    const staff = parsePeople(readFileSync(new URL('../examples/people.yaml', import.meta.url), 'utf8'))
    cases = folders.flatMap(folder => filesIn(folder).map(name => fix(folder, name, staff)))
  })

  it('change what golden/fixes.txt says', () => {
    const changed = cases.filter(({ text, fixed }) => text !== fixed)
    const output = changed.map(({ name, text, fixed }) => `${name}\n${difference(text, fixed).join('\n')}\n`).join('\n')
    if (process.env.UPDATE) writeFileSync(golden, output)
    assert.equal(output, existsSync(golden) ? readFileSync(golden, 'utf8') : '', 'UPDATE=1 writes the expected file')
    assert.ok(changed.length > 10)
  })

  it('keep every comment; of a silencing one only the misspelled name of the rule changes', () => {
    const removed = cases.flatMap(({ name, text, fixed }) =>
      lost(commentsOf(text), commentsOf(fixed)).map(comment => `${name} ${comment}`),
    )
    assert.deepEqual(removed, ['err/ignore--unknown-rule.engagement.yaml # playbook-ignore actions reason="Sofia is away"'])
  })

  it('keep every line beside the one that is repaired, with its line end', () => {
    for (const { name, text, fixed } of cases) {
      const fixes = lintText(text, { staff: {}, today }).problems.filter(({ fix }) => fix).length
      const gone = difference(text, fixed).filter(line => line.startsWith('- '))
      assert.ok(gone.length <= Math.max(fixes, 1) * 3, `${name}: ${gone.length} lines for ${fixes} fixes`)
      assert.equal(fixed.includes('\r\n'), text.includes('\r\n'), name)
    }
  })

  it('change no fact', () => {
    for (const { name, text, fixed } of cases) assert.deepEqual(changedFacts(text, fixed), [], name)
  })

  it('are not offered again', () => {
    for (const { name, left } of cases) assert.deepEqual(left, [], name)
  })
})

const today = '2026-12-03'

function filesIn(folder: string): string[] {
  const url = new URL(folder, import.meta.url)
  const names = readdirSync(url, { recursive: true }).map(name => String(name).replaceAll('\\', '/'))
  return names.filter(name => name.endsWith('.engagement.yaml')).sort()
}

function fix(folder: string, name: string, staff: ReturnType<typeof parsePeople>): Case {
  const text = readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8')
  const day = /^# as of (\d{4}-\d{2}-\d{2})/m.exec(text)?.[1] ?? today
  const input = {
    settings: defaultSettings,
    catalogue,
    staff: folder === '../examples/' ? staff : {},
    today: day,
    t: createTranslate('en'),
  }
  const { text: fixed, result } = fixText(text, lintText(text, { today: day, staff: input.staff }), input)
  const left = result.problems.filter(problem => problem.fix).map(({ rule, message }) => `${rule}: ${message}`)
  return { name: `${folder.replaceAll('../', '')}${name}`, text, fixed, left }
}

/** Lines taken away (`- `) and put in (`+ `), by their longest common row of lines. */
function difference(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) [a.shift(), b.shift()]
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) [a.pop(), b.pop()]
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] as number
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const lines: string[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1]
    else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) lines.push(`- ${a[i++]}`)
    else lines.push(`+ ${b[j++]}`)
  }
  return lines
}

/** Comments as the lexer sees them; a number sign that a fix has put in quotes was never meant as one. */
function commentsOf(text: string): string[] {
  return [...new Lexer().lex(text)].filter(token => /^# /.test(token)).map(token => token.trimEnd())
}

function lost(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after]
  return before.filter(comment => {
    const at = left.indexOf(comment)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

interface Fact {
  readonly path: readonly string[]
  readonly value: string
}

/** Facts that are gone and have no other form in the new text, and new ones that did not stand in the old text. */
function changedFacts(before: string, after: string): string[] {
  const [old, now] = [factsOf(parseYaml(before).data), factsOf(parseYaml(after).data)]
  const isIn = (facts: readonly Fact[], one: Fact) => facts.some(fact => key(fact) === key(one))
  const gone = old.filter(fact => !isIn(now, fact))
  const come = now.filter(fact => !isIn(old, fact))
  const added = come.filter(fact => !gone.some(other => isSame(other, fact)) && !stoodIn(before, fact))
  const removed = gone.filter(
    fact => !come.some(other => isSame(fact, other)) && !come.some(other => goesOn(fact, other, before)),
  )
  return [...removed.map(fact => `- ${key(fact)}`), ...added.map(fact => `+ ${key(fact)}`)]
}

const key = ({ path, value }: Fact) => `${path.join('/')}: ${value}`

function factsOf(data: Json | undefined, path: readonly string[] = []): Fact[] {
  if (isMap(data) || Array.isArray(data)) {
    const entries = Object.entries(data)
    if (entries.length > 0) return entries.flatMap(([name, value]) => factsOf(value as Json, [...path, name]))
  }
  return [{ path, value: data === null || data === undefined ? '' : String(data) }]
}

/** The same fact in another form: each key and the value is the other's word, a spelling of it, or the same date. */
function isSame(old: Fact, now: Fact): boolean {
  const isMoved = old.path[0] !== now.path[0] && old.path.at(-1) === now.path.at(-1)
  const isPath =
    old.path.length === now.path.length && old.path.every((name, index) => isSameWord(name, now.path[index] as string))
  return (isPath || isMoved) && isSameWord(old.value, now.value)
}

function isSameWord(old: string, now: string): boolean {
  if (old === now || fold(old) === fold(now) || sameWords.get(old) === now) return true
  const [day, month, year] = old.split(/[./-]/).map(part => part.padStart(2, '0'))
  if (/^\d{4}-\d{2}-\d{2}$/.test(now)) return `${year}-${month}-${day}` === now || `${day}-${month}-${year}` === now
  if (/^[\d.,]+$/.test(old)) return old.replace(/[.,]/g, '').padEnd(now.length, '0') === now
  return distance(old, now) <= 2
}

/** The new text goes on where YAML had cut the old one off, or has taken in what YAML read as a key of its own. */
function goesOn(old: Fact, now: Fact, text: string): boolean {
  if (!stoodIn(text, now)) return false
  const isCut = old.path.join() === now.path.join() && now.value.startsWith(old.value)
  return isCut || (old.value === '' && now.value.endsWith(old.path.at(-1) ?? ' '))
}

/** The words of a fact stand in the text already, where YAML could not read them. */
function stoodIn(text: string, { path, value }: Fact): boolean {
  const flat = text.replace(/\s+/g, ' ')
  return [value, path.at(-1) ?? ''].every(word => flat.includes(word.replace(/\s+/g, ' ')) || /^\d+$/.test(word))
}
