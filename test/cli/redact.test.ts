/** `--redact` of the commands: nobody who stands in the files stands in the output, whatever the format. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { formatNames } from '../../src/report/formatNames.ts'
import { folderWith, playbook, today } from './playbook.ts'

const text = `playbook: fasttrack@2020.05
customer: { name: Contoso, tenant: contoso.onmicrosoft.example }
engagement: { motion: rfa, assigned: 2026-11-16 }
people:
  mirela: { name: Mirela Qvist, side: account-team, email: mirela.qvist@contoso.example }
team: { fasttrack-manager: bjorn }
services:
  exchange: { dibs: { success-owner: mirella, date: 2026-11-01 }, engagement-start: 2026-11-20, note: Björn is on leave }
tasks:
  # playbook-ignore rfa-first-contact reason="Mirela Qvist was in Lisbon" by=bjorn
  3616: { status: complete, completed: 2026-11-25 }
  994: { due: 2026-11-20, owner: bjorn, note: "Mirela's  assistant Zuzana called" }
actions:
  call-zuzana: { what: Call Zuzana about the invoices, due: 2026-11-20 }
nickname: Zuzi
`
const people =
  'people:\n  bjorn: { name: Björn Åberg, email: bjorn@fasttrack.example, github: bjaberg, phone: "+46 70 123 45 67" }\n'
const personal = /mirela|mirella|qvist|lisbon|zuzana|zuzi\b|bj[oö]rn|åberg|bjaberg|onmicrosoft|123 45|invoices/i
const personalAll = new RegExp(personal, 'gi')

describe('--redact', () => {
  const files = { 'a.engagement.yaml': text, 'people.yaml': people }

  for (const format of formatNames) {
    it(`lint --format ${format}, on standard output and in a file`, () => {
      const cwd = folderWith(files)
      const plain = playbook(['lint', '--format', format, ...today], { cwd })
      assert.match(plain.stdout, personal, 'otherwise this shows nothing')
      const { status, stdout, stderr } = playbook(['lint', '--redact', '--format', format, ...today], { cwd })
      assert.equal(status, plain.status)
      assert.deepEqual((stdout + stderr).match(personalAll) ?? [], [])
      playbook(['lint', '--redact', '--format', `${format}=out`, ...today], { cwd })
      assert.equal(readFileSync(join(cwd, 'out'), 'utf8'), stdout)
      // As many problems, at the same places.
      if (format === 'compact') assert.deepEqual(placesOf(stdout), placesOf(plain.stdout))
    })
  }

  it('a summary of GitHub Actions, and a repaired text that is left out', () => {
    const cwd = folderWith(files)
    playbook(['lint', '--redact', ...today], {
      cwd,
      env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') },
    })
    assert.doesNotMatch(readFileSync(join(cwd, 'summary.md'), 'utf8'), personal)
    const { stdout } = playbook(['lint', '--redact', '--fix-dry-run', '--format', 'json', ...today], { cwd })
    assert.doesNotMatch(stdout, personal)
    assert.equal(JSON.parse(stdout).files[0].output, undefined)
  })

  it('parts of a run, put together', () => {
    const cwd = folderWith({ ...files, 'b.engagement.yaml': text.replace('Contoso', 'Fabrikam') })
    for (const part of ['1', '2'])
      playbook(['lint', '--shard', `${part}/2`, '--output-file', `part-${part}.json`, ...today], { cwd })
    const whole = playbook(['lint', '--redact', ...today], { cwd })
    const joined = playbook(['report', 'part-1.json', 'part-2.json', '--redact'], { cwd })
    assert.equal(joined.stdout, whole.stdout)
    assert.doesNotMatch(joined.stdout, personal)
  })

  for (const format of ['text', 'markdown', 'json']) {
    it(`diff --format ${format}`, () => {
      const cwd = folderWith({
        ...files,
        'b.engagement.yaml': text.replace('Call Zuzana about', 'Ask Zuzana for').replace('owner: bjorn', 'owner: mirela'),
      })
      const args = ['diff', 'a.engagement.yaml', 'b.engagement.yaml', '--format', format, ...today]
      assert.match(playbook(args, { cwd }).stdout, personal)
      const { stdout, status } = playbook([...args, '--redact'], { cwd })
      assert.equal(status, 0)
      assert.doesNotMatch(stdout, personal)
      assert.match(stdout, /994 Conduct Initiate\/Kickoff Meeting/)
      assert.match(stdout, /person-1/)
    })
  }
})

function placesOf(output: string): string[] {
  return [...output.matchAll(/^[^:\n]+:\d+:\d+: \w+|\[[\w/-]+\]$/gm)].map(([place]) => place)
}
