/**
 * Runs a rule over tables of texts. `⟦ ⟧` marks where a problem stands; every case runs with LF and CRLF, in English and in
 * Portuguese, and the rule's own examples run too. Compared are range, whole message, hint, level, fixed and asked text.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { editEngagement } from '../../src/engagement/edit.ts'
import { lintEngagement } from '../../src/lint/lint.ts'
import type { Problem } from '../../src/lint/problem.ts'
import { defaultSettings, type RuleSetting, type Settings } from '../../src/lint/settings.ts'
import type { PeopleFile } from '../../src/playbook/shape.ts'
import { rules } from '../../src/rules/index.ts'
import type { FileRule, Severity, ShapeRule } from '../../src/rules/rule.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { bundled, catalogue } from './bundled.ts'
import { overMinimal } from './minimal.ts'

export interface ValidCase {
  /** Laid over the minimal file, unless `whole`. */
  text: string
  whole?: boolean
  /** Default 2026-12-01. */
  today?: string
  staff?: PeopleFile
  options?: Record<string, unknown>
  settings?: Partial<Settings>
}

export interface InvalidCase extends ValidCase {
  /** Whole messages, in the order of the marks. */
  problems: readonly string[]
  hints?: readonly (string | undefined)[]
  levels?: readonly Severity[]
  /** The text (as laid over the minimal file) after every fix. */
  fixed?: string
  /** The text after the first problem's ask, with its tab stops. */
  asked?: string
  /** Messages in Portuguese, where they are worth reading in full. */
  portuguese?: readonly string[]
}

export interface RuleCases {
  valid: Readonly<Record<string, string | ValidCase>>
  invalid: Readonly<Record<string, InvalidCase>>
}

type TestedRule = FileRule<any> | ShapeRule<any>

export function testRule(rule: TestedRule, cases: RuleCases): void {
  describe(rule.name, () => {
    it('is in the list', () => assert.ok(rules.some(one => one.name === rule.name)))
    it('says nothing of its good example', () =>
      assert.deepEqual(messages(run(rule, { text: rule.examples.good, today: rule.examples.today })), []))
    it('finds one problem in its bad example', () => {
      const problems = run(rule, { text: rule.examples.bad, today: rule.examples.today })
      assert.equal(problems.length, 1, JSON.stringify(messages(problems)))
    })
    it('has its words in Portuguese', () => {
      const sentences = [rule.summary, rule.why, ...Object.values(rule.optionDocs ?? {})] as string[]
      assert.deepEqual(
        sentences.filter(sentence => !Object.hasOwn(ptBr, sentence)),
        [],
      )
    })
    for (const [name, valid] of Object.entries(cases.valid)) {
      it(`accepts: ${name}`, () => {
        const one = typeof valid === 'string' ? { text: valid } : valid
        for (const text of [one.text, crlf(one.text)]) assert.deepEqual(messages(run(rule, { ...one, text })), [])
      })
    }
    for (const [name, one] of Object.entries(cases.invalid)) {
      it(`reports: ${name}`, () => {
        checkInvalid(rule, one)
        checkInvalid(rule, {
          ...one,
          text: crlf(one.text),
          fixed: one.fixed && crlf(one.fixed),
          asked: one.asked && crlf(one.asked),
        })
      })
    }
  })
}

function checkInvalid(rule: TestedRule, one: InvalidCase): void {
  const marked = textOf(one)
  const { text, ranges } = unmark(marked)
  const problems = run(rule, one)
  assert.deepEqual(messages(problems), one.problems)
  assert.equal(mark(text, problems), marked, 'ranges')
  assert.equal(ranges.length, problems.length, 'as many marks as problems')
  if (one.hints)
    assert.deepEqual(
      problems.map(problem => problem.hint),
      one.hints,
    )
  if (one.levels)
    assert.deepEqual(
      problems.map(problem => problem.severity),
      one.levels,
    )
  if (one.fixed !== undefined)
    assert.equal(
      repaired(
        text,
        problems.flatMap(({ fix }) => fix ?? []),
      ),
      wholeOf(one, one.fixed),
    )
  if (one.asked !== undefined)
    assert.equal(repaired(text, [problems[0]?.ask ?? assert.fail('no ask')], true), wholeOf(one, one.asked))
  const missing: string[] = []
  const portuguese = run(
    rule,
    one,
    createTranslate('pt-br', ptBr, message => missing.push(message)),
  )
  assert.deepEqual(missing, [], 'sentences without a translation')
  if (one.portuguese) assert.deepEqual(messages(portuguese), one.portuguese)
}

function run(rule: TestedRule, one: ValidCase, t = createTranslate('en')): readonly Problem[] {
  const off = rules.filter(other => other.name !== rule.name).map(other => [other.name, { severity: 'off' as const }] as const)
  const own = [rule.name, { severity: rule.severity === 'off' ? ('warning' as const) : undefined, options: one.options }] as const
  const settings: Settings = { ...defaultSettings, ...one.settings, rules: new Map<string, RuleSetting>([...off, own]) }
  const { text } = unmark(textOf(one))
  const staff = one.staff ?? {}
  const { problems } = lintEngagement({ text, settings, catalogue, staff, today: one.today ?? '2026-12-01', t })
  return problems.filter(problem => problem.rule === rule.name)
}

function repaired(text: string, repairs: readonly { edit: Parameters<typeof editEngagement>[1] }[], snippet = false): string {
  return repairs.reduce((before, { edit }) => {
    const result = editEngagement(before, edit, bundled, { snippet })
    return result.ok ? result.text : assert.fail(`edit refused: ${result.reason}`)
  }, text)
}

const messages = (problems: readonly Problem[]) => problems.map(problem => problem.message)
const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n')
const textOf = (one: ValidCase) => (one.whole ? one.text : sameEnds(overMinimal(one.text), one.text))
const wholeOf = (one: ValidCase, text: string) => (one.whole ? text : sameEnds(overMinimal(text), text))
const sameEnds = (text: string, like: string) => (like.includes('\r\n') ? crlf(text) : text)

/** The text without its marks, and what they mark. */
export function unmark(marked: string): { text: string; ranges: { start: number; end: number }[] } {
  let text = ''
  const ranges: { start: number; end: number }[] = []
  for (const unit of marked) {
    if (unit === '⟦') ranges.push({ start: text.length, end: text.length })
    else if (unit === '⟧') (ranges.findLast(range => range.end === range.start) ?? assert.fail('unopened mark')).end = text.length
    else text += unit
  }
  return { text, ranges }
}

/** The text with marks around the problems; two at one place are marked twice. */
function mark(text: string, problems: readonly Problem[]): string {
  const marks = problems.flatMap(({ range }) =>
    range && range.start === range.end
      ? [{ at: range.start, sign: '⟦⟧', order: 0 }]
      : range
        ? [
            { at: range.start, sign: '⟦', order: 1 },
            { at: range.end, sign: '⟧', order: 0 },
          ]
        : [],
  )
  return marks
    .sort((a, b) => b.at - a.at || b.order - a.order)
    .reduce((out, { at, sign }) => out.slice(0, at) + sign + out.slice(at), text)
}
