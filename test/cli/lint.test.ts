import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { builtCli, faulty, folderWith, healthy, playbook, today } from './playbook.ts'

const lint = (args: string[], files: Record<string, string | Buffer>, more = {}) =>
  playbook(['lint', ...today, ...args], { cwd: folderWith(files), ...more })

describe('playbook lint', () => {
  it('ends with 0 without problems, 1 with an error, 2 for wrong usage', () => {
    assert.equal(lint([], { 'a.engagement.yaml': healthy }).status, 0)
    assert.equal(lint([], { 'a.engagement.yaml': faulty }).status, 1)
    assert.equal(lint(['--max-warnings', 'x'], { 'a.engagement.yaml': healthy }).status, 2)
  })

  it('ends with 2 when no file matches, and says which', () => {
    const { status, stderr, stdout } = lint(['*.yml'], { 'a.engagement.yaml': healthy })
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(stderr, /^playbook: No engagement file matched "\*\.yml"\n/)
  })

  it('gives rule, path and exact range of three mistakes as JSON', () => {
    const text = `playbook: fasttrack@2020.05
customer:
  name: Contoso 👋
  tennant: contoso.example
engagement:
  motion: rfx
  assigned: 2026-11-31
services:
  exchange:
`
    const { status, stdout } = lint(['--format', 'json'], { 'sub/a.engagement.yaml': text })
    const run = JSON.parse(stdout)
    assert.equal(status, 1)
    assert.deepEqual([run.version, run.asOf, run.playbook, run.ignored], [1, '2026-12-01', 'fasttrack@2020.05', []])
    assert.deepEqual(run.summary, { files: 1, errors: 3, warnings: 0, infos: 0 })
    assert.equal(run.files[0].path, 'sub/a.engagement.yaml')
    const places = run.files[0].problems.map(({ rule, severity, path, range, url }: any) => [rule, severity, path, range, url])
    const range = (line: number, from: number, to: number) => ({ start: { line, column: from }, end: { line, column: to } })
    assert.deepEqual(places, [
      ['known-key', 'error', ['customer', 'tennant'], range(4, 3, 10), 'docs/rules/known-key.md'],
      ['valid-value', 'error', ['engagement', 'motion'], range(6, 11, 14), 'docs/rules/valid-value.md'],
      ['valid-date', 'error', ['engagement', 'assigned'], range(7, 13, 23), 'docs/rules/valid-date.md'],
    ])
    for (const problem of run.files[0].problems) {
      assert.deepEqual([typeof problem.message, problem.related, Array.isArray(problem.tags)], ['string', [], true])
      assert.equal(typeof problem.fixable, 'boolean')
    }
  })

  it('counts columns in UTF-16 units after an emoji', () => {
    const { stdout } = lint(['--format', 'json'], {
      'a.engagement.yaml': healthy.replace('name: Contoso', '{ name: 👋, nme: x }').replace('customer:\n  ', 'customer: '),
    })
    const [problem] = JSON.parse(stdout).files[0].problems
    assert.deepEqual(
      [problem.rule, problem.range],
      ['known-key', { start: { line: 2, column: 23 }, end: { line: 2, column: 26 } }],
    )
  })

  it('checks what stands before and after a syntax error', () => {
    const text = `playbook: fasttrack@2020.05
customer:
  nme: Contoso
  name: Contoso
engagement:
  motion: rfa
  assigned: 2026-11-30
team: { fasttrack-manager: "ana }
services:
  exchange:
    statsu: blocked
`
    const { stdout } = lint(['--format', 'json'], { 'a.engagement.yaml': text })
    const found = JSON.parse(stdout).files[0].problems.map(({ rule, range }: any) => `${range.start.line} ${rule}`)
    assert.deepEqual(found, ['3 known-key', '8 yaml-syntax', '11 known-key'])
  })

  it('reads standard input, and --stdin-filename says whose it is', () => {
    const input = { input: faulty, cwd: folderWith() }
    const plain = playbook(['lint', '-', '--format', 'compact', ...today], input)
    assert.match(plain.stdout, /^stdin\.engagement\.yaml:5:11: error: /)
    const named = playbook(['lint', '-', '--stdin-filename', 'x/b.engagement.yaml', '--format', 'compact', ...today], input)
    assert.match(named.stdout, /^x\/b\.engagement\.yaml:5:11: error: /)
    assert.equal(playbook(['lint', '-', '--fix', ...today], input).status, 2)
  })

  it('finds files by folder and glob, honours .gitignore, and lists them in order', () => {
    const cwd = folderWith({
      '.git/HEAD': '',
      '.gitignore': 'secret/\n*.tmp.engagement.yaml\n',
      'b/z.engagement.yml': healthy,
      'b/a.engagement.yaml': healthy,
      'a/[x] 1.engagement.yaml': healthy,
      'a/other.yaml': 'x: 1\n',
      'node_modules/n.engagement.yaml': healthy,
      'secret/s.engagement.yaml': healthy,
      'a/t.tmp.engagement.yaml': healthy,
    })
    const files = (...args: string[]) =>
      JSON.parse(playbook(['lint', ...args, '--format', 'json', ...today], { cwd }).stdout).files.map(({ path }: any) => path)
    const all = ['a/[x] 1.engagement.yaml', 'b/a.engagement.yaml', 'b/z.engagement.yml']
    assert.deepEqual(files(), all)
    assert.deepEqual(files('b', 'a', 'b/a.engagement.yaml'), all)
    assert.deepEqual(files('**/*.engagement.yml'), ['b/z.engagement.yml'])
    assert.deepEqual(files('a/[x] 1.engagement.yaml'), ['a/[x] 1.engagement.yaml'])
  })

  it('refuses what is no engagement file, and a path that is nothing', () => {
    const files = { 'a.engagement.yaml': healthy, 'b.yaml': '' }
    assert.match(lint(['b.yaml'], files).stderr, /"b\.yaml" is no engagement file/)
    assert.match(lint(['a.engagement.yaml', 'none'], files).stderr, /"none" does not exist/)
    assert.equal(lint(['a.engagement.yaml', 'none'], files).status, 2)
  })

  it('shows only errors with --quiet, and still fails on warnings by --max-warnings', () => {
    const files = { 'a.engagement.yaml': `${healthy}tasks:\n  994:\n    due: 2026-11-30\n` }
    assert.match(lint([], files).stdout, /warning {2}task-overdue/)
    assert.deepEqual(lint(['--max-warnings', '1'], files).status, 0)
    const quiet = lint(['--quiet', '--max-warnings', '0'], files)
    assert.doesNotMatch(quiet.stdout, /task-overdue/)
    assert.equal(quiet.status, 1)
    assert.equal(quiet.stderr, 'one warning, and --max-warnings allows 0\n')
  })

  it('silences nothing without which no file can be trusted', () => {
    const files = { 'a.engagement.yaml': `${healthy}team: { x\n` }
    for (const rule of ['yaml-syntax', 'readable-file', 'known-playbook', 'ignore']) {
      const { status, stderr } = lint(['--rule', `${rule}=off`], files)
      assert.equal(status, 2)
      assert.match(stderr, new RegExp(`"${rule}" cannot be switched off or lowered`))
      assert.equal(lint(['--rule', `${rule}=warning`], files).status, 2)
      const config = lint([], { ...files, 'playbook.config.yaml': `rules:\n  ${rule}: off\n` })
      assert.equal(config.status, 2)
      assert.match(config.stderr, /^playbook: playbook\.config\.yaml:2:\d+: "[a-z-]+" cannot be switched off or lowered/)
    }
    assert.equal(lint([], files).status, 1)
  })

  it('refuses a configuration whose playbook is not known, at its place', () => {
    const files = { 'a.engagement.yaml': healthy, 'playbook.config.yaml': 'playbook: fasttrak@2020.05\n' }
    const { status, stderr } = lint([], files)
    assert.equal(status, 2)
    assert.match(
      stderr,
      /^playbook: playbook\.config\.yaml:1:11: The playbook "fasttrak@2020\.05" is not known\n.*"fasttrack@2020\.05"/,
    )
  })

  it('says how many files .gitignore left out when nothing is left', () => {
    const files = { '.git/HEAD': '', '.gitignore': '*.yaml\n', 'a.engagement.yaml': healthy }
    assert.match(lint([], files).stderr, /in this folder \(1 ignored by \.gitignore\)\n/)
  })

  it('sets a rule by --rule, and --clock-errors makes today an error', () => {
    const files = { 'a.engagement.yaml': `${healthy}tasks:\n  994:\n    due: 2026-11-30\n` }
    assert.doesNotMatch(lint(['--rule', 'task-overdue=off'], files).stdout, /task-overdue/)
    assert.equal(lint([], files).status, 0)
    assert.equal(lint(['--clock-errors'], files).status, 1)
    const unknown = lint(['--rule', 'task-overdu=off'], files)
    assert.equal(unknown.status, 2)
    assert.match(unknown.stderr, /Unknown rule "task-overdu"\n {2}Did you mean "task-overdue"\?/)
    assert.equal(lint(['--rule', 'task-overdue=of'], files).status, 2)
  })

  it('speaks Portuguese with --locale pt-br, and knows no other language', () => {
    const files = { 'a.engagement.yaml': faulty }
    const { stdout } = lint(['--locale', 'pt-br'], files)
    assert.match(stdout, /erro {2}valid-value/)
    assert.match(stdout, /um erro, 0 avisos, 0 observações em um arquivo\nEm 2026-12-01/)
    assert.match(lint(['--locale', 'xx'], files).stderr, /--locale "xx" is not supported/)
  })

  it('colours by flag, by FORCE_COLOR, and not in a pipe or with NO_COLOR', () => {
    const files = { 'a.engagement.yaml': faulty }
    const coloured = (args: string[], env = {}) => lint(args, files, { env }).stdout.includes('\u001b[')
    assert.equal(coloured([]), false)
    assert.equal(coloured(['--color']), true)
    assert.equal(coloured([], { FORCE_COLOR: '1' }), true)
    assert.equal(coloured([], { FORCE_COLOR: '0' }), false)
    assert.equal(coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false)
    assert.equal(coloured(['--no-color'], { FORCE_COLOR: '1' }), false)
    assert.equal(coloured(['--color'], { NO_COLOR: '1' }), true)
  })

  it('writes into a file with --output-file', () => {
    const cwd = folderWith({ 'a.engagement.yaml': faulty })
    const { status, stdout } = playbook(['lint', '--format', 'json', '--output-file', 'out.json', ...today], { cwd })
    assert.deepEqual([status, stdout], [1, ''])
    assert.equal(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).summary.errors, 1)
  })

  it('says the same byte for byte in another time zone, language and folder order', () => {
    const cwd = folderWith({ 'b.engagement.yaml': faulty, 'a.engagement.yaml': healthy, 'Z.engagement.yaml': faulty })
    for (const format of ['stylish', 'compact', 'json']) {
      const places: Record<string, string>[] = [
        { TZ: 'Pacific/Kiritimati', LANG: 'pt_BR.UTF-8' },
        { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR' },
        {},
      ]
      const outputs = places.map(env => playbook(['lint', '--format', format, ...today], { cwd, env }).stdout)
      assert.deepEqual(new Set(outputs).size, 1)
      assert.ok(outputs[0]?.includes('2026-12-01'), 'the day is printed')
    }
  })

  it('ends quietly when the reader goes away', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`a${index}.engagement.yaml`, faulty.repeat(40)]))
    const cwd = folderWith(files)
    const child = spawn(process.execPath, [builtCli(), 'lint', ...today], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let errors = ''
    child.stderr.on('data', data => {
      errors += data
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const signal = await new Promise(resolve => child.on('close', (_, by) => resolve(by)))
    assert.deepEqual([errors, signal], ['', null])
  })

  it('takes the flags of every command before its name, too', () => {
    const cwd = folderWith({ 'sub/a.engagement.yaml': faulty })
    const { stdout } = playbook(['--cwd', 'sub', '--locale', 'pt-br', '--no-color', ...today, 'lint'], {
      cwd,
      env: { FORCE_COLOR: '1' },
    })
    assert.match(stdout, /^a\.engagement\.yaml:5:11 {2}erro/)
  })
})
