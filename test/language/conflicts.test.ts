/** Merge conflicts: what is asked, and what stands in the file afterwards. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { after, before, describe, it } from 'mocha'
import { editEngagement } from '../../src/engagement/edit.ts'
import { hasConflict } from '../../src/language/conflicts.ts'
import type { Question } from '../../src/protocol/messages.ts'
import { canonicalText, mergeData } from '../../src/review/mergeData.ts'
import type { Edit } from '../../src/yaml/edit.ts'
import { findData } from '../../src/yaml/editData.ts'
import { type Data, readTree } from '../../src/yaml/editTree.ts'
import { bundled } from '../helpers/bundled.ts'
import { edits, mergeBase } from '../helpers/realEdits.ts'
import { snapshotOf } from '../helpers/snapshot.ts'
import { tell } from './performHelper.ts'

const head = 'playbook: fasttrack@2020.05\n'

function resolve(text: string, answers: readonly string[], { crlf = false, locale = 'en' as 'en' | 'pt-br' } = {}) {
  const snapshot = snapshotOf(text, { whole: true, crlf, locale })
  let turn = 0
  return tell(snapshot, { command: 'resolveConflict' }, { answer: () => answers[turn++] })
}

interface Case {
  readonly text: string
  readonly answers?: readonly string[]
  /** Title and labels of each question. */
  readonly asked?: readonly string[]
  readonly result: string
}

