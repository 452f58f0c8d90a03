/** `status` and `agenda` over the portfolio of test/fixtures. UPDATE=1 writes the expected outputs anew; read the difference. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import stringWidth from 'string-width'
import { folderWith, playbook, root } from './playbook.ts'

const cwd = join(root, 'test/fixtures/portfolio')
const golden = join(root, 'test/golden/portfolio')
const day = ['--as-of', '2026-12-02']
const run = (...args: string[]) => playbook([...args, ...day], { cwd })

const cases: Record<string, string[]> = {
  'status.txt': ['status'],
  'status.pt-br.txt': ['status', '--locale', 'pt-br'],
  'status.md': ['status', '--format', 'markdown'],
  'status.csv': ['status', '--format', 'csv'],
  'status.json': ['status', '--format', 'json', 'boreal.engagement.yaml'],
  'status.html': ['status', '--format', 'html'],
  'status-one.pt-br.html': ['status', 'boreal.engagement.yaml', '--format', 'html', '--locale', 'pt-br'],
  'status-one.txt': ['status', 'boreal.engagement.yaml'],
  'status-one.pt-br.txt': ['status', 'boreal.engagement.yaml', '--locale', 'pt-br'],
  'status-paused.txt': ['status', 'paused.engagement.yaml'],
  'status-by-due.txt': ['status', '--group-by', 'due'],
  'status-by-service.csv': ['status', '--group-by', 'service', '--format', 'csv'],
  'status-mine.txt': ['status', '--mine', '--me', 'Eva Lind', '--group-by', 'customer'],
  'textconv.txt': ['status', '--textconv', 'boreal.engagement.yaml'],
  'agenda.txt': ['agenda'],
  'agenda.pt-br.md': ['agenda', '--locale', 'pt-br', '--format', 'md'],
  'agenda.csv': ['agenda', '--format', 'csv'],
  'agenda.ics': ['agenda', '--format', 'ics'],
}

describe('playbook status and agenda', () => {
  for (const [name, args] of Object.entries(cases)) {
    it(`${args.join(' ')} gives ${name}`, () => {
      const { status, stdout, stderr } = run(...args)
      assert.deepEqual([status, stderr], [0, ''])
      const path = join(golden, name)
      if (process.env.UPDATE) {
        mkdirSync(golden, { recursive: true })
        writeFileSync(path, stdout)
      }
      assert.equal(stdout, existsSync(path) ? readFileSync(path, 'utf8') : '', 'UPDATE=1 writes the expected file')
    })
  }

  it('keeps to 100 columns in a pipe', () => {
    for (const args of [['status'], ['status', 'boreal.engagement.yaml'], ['status', '--group-by', 'owner'], ['agenda']]) {
      const wide = run(...args)
        .stdout.split('\n')
        .filter(line => stringWidth(line) > 100)
      assert.deepEqual(wide, [])
    }
  })

  it('shows what is mine and what those have whom I cover, on the days of the cover', () => {
    const mine = (me: string, asOf: string) =>
      JSON.parse(
        playbook(['status', '--mine', '--format', 'json', '--as-of', asOf], { cwd, env: { PLAYBOOK_ME: me } }).stdout,
      ).engagements.map(({ customer }: any) => customer)
    assert.deepEqual(mine('@anasouza', '2026-12-02'), ['Boréal 北方 & Fils', 'Contoso', 'Quiet Ltd.'])
    assert.deepEqual(mine('ana@example.com', '2026-12-19'), ['Contoso', 'Quiet Ltd.'])
    assert.deepEqual(mine('eva', '2026-12-02'), ['Boréal 北方 & Fils'])
  })

  it('suggests somebody for a person whom nobody knows', () => {
    for (const args of [
      ['--owner', 'evo'],
      ['--me', 'evo'],
    ]) {
      const { status, stdout, stderr } = playbook(['status', 'boreal.engagement.yaml', ...args, ...day], { cwd })
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, new RegExp(`^playbook: ${args[0]} "evo" stands neither .*\\n {2}Did you mean "eva"\\?\\n$`))
    }
    const { status, stderr } = playbook(['agenda', 'contoso.engagement.yaml', '--mine', ...day], {
      cwd,
      env: { PLAYBOOK_ME: 'zzzz' },
    })
    assert.equal(status, 2)
    assert.match(stderr, /PLAYBOOK_ME "zzzz" stands neither/)
  })

  it('states nothing that rests on a section that cannot be read', () => {
    const text = `playbook: fasttrack@2020.05
customer: { name: A }
engagement: { motion: rfa, assigned: 2026-11-16 }
services: { exchange: }
tasks:
  3616: { status: complete, completed: 2026-11-17
actions:
  a: { what: Call, due: 2026-12-03 }
`
    const folder = folderWith({ 'a.engagement.yaml': text })
    const out = (...args: string[]) => playbook([...args, ...day], { cwd: folder }).stdout
    const one = out('status')
    assert.match(one, /tasks cannot be read/)
    assert.doesNotMatch(one, /3616|Mandatory tasks|Ready/)
    const agenda = out('agenda')
    assert.doesNotMatch(agenda, /3616/)
    assert.match(agenda, /A \(!\)[\s\S]*\(!\) a\.engagement\.yaml: tasks cannot be read/)
    const { engagements } = JSON.parse(out('status', '--format', 'json'))
    assert.deepEqual([engagements[0].unreadable, engagements[0].mandatory, engagements[0].pending], [['tasks'], undefined, []])
  })

  it('sorts by date under each heading, and computed dates that have passed stand apart', () => {
    const file = (name: string, due: string) =>
      `playbook: fasttrack@2020.05\ncustomer: { name: ${name} }\nengagement: { motion: rfa, assigned: 2026-11-16 }\ntasks: { 994: { status: in-progress, due: ${due} } }\n`
    const folder = folderWith({ 'a.engagement.yaml': file('Aa', '2027-02-01'), 'b.engagement.yaml': file('Bb', '2027-01-01') })
    const grouped = playbook(['status', '--group-by', 'due', ...day], { cwd: folder }).stdout
    assert.match(grouped, /Expected by the playbook \(not overdue\) \(2\)[\s\S]*Later \(2\)\n.*2027-01-01\n.*2027-02-01\n/)
    const agenda = playbook(['agenda', ...day], { cwd: folder }).stdout
    assert.match(agenda, /^Expected by the playbook \(not overdue\) \(2\)\n {2}2026-11-18 \(computed, 14 days ago\)/)
    assert.doesNotMatch(agenda, /^Today/m)
  })

  it('--mine needs to know who asks', () => {
    const { status, stderr } = run('status', '--mine')
    assert.equal(status, 2)
    assert.match(stderr, /--mine needs to know who you are/)
  })

  it('narrows to a role, a service by any name, an owner', () => {
    const tasks = (...args: string[]) => {
      const { engagements } = JSON.parse(run('status', '--format', 'json', ...args).stdout)
      return Object.fromEntries(
        engagements.map(({ customer, pending }: any) => [customer, pending.map(({ id }: any) => id).join(' ')]),
      )
    }
    assert.deepEqual(tasks('--owner', 'eva'), { 'Boréal 北方 & Fils': '1904' })
    assert.deepEqual(Object.keys(tasks('--service', 'Exchange Online')), ['Boréal 北方 & Fils', 'Contoso', 'Half Way'])
    assert.deepEqual(tasks('--role', 'SME'), {})
    assert.match(run('status', '--role', 'boss').stderr, /--role "boss" is not in the playbook/)
  })

  it('ends with 2 when there is nothing to read', () => {
    assert.equal(playbook(['status'], { cwd: folderWith() }).status, 2)
    assert.equal(playbook(['agenda', 'gone'], { cwd: folderWith() }).status, 2)
  })

  it('--textconv says the same of the same facts, on any day', () => {
    const text = 'playbook: fasttrack@2020.05\ncustomer: { name: A, seats: 5 }\ntasks: { 994: complete, 3616: }\n'
    const other =
      '# moved\ntasks:\n  3616:\n\n  "994": "complete"\n\ncustomer:\n  seats: 5\n  name: A\nplaybook: fasttrack@2020.05\n'
    const folder = folderWith({ tmp1: text, tmp2: other, tmp3: 'a: [\n' })
    const facts = (file: string, asOf = '2026-12-02') =>
      playbook(['status', '--textconv', file, '--as-of', asOf], { cwd: folder }).stdout
    assert.equal(facts('tmp1'), facts('tmp2', '2030-01-01'))
    assert.match(facts('tmp1'), /^Tasks > 994 Conduct Initiate\/Kickoff Meeting\(s\): Complete$/m)
    assert.equal(facts('tmp3'), 'a: [\n', 'what cannot be read is compared as it is')
  })
})
