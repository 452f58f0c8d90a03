import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'mocha'
import { builtCli, folderWith, playbook } from './playbook.ts'

const first = `playbook: fasttrack@2020.05
customer:
  name: Contoso
engagement:
  motion: rfa
  assigned: 2026-11-16
services:
  exchange:
    dibs:
      date: 2027-01-15
      intent: confirmed
tasks:
  3616: # by phone
    status: complete
    completed: 2026-11-17
  994:
`
const second = first
  .replace('date: 2027-01-15', 'date: 2027-01-29')
  .replace('  994:\n', '  994:\n    status: complete\n    completed: 2026-11-24\n')
const reordered = first
  .replace('# by phone', '# by telephone')
  .replace('motion: rfa\n  assigned: 2026-11-16', 'assigned: "2026-11-16"\n  motion: rfa')

describe('playbook diff', () => {
  let folder: string
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
    const { status, stderr, stdout } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' })
    assert.equal(status, 0, stderr)
    return stdout
  }
  const diff = (...args: string[]) => playbook(['diff', '--as-of', '2026-12-01', ...args], { cwd: folder })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

  before(() => {
    folder = folderWith({ 'contoso.engagement.yaml': first, 'notes.md': 'x' })
    git('init', '--quiet', '--initial-branch=main')
    git('add', '.')
    git('commit', '--quiet', '--message=first')
    write('contoso.engagement.yaml', second)
    git('commit', '--quiet', '--all', '--message=second')
  })

  it('tells what changed between two commits in the words of the playbook', () => {
    const { status, stdout } = diff('HEAD~1', 'HEAD')
    assert.equal(status, 0)
    assert.match(stdout, /Contoso/)
    assert.match(stdout, /994 Conduct Initiate\/Kickoff Meeting\(s\) done on 2026-11-24/)
    assert.match(stdout, /DIBS date of Exchange slipped 14 days \(10 business days\) to 2027-01-29/)
  })
  it('ends with 1 on --exit-code only when something changed', () => {
    assert.equal(diff('HEAD~1', 'HEAD', '--exit-code').status, 1)
    assert.equal(diff('HEAD', 'HEAD', '--exit-code').status, 0)
  })
  it('gives JSON and Markdown', () => {
    const { files, summary } = JSON.parse(diff('HEAD~1', '--format', 'json').stdout)
    assert.equal(files[0].customer, 'Contoso')
    assert.equal(summary.files, 1)
    assert.match(diff('HEAD~1', '--format', 'markdown').stdout, /### Contoso/)
  })
  it('compares with the working tree, follows a rename and sees files that git does not know yet', () => {
    renameSync(join(folder, 'contoso.engagement.yaml'), join(folder, 'contoso-ltd.engagement.yaml'))
    write('fabrikam.engagement.yaml', first.replace('Contoso', 'Fabrikam'))
    git('add', '--all', 'contoso.engagement.yaml', 'contoso-ltd.engagement.yaml')
    const { files } = JSON.parse(diff('HEAD', '--format', 'json').stdout)
    assert.deepEqual(
      files.map(({ path, oldPath, change }: Record<string, string>) => [path, oldPath, change]),
      [
        ['contoso-ltd.engagement.yaml', 'contoso.engagement.yaml', 'changed'],
        ['fabrikam.engagement.yaml', undefined, 'added'],
      ],
    )
    git('reset', '--quiet', '--hard')
    rmSync(join(folder, 'fabrikam.engagement.yaml'))
  })
  it('names a rule that the configuration switches off', () => {
    write('playbook.config.yaml', 'rules:\n  dibs-date: off\n')
    assert.match(diff('HEAD').stdout, /Rule "dibs-date" went from "Error" to "Off"/)
    rmSync(join(folder, 'playbook.config.yaml'))
  })
  it('compares two files and two folders; order, quotes and comments are no change', () => {
    const other = folderWith({ 'a/x.engagement.yaml': first, 'b/x.engagement.yaml': reordered, 'b/y.engagement.yaml': first })
    const files = playbook(['diff', 'a/x.engagement.yaml', 'b/x.engagement.yaml', '--exit-code'], { cwd: other })
    assert.deepEqual([files.status, files.stdout.trim()], [0, 'No engagement changed'])
    const folders = playbook(['diff', 'a', 'b', '--format', 'json'], { cwd: other })
    assert.deepEqual(
      JSON.parse(folders.stdout).files.map(({ change }: { change: string }) => change),
      ['changed', 'added'],
    )
    assert.equal(playbook(['diff', 'a', 'b/x.engagement.yaml'], { cwd: other }).status, 2)
  })
  it('is an external diff of git', () => {
    write('.gitattributes', '*.engagement.yaml diff=engagement\n')
    git('config', 'diff.engagement.command', `"${process.execPath}" "${builtCli()}" diff --git-external`)
    assert.match(git('diff', '--ext-diff', 'HEAD~1', 'HEAD'), /DIBS date of Exchange slipped 14 days/)
    rmSync(join(folder, '.gitattributes'))
  })
  it('refuses what it cannot answer in one line', () => {
    const cases: [string[], RegExp][] = [
      [['no-such-revision'], /"no-such-revision" is neither a revision of this repository nor a file or folder/],
      [['--', '--output=x'], /"--output=x" is neither a revision/],
      [[], /Nothing to compare with/],
    ]
    for (const [args, message] of cases) {
      const { status, stderr } = diff(...args)
      assert.equal(status, 2)
      assert.match(stderr, message)
    }
    git('branch', 'notes.md')
    const { status, stderr } = diff('notes.md')
    assert.equal(status, 2)
    assert.match(stderr, /"notes.md" is a path and a revision/)
    git('branch', '--delete', 'notes.md')
  })
  it('says that a shallow clone lacks history', () => {
    const shallow = folderWith()
    const { status } = spawnSync('git', ['clone', '--quiet', '--depth=1', `file://${folder}`, shallow])
    assert.equal(status, 0)
    const { status: ended, stderr } = playbook(['diff', 'HEAD~1'], { cwd: shallow })
    assert.equal(ended, 2)
    assert.match(stderr, /fetch more history/)
  })
})