const cases: Readonly<Record<string, Case>> = {
  'one field, ours': {
    text: 'actions:\n  send-plan:\n    what: Send the plan\n<<<<<<< HEAD\n    due: 2026-12-11 # by mail\n=======\n    due: 2026-12-14 # she asked\n>>>>>>> anna\n',
    answers: ['ours'],
    asked: ['Action "Send the plan", Due: 2026-12-11 (HEAD) | 2026-12-14 (anna)'],
    result: 'actions:\n  send-plan:\n    what: Send the plan\n    # she asked\n    due: 2026-12-11 # by mail\n',
  },
  'one field, theirs, with a base': {
    text: 'tasks:\n  994:\n<<<<<<< HEAD\n    due: 2026-12-11\n||||||| 1234567\n    due: 2026-12-10\n=======\n    due: 2026-12-14 # she asked\n>>>>>>> anna\n',
    answers: ['theirs'],
    asked: ['994 Conduct Initiate/Kickoff Meeting(s), Due: 2026-12-11 (HEAD) | 2026-12-14 (anna)'],
    result: 'tasks:\n  994:\n    due: 2026-12-14 # she asked\n',
  },
  'different fields of one entry need no decision': {
    text: 'tasks:\n  994:\n<<<<<<< HEAD\n    due: 2026-12-11\n=======\n    owner: ana # agreed\n>>>>>>> anna\n',
    result: 'tasks:\n  994:\n    due: 2026-12-11\n    owner: ana # agreed\n',
  },
  'two log entries need no decision': {
    text: 'log:\n\n<<<<<<< HEAD\n  2026-11-25-call:\n    by: ana\n    text: Called\n=======\n  # from the meeting\n  2026-11-24-kickoff:\n    by: eva\n    text: Held\n>>>>>>> anna\n',
    result:
      'log:\n\n  # from the meeting\n  2026-11-24-kickoff:\n    by: eva\n    text: Held\n\n  2026-11-25-call:\n    by: ana\n    text: Called\n',
  },
  'an empty task and a status': {
    text: 'tasks:\n<<<<<<< HEAD\n  983: in-progress\n  994:\n=======\n  983:\n  994: complete\n>>>>>>> anna\n',
    result: 'tasks:\n  983: in-progress\n  994: complete\n',
  },
  'two log entries under one key, both': {
    text: 'log:\n  2026-11-25-call:\n    by: ana\n<<<<<<< HEAD\n    text: Called Eva\n=======\n    text: Called Rui\n>>>>>>> anna\n',
    answers: ['both'],
    asked: [
      'Log entry "2026-11-25-call": By: ana; Text: Called Eva (HEAD) | By: ana; Text: Called Rui (anna) | Both (as two entries)',
    ],
    result:
      'log:\n  2026-11-25-call:\n    by: ana\n    text: Called Eva\n  2026-11-25-call-2:\n    by: ana\n    text: Called Rui\n',
  },
  'words of a list are joined': {
    text: 'services:\n  exchange:\n    ssat:\n<<<<<<< HEAD\n      stakeholders: [ana, rui]\n=======\n      stakeholders: [ana, eva]\n>>>>>>> anna\n',
    result: 'services:\n  exchange:\n    ssat:\n      stakeholders: [ana, rui, eva]\n',
  },
  'notes, both': {
    text: 'tasks:\n  994:\n<<<<<<< HEAD\n    note: Waits for Rui\n=======\n    note: Board meets in May\n>>>>>>> anna\n',
    answers: ['both'],
    asked: [
      '994 Conduct Initiate/Kickoff Meeting(s), Note: Waits for Rui (HEAD) | Board meets in May (anna) | Both (Waits for Rui / Board meets in May)',
    ],
    result: 'tasks:\n  994:\n    note: Waits for Rui / Board meets in May\n',
  },
  'removed on one side, changed on the other, with a base': {
    text: 'risks:\n  proxy:\n    text: Old proxy\n<<<<<<< HEAD\n||||||| base\n  network:\n    text: Slow\n=======\n  network:\n    # since Monday\n    text: Very slow\n>>>>>>> anna\n',
    answers: ['ours'],
    asked: ['Risk "Very slow": removed (HEAD) | Text: Very slow (anna)'],
    result: '# since Monday\nrisks:\n  proxy:\n    text: Old proxy\n',
  },
  'short and long form, and what one side only has': {
    text: 'tasks:\n<<<<<<< HEAD\n  994: in-progress # by phone\n=======\n  994:\n    status: complete\n    completed: 2026-11-24\n>>>>>>> anna\n',
    answers: ['ours', ''],
    asked: [
      '994 Conduct Initiate/Kickoff Meeting(s), Status: In Progress (HEAD) | Complete (anna)',
      '994 Conduct Initiate/Kickoff Meeting(s), Completed on: 2026-11-24 (anna)',
    ],
    result: 'tasks:\n  994: # by phone\n    status: in-progress\n',
  },
  'in brackets': {
    text: '<<<<<<< HEAD\ntasks: {994: {due: 2026-11-24, owner: ana}}\n=======\ntasks: {994: {due: 2026-11-25}} # moved\n>>>>>>> anna\n',
    answers: ['theirs', '0'],
    result: 'tasks: {994: {due: 2026-11-25, owner: ana}} # moved\n',
  },
  'several conflicts': {
    text: 'tasks:\n<<<<<<< HEAD\n  994: complete\n=======\n  994: in-progress\n>>>>>>> anna\n  983:\nengagement:\n<<<<<<< HEAD\n  phase: assess\n=======\n  phase: remediate\n>>>>>>> anna\n',
    answers: ['theirs', 'ours'],
    result: 'tasks:\n  994: in-progress\n  983:\nengagement:\n  phase: assess\n',
  },
}

const describeQuestion = (question: Question) => {
  const choices = question.kind === 'pick' ? question.choices : []
  const texts = choices.map(({ label, description }) =>
    'many' in question && question.many ? `${label}: ${description}` : `${label} (${description})`,
  )
  return 'many' in question && question.many ? texts.join(' | ') : `${question.title}: ${texts.join(' | ')}`
}

