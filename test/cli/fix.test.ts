import assert from 'node:assert/strict'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { folderWith, healthy, playbook, today } from './playbook.ts'

const crlf = (text: string) => text.replaceAll('\n', '\r\n')

describe('playbook lint --fix', () => {
  it('repairs only the form, keeps line ends, comments and mode, and leaves no other file', () => {
    const cwd = folderWith({ 'a.engagement.yaml': crlf(`# first\n${healthy.replace('motion:', 'motoin:')}# last\n`) })
    const path = join(cwd, 'a.engagement.yaml')
    chmodSync(path, 0o640)
    const { status, stdout } = playbook(['lint', '--fix', ...today], { cwd })
    assert.equal(status, 0, stdout)
    assert.equal(readFileSync(path, 'utf8'), crlf(`# first\n${healthy}# last\n`))
    assert.deepEqual(readdirSync(cwd), ['a.engagement.yaml'])
    if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o640)
  })

  it('writes through a link, which stays one', function () {
    if (process.platform === 'win32') this.skip() // Links need rights there.
    const cwd = folderWith({ 'real/a.yaml': healthy.replace('motion:', 'motoin:') })
    symlinkSync(join('real', 'a.yaml'), join(cwd, 'a.engagement.yaml'))
    const { status, stdout } = playbook(['lint', '--fix', ...today], { cwd })
    assert.equal(status, 0, stdout)
    assert.equal(lstatSync(join(cwd, 'a.engagement.yaml')).isSymbolicLink(), true)
    assert.equal(readFileSync(join(cwd, 'real/a.yaml'), 'utf8'), healthy)
    assert.deepEqual(readdirSync(join(cwd, 'real')), ['a.yaml'])
  })

  it('says how much was repaired', () => {
    const text = healthy.replace('motion:', 'motoin:').replace('name:', 'nmae:')
    const cwd = folderWith({ 'a.engagement.yaml': text, 'b.engagement.yaml': healthy.replace('motion:', 'motoin:') })
    const said = (...args: string[]) => playbook(['lint', ...args, ...today], { cwd }).stderr
    assert.equal(said('--fix-dry-run'), '3 problems would be repaired in 2 files\n')
    assert.equal(said('--fix-dry-run', '--quiet'), '')
    assert.equal(said('--fix'), '3 problems repaired in 2 files\n')
    assert.equal(said('--fix'), '')
  })

  it('states no fact: what somebody has to know stays a problem', () => {
    const text = `${healthy}tasks:\n  983: in-progress\n`
    const cwd = folderWith({ 'a.engagement.yaml': text })
    assert.equal(playbook(['lint', '--fix', ...today], { cwd }).status, 1)
    assert.equal(readFileSync(join(cwd, 'a.engagement.yaml'), 'utf8'), text)
  })

  it('leaves a file without a fix untouched on the disk', () => {
    const cwd = folderWith({ 'a.engagement.yaml': healthy })
    const { ino, mtimeMs } = statSync(join(cwd, 'a.engagement.yaml'))
    playbook(['lint', '--fix', ...today], { cwd })
    const later = statSync(join(cwd, 'a.engagement.yaml'))
    assert.deepEqual([later.ino, later.mtimeMs], [ino, mtimeMs])
  })

  it('--fix-dry-run writes nothing, and prints the fixed text as JSON', () => {
    const text = healthy.replace('motion:', 'motoin:')
    const cwd = folderWith({ 'a.engagement.yaml': text })
    const { status, stdout } = playbook(['lint', '--fix-dry-run', '--format', 'json', ...today], { cwd })
    assert.equal(status, 0)
    assert.equal(JSON.parse(stdout).files[0].output, healthy)
    assert.equal(readFileSync(join(cwd, 'a.engagement.yaml'), 'utf8'), text)
    const input = playbook(['lint', '-', '--fix-dry-run', '--format', 'json', ...today], { cwd, input: text })
    assert.equal(JSON.parse(input.stdout).files[0].output, healthy)
  })
})
