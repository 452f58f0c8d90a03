/** One mistake in a healthy file is one problem, three mistakes are three. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import type { PeopleFile } from '../../src/playbook/shape.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { lintText } from '../helpers/lintText.ts'

const read = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8')
const healthy = read('fabrikam.engagement.yaml')
const staff = parseYaml(read('people.yaml')).data as unknown as PeopleFile

type Change = readonly [from: string | RegExp, to: string]

/** Mistakes that people make, by the problem each gives: its line and rule. */
const mistakes: Record<string, readonly [from: string | RegExp, to: string, problem: string]> = {
  'a status in Portuguese': ['994:\n    status: complete', '994:\n    status: concluída', '114 valid-value'],
  'a status of another kind': ['994:\n    status: complete', '994:\n    status: blocked', '114 valid-value'],
  'a status without its field': [/994:\n(?: {4}.*\n)+/, '994: 2026-11-24\n', '113 valid-value'],
  'a field without its colon': ['  983:\n', '  983:\n    status in-progress\n', '122 valid-value'],
  'a section in Portuguese': ['\ntasks:', '\ntarefas:', '99 known-key'],
  'another section in Portuguese': ['\nservices:', '\nserviços:', '54 known-key'],
  'a field in Portuguese': ['    completed: 2026-11-24', '    concluída: 2026-11-24', '116 known-key'],
  'the customer in Portuguese': ['\ncustomer:', '\ncliente:', '5 known-key'],
  'a misspelled field': ['    waiver:', '    waver:', '103 known-key'],
  'the fields of a waiver beside it': [/waiver:\n {6}(.*)\n {6}(.*)\n {6}(.*)\n/, '$1\n    $2\n    $3\n', '103 known-key'],
  'a date with the day first': ['completed: 2026-11-24', 'completed: 24/11/2026', '116 valid-date'],
  'a day that is not in the calendar': ['completed: 2026-11-24', 'completed: 2026-11-31', '116 valid-date'],
  'last year': ['completed: 2026-11-24', 'completed: 2025-11-24', '116 task-dates'],
  'the wrong date of assignment': ['assigned: 2026-11-16', 'assigned: 2027-11-16', '20 task-dates'],
  'a first contact that was late': ['completed: 2026-11-17', 'completed: 2026-11-19', '108 rfa-first-contact'],
  'a first contact after the kickoff': ['completed: 2026-11-17', 'completed: 2026-11-27', '116 kickoff-date'],
  'a first contact next year': ['completed: 2026-11-17', 'completed: 2027-11-17', '111 task-dates'],
  'the status of an earlier task under a misspelled field': ['3616:\n    status:', '3616:\n    Status:', '109 known-key'],
  'a number nobody knows': ['\n  983:\n', '\n  9833: complete\n  983:\n', '121 known-task'],
  'no name': [/ {2}name: Fabrikam.*\n/, '  name:\n', '6 require-key'],
  'a non-breaking space': ['    percent: 100', '\u00a0   percent: 100', '117 yaml-syntax'],
  'no status left': ['994:\n    status: complete\n', '994:\n', '116 task-percent'],
  'a percentage with its sign': ['percent: 100', 'percent: 100%', '117 valid-type'],
  'a misspelled person': ['success-owner: lena-brandt', 'success-owner: lena-brand', '68 known-person'],
  'a success owner of our own': ['success-owner: lena-brandt', 'success-owner: sofia', '68 success-owner'],
  'no success owner': ['      success-owner: lena-brandt\n', '', '64 dibs-after-kickoff'],
  'a service by its alias': ['\n  exchange:\n', '\n  EXO:\n', '56 known-service'],
  'an empty list beside what is there': [/scenarios:\n.*\n.*\n/, 'scenarios: []\n', '71 ssat-entry'],
  'a side nobody knows': ['side: account-team', 'side: microsoft', '48 valid-value'],
  'a reason of another status': ['reason: technical-onboarding-and-deployment', 'reason: legal-regulatory', '59 status-reason'],
  'an intent in Portuguese': ['intent: confirmed', 'intent: confirmado', '66 valid-value'],
  'no longer wanted': ['intent: confirmed', 'intent: none', '66 intent-none'],
  'a log entry without a date': ['  2026-11-24-kickoff:', '  kickoff:', '176 require-key'],
  'no motion': ['  motion: rfa\n', '', '16 require-key'],
  'seats with a point': ['seats: 4200', 'seats: 4.200', '10 valid-number'],
  'a ticket that YAML drops': ['what: Send the list of', 'what: Send the list #4521 of', '162 lost-text'],
  'a bracket left open': ['licences: [Microsoft 365 E3]', 'licences: [Microsoft 365 E3', '14 yaml-syntax'],
  'a quote left open': ['name: Lena Brandt', 'name: "Lena Brandt', '32 yaml-syntax'],
  'a task twice': ['  1904:\n', '  1904:\n\n  994: complete\n', '128 yaml-syntax'],
  'the next phase too early': ['phase: initiate', 'phase: assess', '133 outputs-before-next'],
}

const threes: Record<string, readonly Change[]> = {
  'words of three kinds': [
    ['motion: rfa', 'motion: reactive'],
    ['994:\n    status: complete', '994:\n    status: fertig'],
    ['side: account-team', 'side: other'],
  ],
  'a late contact, a success owner, a misspelled field': [
    ['completed: 2026-11-17', 'completed: 2026-11-20'],
    ['success-owner: lena-brandt', 'success-owner: irene-walsh'],
    ['    waiver:', '    waver:'],
  ],
  'a number, a bracket, a status': [
    ['seats: 4200', 'seats: 4.200'],
    ['licences: [Microsoft 365 E3]', 'licences: [Microsoft 365 E3'],
    ['  983:\n', '  983: em andamento\n'],
  ],
  'a section without its colon, a reason, a kind': [
    ['\ntasks:\n', '\ntasks\n'],
    ['business-reason: eliminate-on-premise-hardware-cost-and-support', 'business-reason: hardware'],
    ['kind: value-discussion', 'kind: chat'],
  ],
}

describe('one mistake, one problem', () => {
  it('starts from a healthy file', () => assert.deepEqual(found(healthy), []))
  for (const [name, [from, to, problem]] of Object.entries(mistakes)) {
    it(name, () => assert.deepEqual(found(changed(healthy, [[from, to]])), [problem]))
  }
  for (const [name, changes] of Object.entries(threes)) {
    it(`three mistakes, three problems: ${name}`, () => {
      const problems = found(changed(healthy, changes))
      assert.equal(problems.length, 3, problems.join('\n'))
    })
  }
})

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to)
    assert.notEqual(after, before)
    return after
  }, text)
}

function found(text: string): string[] {
  return lintText(text, { today: '2026-12-03', staff }).problems.map(
    ({ rule, range }) => `${text.slice(0, range?.start).split('\n').length} ${rule}`,
  )
}
