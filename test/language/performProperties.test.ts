/** What holds for every conversation with any answers: no throw, no question twice, and nothing written that nobody stated. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { perform } from '../../src/language/perform.ts'
import { commentsOf } from '../../src/language/refactorings/safeEdit.ts'
import type { Snapshot } from '../../src/language/snapshot.ts'
import type { Question } from '../../src/protocol/messages.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { overMinimal } from '../helpers/minimal.ts'
import { snapshotOf } from '../helpers/snapshot.ts'
import { brokenTexts } from '../rules/brokenTexts.ts'
import { contextOf, tell } from './performHelper.ts'

const commands = [
  'setTaskStatus',
  'setDueDate',
  'setOwner',
  'waiveTask',
  'addDibs',
  'addSsat',
  'addRisk',
  'addNote',
  'advancePhase',
  'newEngagement',
  'copySummary',
  'explainApplicability',
  'goToTask',
]
const staff = { people: { ana: { name: 'Ana Souza' } } }
const folder = new URL('../ok/', import.meta.url)
const texts = readdirSync(folder)
  .filter(name => name.endsWith('.engagement.yaml'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'))

describe('every conversation', () => {
  it('asks nothing twice and writes nothing that nobody stated', () => {
    const random = createRandom(7)
    let edits = 0
    for (let run = 0; run < 400; run++) {
      const text = texts[Math.floor(random() * texts.length)] as string
      const command = commands[run % commands.length] as string
      const snapshot = snapshotOf(text, { whole: true, staff, today: '2026-12-03', crlf: run % 2 === 1 })
      const given: string[] = []
      const answer = (question: Question) => {
        const value = anAnswer(question, random, given.length)
        given.push(value)
        return value
      }
      // A question asked twice makes `tell` throw.
      const told = tell(snapshot, { command }, { answer })
      if (told.text === undefined) continue
      edits++
      requireStated(snapshot, told.text, given)
      if (adding.has(command)) requireKept(snapshot.text, told.text)
      assert.deepEqual(lostComments(snapshot.text, told.text, given), [], command)
    }
    assert.ok(edits > 100, `only ${edits} conversations ended with an edit`)
  })

  it('throws on no answer and on no text', () => {
    const random = createRandom(11)
    const answers = [
      '',
      '\n',
      '*',
      '+',
      'x',
      '2026-02-30',
      '__proto__',
      '$complete',
      '\u0000',
      '\ud800',
      '994',
      'teams',
      'open.0',
    ]
    const broken = brokenTexts.map(text => (text.startsWith('!') ? text.slice(1) : overMinimal(text)))
    for (const text of [...broken, ...texts.slice(0, 4), '']) {
      const snapshot = snapshotOf(text, { whole: true, staff })
      for (const command of commands) {
        const given: Record<string, string> = {}
        for (let step = 0; step < 12; step++) {
          const outcome = perform({ command, uri: snapshot.uri, answers: given }, contextOf([snapshot], { offset: text.length }))
          if (outcome.kind !== 'question') break
          const { question } = outcome
          if (question.key in given) break
          const wild = answers[Math.floor(random() * answers.length)] as string
          given[question.key] = random() < 0.5 ? wild : anAnswer(question, random, step)
        }
      }
    }
  })

  it('throws on no arguments', () => {
    const snapshot = snapshotOf('tasks:\n  994:\n')
    const wild = [null, {}, [], 5, '', 'x', '__proto__', [null], [{}], [{ uri: 1, task: 2 }], [{ task: '994' }, { task: '983' }]]
    for (const command of commands) {
      for (const one of wild) {
        for (const key of ['tasks', 'task', 'service', 'status', 'kind', 'me']) {
          perform({ command, uri: snapshot.uri, args: { [key]: one }, answers: {} }, contextOf([snapshot]))
        }
      }
    }
  })
})

/** An answer that can be taken; texts say in which question they were given. */
function anAnswer(question: Question, random: () => number, index: number): string {
  const isSkipped = random() < 0.25
  if (question.kind === 'date')
    return question.optional && isSkipped ? '' : `2026-1${Math.floor(random() * 3)}-1${Math.floor(random() * 10)}`
  if (question.kind === 'text') return question.optional && (isSkipped || index > 15) ? '' : `Said # ${index}: "so"\nand more`
  const { choices } = question
  if (!question.many) return choices[Math.floor(random() * choices.length)]?.value ?? ''
  return choices
    .filter(() => random() < 0.3)
    .map(({ value }) => value)
    .join('\n')
}

/** Commands that only add. */
const adding: ReadonlySet<string> = new Set(['addRisk', 'addNote', 'addDibs'])

/** Every scalar stands as often as before; an intent that was unknown may be known now. */
function requireKept(before: string, after: string): void {
  const left = scalarsOf(parseYaml(after).data)
  for (const scalar of scalarsOf(parseYaml(before).data)) {
    const at = left.indexOf(scalar)
    assert.ok(at >= 0 || scalar === 'unknown', `"${scalar}" is lost`)
    if (at >= 0) left.splice(at, 1)
  }
}

/** Comments that are gone although nobody agreed to remove what they stand at. */
function lostComments(before: string, after: string, answers: readonly string[]): string[] {
  const left = commentsOf(after)
  return commentsOf(before).filter(comment => {
    const at = left.indexOf(comment)
    if (at >= 0) left.splice(at, 1)
    return at < 0 && !answers.includes('remove')
  })
}

/** Every new scalar stands in an answer, in the file, or is the key that a new person or entry was given. */
function requireStated({ text, facts }: Snapshot, after: string, answers: readonly string[]): void {
  const before = new Set(scalarsOf(parseYaml(text).data))
  const stated = new Set(answers.flatMap(answer => [answer.trim(), ...answer.split('\n')]))
  const data = parseYaml(after).data as Record<string, unknown> | undefined
  const phases = facts.playbook.phases.map(({ id }) => id)
  const keys = Object.keys((data?.people ?? {}) as object)
  for (const scalar of scalarsOf(data)) {
    if (before.has(scalar) || stated.has(scalar) || keys.includes(scalar)) continue
    // The command itself states the phase that comes next.
    assert.ok(phases.includes(scalar), `"${scalar}" is stated nowhere`)
  }
}

function scalarsOf(data: unknown): string[] {
  if (data === null || data === undefined) return []
  return typeof data === 'object' ? Object.values(data).flatMap(scalarsOf) : [String(data)]
}

function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}
