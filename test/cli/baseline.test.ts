import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { faulty, folderWith, healthy, playbook, today } from './playbook.ts'

const baseline = ['--baseline', 'known.json']
const lint = (cwd: string, ...args: string[]) => playbook(['lint', ...today, '--format', 'compact', ...args], { cwd })

describe('playbook lint --baseline', () => {
  it('hides what it knows wherever that moves, in either language, and shows what is new', () => {
    const folder = folderWith({ 'a.engagement.yaml': faulty, 'b.engagement.yaml': healthy })
    const written = lint(folder, ...baseline, '--update-baseline')
    assert.deepEqual([written.status, written.stdout.includes('customer-helth')], [0, false])
    assert.match(written.stderr, /Wrote known\.json: one problem/)
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')).problems, [
      ['valid-value', 'a.engagement.yaml', 'engagement', 'motion', '"customer-helth"'],
    ])
    assert.deepEqual(readdirSync(folder).sort(), ['a.engagement.yaml', 'b.engagement.yaml', 'known.json'])
    const moved = faulty.replace('customer:', '# a line\n\ncustomer:')
    writeFileSync(join(folder, 'a.engagement.yaml'), moved)
    assert.equal(lint(folder, ...baseline).status, 0)
    const other = lint(folder, ...baseline, '--locale', 'pt-br')
    assert.equal(other.status, 0)
    assert.match(other.stderr, /Não mostrado por causa de known\.json: um problema/)
    writeFileSync(join(folder, 'a.engagement.yaml'), moved.replace('name:', 'nmae:'))
    const more = lint(folder, ...baseline)
    assert.equal(more.status, 1)
    assert.match(more.stdout, /nmae/)
    assert.doesNotMatch(more.stdout, /helth/)
    writeFileSync(join(folder, 'a.engagement.yaml'), moved.replace('helth', 'heelth'))
    assert.equal(lint(folder, ...baseline).status, 1, 'another wrong value is another problem')
  })

  it('says what is out of date, of files that were looked at or are gone, and takes it out', () => {
    const folder = folderWith({ 'a.engagement.yaml': faulty, 'b.engagement.yaml': faulty, 'c.engagement.yaml': faulty })
    lint(folder, ...baseline, '--update-baseline')
    writeFileSync(join(folder, 'a.engagement.yaml'), healthy)
    rmSync(join(folder, 'b.engagement.yaml'))
    assert.match(lint(folder, ...baseline, 'a.engagement.yaml').stderr, /known\.json holds 2 problems that are no longer there/)
    lint(folder, ...baseline, '--update-baseline', 'a.engagement.yaml')
    const { problems } = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))
    assert.deepEqual(
      problems.map(([, path]: string[]) => path),
      ['c.engagement.yaml'],
    )
    assert.equal(lint(folder, ...baseline).status, 0)
  })

  it('holds from another folder', () => {
    const folder = folderWith({ 'customers/a.engagement.yaml': faulty })
    lint(folder, ...baseline, '--update-baseline')
    assert.equal(lint(join(folder, 'customers'), '--baseline', '../known.json').status, 0)
  })

  it('never hides a file that cannot be read or is no YAML', () => {
    const folder = folderWith({ 'a.engagement.yaml': 'customer: "open\n', 'b.engagement.yaml': Buffer.from([0xff, 0xfe]) })
    const { status, stdout } = lint(folder, ...baseline, '--update-baseline')
    assert.equal(status, 1)
    assert.match(stdout, /yaml-syntax/)
    assert.match(stdout, /readable-file/)
  })

  for (const [what, args, files, words] of [
    ['a file that is not there', baseline, {}, /"known\.json" cannot be read \(ENOENT\)\n {2}Write it with --update-baseline/],
    ['a file that is none', baseline, { 'known.json': '{"a":1}' }, /"known\.json" is no baseline/],
    ['a file that is none, when writing', [...baseline, '--update-baseline'], { 'known.json': 'text' }, /is no baseline/],
    ['--update-baseline alone', ['--update-baseline'], {}, /does not know which file to write/],
    ['a folder that is not there', ['--baseline', 'no/known.json', '--update-baseline'], {}, /cannot be written \(ENOENT\)/],
  ] as const) {
    it(`ends with 2 for ${what}`, () => {
      const { status, stdout, stderr } = lint(folderWith({ 'a.engagement.yaml': faulty, ...files }), ...args)
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, words)
    })
  }
})