describe('Resolve Conflict', () => {
  for (const [name, { text, answers = [], asked, result }] of Object.entries(cases)) {
    for (const crlf of [false, true]) {
      it(`${name}${crlf ? ' (CRLF)' : ''}`, () => {
        const told = resolve(head + text, answers, { crlf })
        assert.equal(told.outcome.kind, 'edit', JSON.stringify(told.outcome))
        if (asked) assert.deepEqual(told.questions.map(describeQuestion), asked)
        assert.equal(told.questions.length, answers.length)
        const expected = head + result
        assert.equal(told.text, crlf ? expected.replaceAll('\n', '\r\n') : expected)
        if (told.outcome.kind === 'edit') assert.equal(told.outcome.edits.flatMap(({ edits }) => edits).length, 1)
      })
    }
  }

  it('counts its questions', () => {
    const { text } = cases['several conflicts'] as Case
    const { questions } = resolve(head + text, ['ours', 'ours'])
    assert.deepEqual(
      questions.map(({ step, steps }) => [step, steps]),
      [
        [1, 2],
        [2, 2],
      ],
    )
  })

  const refusals: Readonly<Record<string, [text: string, message: RegExp]>> = {
    'no markers': ['tasks:\n', /There is no merge conflict in this file/],
    'a marker is missing': ['tasks:\n<<<<<<< HEAD\n  994:\n=======\n  983:\n', /marker in line 3 does not match/],
    'one inside another': [
      '<<<<<<< HEAD\ntasks:\n<<<<<<< HEAD\n=======\n>>>>>>> a\n=======\n>>>>>>> b\n',
      /marker in line 4 does not match/,
    ],
    'a side that cannot be read': [
      'tasks:\n  983:\n<<<<<<< HEAD\n  994: [\n=======\n  994: complete\n>>>>>>> anna\n',
      /What "HEAD" says cannot be read by itself \(line [5-9]\): mend it or resolve lines 4 to 8 by hand/,
    ],
    'a side that is a list': ['<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> anna\n', /cannot be read|cannot be put together/],
  }
  for (const [name, [text, message]] of Object.entries(refusals)) {
    it(`refuses: ${name}`, () => {
      const { outcome } = resolve(name === 'a side that is a list' ? text : head + text, [])
      assert.match(outcome.kind === 'refused' ? outcome.message : JSON.stringify(outcome), message)
    })
  }

  for (const crlf of [false, true]) {
    it(`has one problem for each conflict and none for one inside another${crlf ? ' (CRLF)' : ''}`, () => {
      const two = '<<<<<<< a\n=======\n  994:\n>>>>>>> b\n  983:\n<<<<<<< a\n||||||| c\n<<<<<<<<< d\n=======\n>>>>>>> b\n'
      const nested = '<<<<<<< a\n  994:\n<<<<<<< c\n=======\n>>>>>>> d\n=======\n  983:\n>>>>>>> b\n  xyz: [\n'
      const linesOf = (text: string) => {
        const snapshot = snapshotOf(`${head}tasks:\n${text}`, { whole: true, crlf })
        return snapshot.checked.problems.map(
          ({ rule, range }) => `${rule} ${snapshot.text.slice(0, range?.start).split('\n').length}`,
        )
      }
      assert.deepEqual(linesOf(two), ['yaml-syntax 3', 'yaml-syntax 8'])
      assert.deepEqual(linesOf(nested), ['yaml-syntax 3'])
    })
  }

  it('merges a file that is all in brackets', () => {
    const told = resolve(
      '{tasks:\n<<<<<<< HEAD\n  {994: complete, 983: in-progress}, # one\n=======\n  {994: in-progress}, # two\n>>>>>>> anna\n people: {ana: {name: Ana}}}\n',
      ['theirs'],
    )
    const { data, comments } = readTree(told.text ?? '')
    assert.equal(
      canonicalText(data),
      '{"people":{"ana":{"name":"Ana"}},"tasks":{"983":{"status":"in-progress"},"994":{"status":"in-progress"}}}',
    )
    assert.deepEqual(comments.map(({ source }) => source).sort(), ['# one', '# two'])
  })

  it('answers on any text, and leaves no markers where it edits', () => {
    const line = fc.constantFrom(
      '<<<<<<< a',
      '||||||| b',
      '=======',
      '>>>>>>> c',
      'tasks:',
      '  994: complete',
      '  994:',
      '    due: 2026-12-01',
      '  - x',
      '# said',
      'log: {a: {text: b}}',
      '  *a',
      '\t: [',
      '',
    )
    const lines = fc.array(line, { maxLength: 14 })
    const around = fc
      .tuple(lines, lines, lines, lines)
      .map(([a, b, c, d]) =>
        [...a, '<<<<<<< a', ...b.filter(isPlain), '=======', ...c.filter(isPlain), '>>>>>>> c', ...d].join('\n'),
      )
    const isPlain = (text: string) => !/^[<=>|]{7}/.test(text)
    fc.assert(
      fc.property(
        fc.oneof(
          around,
          lines.map(all => all.join('\n')),
        ),
        fc.constantFrom('ours', 'theirs'),
        (text, side) => {
          const told = resolve(text, Array(30).fill(side))
          if (told.outcome.kind === 'edit')
            assert.ok(!hasConflict(told.text ?? '') && readTree(told.text ?? '').errors.length === 0, text)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('refuses without a file', () => {
    const { outcome } = tell(snapshotOf('tasks:\n'), { command: 'resolveConflict', uri: 'file:///portfolio/other.yaml' })
    assert.equal(outcome.kind, 'refused')
  })
})

describe('Resolve Conflict after git merge-file', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'conflict-'))
  })
  after(() => rmSync(folder, { recursive: true }))

  const facts = (text: string | undefined) => readTree(text ?? '').data
  const sideOf = (text: string, side: 'ours' | 'base' | 'theirs') =>
    text.replace(
      /^<{7}.*\n([\s\S]*?)(?:^\|{7}.*\n([\s\S]*?))?^={7}\n([\s\S]*?)^>{7}.*\n?/gm,
      (_, ours, base, theirs) => ({ ours, base, theirs })[side] ?? '',
    )
  /** A task's short form is its status. */
  const valueAt = (data: Data, path: readonly string[]) => {
    const parent = findData(data, path.slice(0, -1))
    return path.at(-1) === 'status' && typeof parent === 'string' ? parent : findData(data, path)
  }
  const comments = (text: string) => new Set(readTree(text).comments.map(({ source }) => source))

  /** Every word, and every list of words. */
  function* leaves(data: Data, path: string[]): Generator<[string[], Data]> {
    if (data instanceof Map) for (const [key, value] of data) yield* leaves(value, [...path, key])
    else if (data !== null) yield [path, data]
  }

  function mergeFile(base: string, ours: string, theirs: string, style: readonly string[]): string {
    for (const [name, text] of Object.entries({ base, ours, theirs })) writeFileSync(join(folder, name), text)
    const names = ['-L', 'HEAD', '-L', 'base', '-L', 'anna', 'ours', 'base', 'theirs']
    return spawnSync('git', ['merge-file', '-p', '-q', ...style, ...names], { cwd: folder, encoding: 'utf8' }).stdout
  }

  function version(name: string, list: readonly (readonly [number, number])[]): string {
    let text = mergeBase
    for (const [which, turn] of list) {
      const { edit } = edits[which] as (typeof edits)[number]
      const result = editEngagement(text, varied(edit, name, turn), bundled)
      if (result.ok) text = result.text
    }
    // A remark of its own on some line that both may have changed.
    return text
      .split('\n')
      .map((line, index) =>
        list.some(([which]) => index % 13 === which % 13) && /^ +[\w-]+: [\w-]+$/.test(line)
          ? `${line} # ${name} ${index}`
          : line,
      )
      .join('\n')
  }

  /** The same place, with another value on each side. */
  function varied(edit: Edit, name: string, turn: number): Edit {
    if (edit.do !== 'set') return edit
    if (turn === 0) return { do: 'remove', path: edit.path }
    if (turn === 1 || typeof edit.value !== 'string') return edit
    return {
      ...edit,
      value: /^\d{4}-/.test(edit.value)
        ? `2027-01-${10 + name.length}`
        : edit.path.at(-1) === 'note'
          ? `${edit.value}, ${name}`
          : edit.value,
    }
  }

  const picked = fc.array(fc.tuple(fc.nat(edits.length - 1), fc.nat(3)), { minLength: 1, maxLength: 6 })

  it('keeps comments, has no markers and says what was picked', function () {
    this.timeout(60_000)
    let conflicts = 0
    let settled = 0
    const refused = new Map<string, number>()
    const property = fc.property(
      picked,
      picked,
      fc.constantFrom([], ['--diff3'], ['--zdiff3']),
      fc.array(fc.nat(2), { minLength: 40, maxLength: 40 }),
      fc.boolean(),
      (first, second, style, dice, crlf) => {
        const [ours, theirs] = [version('ours', first), version('theirs', second)]
        const text = mergeFile(mergeBase, ours, theirs, style)
        if (!hasConflict(text)) return
        conflicts++
        const snapshot = snapshotOf(text, { whole: true, crlf })
        let turn = 0
        const chosen: { path: string[]; label: string; value: string }[] = []
        const told = tell(
          snapshot,
          { command: 'resolveConflict' },
          {
            answer: question => {
              if (question.kind !== 'pick') return undefined
              if (question.many) return question.choices.map(({ value }) => value).join('\n')
              const choice = question.choices[(dice[turn++] ?? 0) % question.choices.length]
              if (!choice) return undefined
              chosen.push({ path: JSON.parse(question.key.slice(5)), label: choice.label, value: choice.value })
              return choice.value
            },
          },
        )
        if (told.outcome.kind !== 'edit') {
          const message = told.outcome.kind === 'refused' ? told.outcome.message : told.outcome.kind
          refused.set(message, (refused.get(message) ?? 0) + 1)
          return
        }
        settled++
        const result = told.text as string
        assert.ok(!/^[<=>|]{7}/m.test(result))
        assert.equal(result.includes('\r\n'), crlf)
        assert.ok(!crlf || !/[^\r]\n/.test(result))
        const tree = readTree(result)
        assert.deepEqual(tree.errors, [])
        const sides = [sideOf(text, 'ours'), sideOf(text, 'theirs')]
        const origin = style.length > 0 ? sideOf(text, 'base') : ''
        for (const [index, side] of sides.entries()) {
          for (const comment of comments(side)) {
            const other = comments(sides[1 - index] as string)
            const isDropped = comments(origin).has(comment) && !other.has(comment)
            assert.ok(isDropped || tree.comments.some(({ source }) => source === comment), `comment lost: ${comment}`)
          }
        }
        // Facts that no question was about are those of a merge by entry.
        // (What git merges without a conflict it may put below another key: the sides are those of the markers.)
        if (style.length > 0 && chosen.length === 0) {
          const expected = mergeData([], facts(origin), facts(sides[0]), facts(sides[1]))
          // An entry that lost everything but a comment stays for it, empty: it states nothing.
          if (expected.conflicts.length === 0)
            assert.equal(canonicalText(withoutEmpty(tree.data)), canonicalText(withoutEmpty(expected.data)))
        }
        // Without a base nothing goes that was not declined.
        for (const [path, value] of style.length > 0 ? [] : sides.flatMap(side => [...leaves(facts(side), [])])) {
          if (chosen.some(one => one.path.every((step, index) => path[index] === step))) continue
          const now = valueAt(tree.data, path)
          assert.ok(Array.isArray(value) ? value.every(item => (now as Data[]).includes(item)) : now === value, path.join('.'))
        }
        for (const { path, value } of chosen) {
          if (value === 'both') continue
          const side = facts(sides[value === 'ours' ? 0 : 1])
          assert.equal(canonicalText(valueAt(tree.data, path), path), canonicalText(valueAt(side, path), path))
        }
      },
    )
    fc.assert(property, { numRuns: 30, endOnFailure: true })
    assert.ok(conflicts > 5 && settled >= conflicts * 0.95, `${settled} of ${conflicts}; ${JSON.stringify([...refused])}`)
  })
})

/** The data without empty entries. */
function withoutEmpty(data: Data | undefined): Data | undefined {
  if (data === null || data === undefined || typeof data !== 'object' || Array.isArray(data)) return data
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (value === null ? [] : [[key, withoutEmpty(value as Data)]])),
  ) as unknown as Data
}
