/** Whatever lies in a folder: one clear problem for each file, the others still checked, nothing raw on the terminal. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { faulty, folderWith, healthy, playbook, rawControl, today } from './playbook.ts'

/** Checks a hostile file beside a faulty one. */
function lintBeside(cwd: string): { status: number | null; problems: Record<string, { rule: string; message: string }[]> } {
  const { status, stdout, stderr } = playbook(['lint', '--format', 'json', ...today], { cwd })
  assert.equal(stderr, '')
  const { files } = JSON.parse(stdout)
  return { status, problems: Object.fromEntries(files.map(({ path, problems }: any) => [path, problems])) }
}

function assertOneProblem(content: string | Buffer, rule: string, message: RegExp): void {
  const { status, problems } = lintBeside(folderWith({ 'bad.engagement.yaml': content, 'other.engagement.yaml': faulty }))
  assert.equal(status, 1)
  assert.deepEqual(
    problems['bad.engagement.yaml']?.map(problem => problem.rule),
    [rule],
    JSON.stringify(problems['bad.engagement.yaml']).slice(0, 2000),
  )
  assert.match(problems['bad.engagement.yaml']?.[0]?.message ?? '', message)
  assert.deepEqual(
    problems['other.engagement.yaml']?.map(problem => problem.rule),
    ['valid-value'],
  )
}

