import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { faulty, folderWith, healthy, playbook, today } from './playbook.ts'

const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', [...identity, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' })
const commit = (cwd: string, message = 'change') => {
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-qm', message)
}

function repository(files: Record<string, string>): string {
  const folder = folderWith(files)
  git(folder, 'init', '-q', '-b', 'main')
  commit(folder, 'start')
  return folder
}

const lint = (cwd: string, ...args: string[]) => {
  const { status, stdout, stderr } = playbook(['lint', ...today, '--format', 'json', ...args], { cwd })
  const files: { path: string; problems: { rule: string }[] }[] = stdout.startsWith('{') ? JSON.parse(stdout).files : []
  return {
    status,
    stderr,
    paths: files.map(({ path }) => path),
    rules: files.flatMap(({ problems }) => problems.map(({ rule }) => rule)),
  }
}

describe('playbook lint --changed', () => {
  const start = { 'a.engagement.yaml': healthy, 'sub/b.engagement.yaml': healthy, 'c.engagement.yaml': faulty }

  it('checks what was edited, added, staged or renamed, and nothing else', () => {
    const folder = repository(start)
    writeFileSync(join(folder, 'a.engagement.yaml'), faulty)
    writeFileSync(join(folder, 'sub/new ü.engagement.yaml'), healthy)
    writeFileSync(join(folder, 'staged.engagement.yaml'), healthy)
    git(folder, 'add', 'staged.engagement.yaml')
    renameSync(join(folder, 'c.engagement.yaml'), join(folder, 'd.engagement.yaml'))
    const { status, paths } = lint(folder, '--changed')
    assert.equal(status, 1)
    assert.deepEqual(paths, ['a.engagement.yaml', 'd.engagement.yaml', 'staged.engagement.yaml', 'sub/new ü.engagement.yaml'])
    assert.deepEqual(lint(join(folder, 'sub'), '--changed').paths, ['new ü.engagement.yaml'])
    assert.deepEqual(lint(folder, '--changed', 'sub').paths, ['sub/new ü.engagement.yaml'])
    assert.deepEqual(lint(folder, '--changed', 'HEAD', 'sub').paths, ['sub/new ü.engagement.yaml'])
  })

  it('ends with 0 when nothing changed, and when a file is gone', () => {
    const folder = repository(start)
    assert.deepEqual([lint(folder, '--changed').status, lint(folder, '--changed').paths], [0, []])
    rmSync(join(folder, 'a.engagement.yaml'))
    assert.deepEqual([lint(folder, '--changed').status, lint(folder, '--changed').paths], [0, []])
  })

  it('compares with where the branch left the revision', () => {
    const folder = repository(start)
    git(folder, 'checkout', '-qb', 'topic')
    writeFileSync(join(folder, 'a.engagement.yaml'), `${healthy}# more\n`)
    commit(folder)
    git(folder, 'checkout', '-q', 'main')
    writeFileSync(join(folder, 'c.engagement.yaml'), healthy)
    commit(folder)
    git(folder, 'checkout', '-q', 'topic')
    assert.deepEqual(lint(folder, '--changed', 'main').paths, ['a.engagement.yaml'])
  })

  it('finds the files behind a link to the repository', function () {
    if (process.platform === 'win32') this.skip() // Links need rights there.
    const folder = repository(start)
    writeFileSync(join(folder, 'sub/b.engagement.yaml'), faulty)
    const link = join(folderWith(), 'link')
    symlinkSync(folder, link)
    assert.deepEqual(lint(link, '--changed').paths, ['sub/b.engagement.yaml'])
  })

  it('says that a configuration changed as well', () => {
    const folder = repository({ ...start, 'playbook.config.yaml': 'root: true\n' })
    writeFileSync(join(folder, 'playbook.config.yaml'), 'root: true\ndue-soon: 3\n')
    assert.match(lint(folder, '--changed').stderr, /Changed as well: playbook\.config\.yaml/)
  })

  for (const [what, args, words] of [
    ['what is no revision', ['--changed', 'nope'], /"nope" is neither a revision/],
    ['an option in place of a revision', ['--changed=--output=x'], /"--output=x" is neither a revision/],
    ['an option in place of a revision', ['--new-from=--output=x'], /"--output=x" is neither a revision/],
    ['a revision that is a path as well', ['--changed', 'sub'], /"sub" is a path and a revision/],
  ] as const) {
    it(`ends with 2 for ${what}: ${args.join(' ')}`, () => {
      const folder = repository(start)
      git(folder, 'branch', 'sub')
      const { status, stderr } = lint(folder, ...args)
      assert.equal(status, 2)
      assert.match(stderr, words)
    })
  }

  it('ends with 2 outside of a repository and in too shallow a clone, saying what to do', () => {
    assert.equal(lint(folderWith({ 'a.engagement.yaml': healthy }), '--changed').status, 2)
    const folder = repository(start)
    git(folder, 'checkout', '-q', '--orphan', 'other')
    commit(folder)
    const clone = join(folderWith(), 'clone')
    git(folder, 'clone', '-q', '--depth', '1', '--no-single-branch', `file://${folder}`, clone)
    const { status, stderr } = lint(clone, '--changed', 'origin/main')
    assert.equal(status, 2)
    assert.match(stderr, /[Ff]etch more history/)
  })
})

describe('playbook lint --new-from', () => {
  const unpaired = healthy.replace('name: Contoso', 'name: Contoso\n  tenant: contoso.example')

  it('shows the problems that are new, however old ones move, and counts the others', () => {
    const folder = repository({ 'a.engagement.yaml': faulty, 'b.engagement.yaml': faulty })
    writeFileSync(join(folder, 'a.engagement.yaml'), `# above\n${faulty.replace('name:', 'nmae:')}`)
    const { status, rules, stderr, paths } = lint(folder, '--new-from', 'HEAD')
    assert.equal(status, 1)
    assert.ok(rules.includes('known-key'), rules.join())
    assert.ok(!rules.includes('valid-value'), rules.join())
    assert.match(stderr, /Not shown because HEAD has them: 2 problems/)
    assert.deepEqual(paths, ['a.engagement.yaml', 'b.engagement.yaml'])
  })

  it('follows a renamed file, and ends with 0 when nothing is new', () => {
    const folder = repository({ 'a.engagement.yaml': faulty })
    mkdirSync(join(folder, 'sub'))
    renameSync(join(folder, 'a.engagement.yaml'), join(folder, 'sub/b.engagement.yaml'))
    git(folder, 'add', '-A')
    assert.deepEqual([lint(folder, '--new-from', 'HEAD').status, lint(folder, '--new-from', 'HEAD').rules], [0, []])
  })

  it('shows what a comment silenced before', () => {
    const silenced = faulty.replace('  motion:', '  # playbook-ignore valid-value reason="agreed"\n  motion:')
    const folder = repository({ 'a.engagement.yaml': silenced })
    writeFileSync(join(folder, 'a.engagement.yaml'), faulty)
    assert.deepEqual(lint(folder, '--new-from', 'HEAD').rules, ['valid-value'])
  })

  it('shows what a new file means for one that did not change', () => {
    const folder = repository({ 'a.engagement.yaml': unpaired })
    writeFileSync(join(folder, 'b.engagement.yaml'), unpaired)
    const { rules } = lint(folder, '--new-from', 'HEAD')
    assert.deepEqual(rules, ['unique-engagement', 'unique-engagement'])
    commit(folder)
    assert.deepEqual(lint(folder, '--new-from', 'HEAD').rules, [])
  })
})