describe('hostile files', () => {
  it('not UTF-8', () => assertOneProblem(Buffer.from('customer:\n  name: Caf\xe9\n', 'latin1'), 'readable-file', /not UTF-8/))
  it('larger than 5 MiB', () => assertOneProblem(`${healthy}#${'x'.repeat(5 << 20)}\n`, 'readable-file', /larger than 5 MiB/))
  it('a NUL in a text', () => assertOneProblem(healthy.replace('Contoso', '"Con\u0000toso"'), 'yaml-syntax', /./))
  it('an alias bomb', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `  x-${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
    )
    assertOneProblem(
      `${healthy.replace('name: Contoso', `name: Contoso\n  x-0: &l0 [a]\n${levels.join('\n')}`)}`,
      'yaml-syntax',
      /./,
    )
  })
  it('10,000 levels', () =>
    assertOneProblem(`${healthy}x-deep: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, 'yaml-syntax', /./))
  it('a key __proto__', () => assertOneProblem(`${healthy}__proto__:\n  polluted: true\n`, 'known-key', /__proto__/))
  it('a key constructor', () => assertOneProblem(`${healthy}constructor:\n  prototype: 1\n`, 'known-key', /constructor/))
  it('a service __proto__', () => assertOneProblem(`${healthy}  __proto__:\n`, 'known-service', /__proto__/))

  it('a byte order mark and CRLF are no problem', () => {
    const { status } = lintBeside(folderWith({ 'a.engagement.yaml': `\ufeff${healthy.replaceAll('\n', '\r\n')}` }))
    assert.equal(status, 0)
  })

  it('places are right in a file with CRLF and a byte order mark', () => {
    const cwd = folderWith({ 'a.engagement.yaml': `\ufeff${faulty.replaceAll('\n', '\r\n')}` })
    assert.match(playbook(['lint', '--format', 'compact', ...today], { cwd }).stdout, /^a\.engagement\.yaml:5:11: error: /)
  })

  it('a file that is not there', () => {
    const cwd = folderWith({ 'other.engagement.yaml': faulty })
    for (const command of ['lint', 'status', 'agenda']) {
      const { status, stdout, stderr } = playbook([command, 'gone.engagement.yaml', 'other.engagement.yaml'], { cwd })
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, /^playbook: "gone\.engagement\.yaml" does not exist\n/)
      assert.match(playbook([command, ''], { cwd }).stderr, /^playbook: "" does not exist\n/)
    }
    assert.match(playbook(['lint', 'gone', '--locale', 'pt-br'], { cwd }).stderr, /^playbook: "gone" não existe\n/)
  })

  it('a link to nothing: wrong usage where it is named, a problem of the file where it is found', function () {
    if (process.platform === 'win32') this.skip() // Links need rights there.
    const cwd = folderWith({ 'other.engagement.yaml': faulty })
    symlinkSync('nothing.yaml', join(cwd, 'link.engagement.yaml'))
    const { status, stderr } = playbook(['lint', 'link.engagement.yaml'], { cwd })
    assert.equal(status, 2)
    assert.match(stderr, /^playbook: "link\.engagement\.yaml" is a link to a file that does not exist\n/)
    assert.deepEqual(
      lintBeside(cwd).problems['link.engagement.yaml']?.map(({ rule }) => rule),
      ['readable-file'],
    )
  })

  it('a folder with the name people.yaml is a problem of its own', () => {
    const cwd = folderWith({ 'a.engagement.yaml': healthy, 'people.yaml/x': '' })
    const { status, problems } = lintBeside(cwd)
    assert.equal(status, 1)
    assert.deepEqual(
      problems['people.yaml']?.map(({ rule }) => rule),
      ['readable-file'],
    )
    assert.match(playbook(['status', ...today], { cwd }).stdout, /Contoso[\s\S]*people\.yaml: This is a folder/)
    const doctor = playbook(['doctor', ...today], { cwd })
    assert.equal(doctor.status, 0)
    assert.match(doctor.stdout, /people\.yaml: This is a folder/)
  })

  it('a folder with the name of a file is looked into', () => {
    const { problems } = lintBeside(folderWith({ 'dir.engagement.yaml/in.engagement.yaml': faulty }))
    assert.deepEqual(Object.keys(problems), ['dir.engagement.yaml/in.engagement.yaml'])
  })

  it('links that lead in a circle', function () {
    if (process.platform === 'win32') this.skip() // Links need rights there.
    const cwd = folderWith({ 'a/other.engagement.yaml': faulty })
    symlinkSync('two.engagement.yaml', join(cwd, 'one.engagement.yaml'))
    symlinkSync('one.engagement.yaml', join(cwd, 'two.engagement.yaml'))
    symlinkSync('..', join(cwd, 'a', 'up'))
    const { status, problems } = lintBeside(cwd)
    assert.equal(status, 1)
    assert.deepEqual(Object.keys(problems), ['a/other.engagement.yaml', 'one.engagement.yaml', 'two.engagement.yaml'])
    assert.match(problems['one.engagement.yaml']?.[0]?.message ?? '', /leads back to itself/)
    assert.equal(playbook(['lint', 'one.engagement.yaml', ...today], { cwd }).status, 1)
  })

  it('a named pipe holds nothing up', function () {
    if (process.platform === 'win32') this.skip() // No named pipes in folders.
    const cwd = folderWith({ 'other.engagement.yaml': faulty })
    if (spawnSync('mkfifo', [join(cwd, 'pipe.engagement.yaml')]).status !== 0) this.skip() // No mkfifo here.
    const { problems } = lintBeside(cwd)
    assert.deepEqual(
      problems['pipe.engagement.yaml']?.map(({ message }) => message),
      ['This is no ordinary file'],
    )
  })

  it('a file that may not be read', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip() // Root reads everything.
    const cwd = folderWith({ 'locked.engagement.yaml': healthy, 'other.engagement.yaml': faulty })
    chmodSync(join(cwd, 'locked.engagement.yaml'), 0)
    assert.match(lintBeside(cwd).problems['locked.engagement.yaml']?.[0]?.message ?? '', /cannot be read/)
  })

  it('no raw control character of a name or a text reaches the terminal, in any command', function () {
    this.timeout(60_000)
    const hostile = '\u001b]0;owned\u0007\u009b31m\u202egnp'
    const quoted = JSON.stringify(hostile).replaceAll('\u009b', '\\x9b').replaceAll('\u202e', '\\u202e')
    const text = `${healthy.replace('name: Contoso', `name: ${quoted}`)}${quoted}: 1\nactions:\n  a:\n    what: ${quoted}\n    due: 2026-11-01\n`
    const cwd = folderWith({ 'a.engagement.yaml': text, 'readable.engagement.yaml': text.replace(/^"\\u001b.*\n/m, '') })
    if (process.platform !== 'win32') mkdirSync(join(cwd, `d${hostile}`))
    const commands = [
      ...['stylish', 'compact', 'json'].map(format => ['lint', '--format', format]),
      ...['text', 'markdown', 'json', 'csv'].map(format => ['status', '--format', format]),
      ['status', 'readable.engagement.yaml'],
      ['status', '--group-by', 'customer'],
      ['status', '--textconv', 'a.engagement.yaml'],
      ...['text', 'md', 'csv', 'ics'].map(format => ['agenda', '--format', format]),
      ['explain', 'readable.engagement.yaml#994'],
      ['explain', hostile],
      ['doctor'],
      ['lint', `${hostile}.engagement.yaml`],
      ['lint', hostile],
      ['lint', `--${hostile}`],
      ['new', `${hostile}.engagement.yaml`, '--customer', hostile, '--motion', 'rfa', '--assigned', '2026-11-30'],
    ]
    for (const command of commands) {
      const { stdout, stderr, status } = playbook([...command, ...today], { cwd })
      assert.ok(status !== null && status <= 2, command.join(' '))
      for (const output of [stdout.replaceAll('\r\n', '\n'), stderr]) {
        assert.doesNotMatch(output, rawControl, `${JSON.stringify(command)}: ${JSON.stringify(output).slice(0, 600)}`)
      }
    }
  })
})
