/** The merge driver under real git: merges, rebases, cherry-picks, octopus, and a program that is missing, crashes or is cut off. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'mocha'
import { mergeDriver } from '../../src/cli/gitWiring.ts'
import { mergeBase } from '../helpers/realEdits.ts'
import { builtCli, folderWith, playbook } from './playbook.ts'

const name = 'customers/fabrikam.engagement.yaml'
const base = mergeBase

/** Two edits beside each other, which git's own merge of lines cannot put together. */
const ours = base.replace(
  '  send-plan:\n',
  '  call-carrier:\n    what: Call the carrier\n    owner: ana\n    due: 2026-12-04\n\n  send-plan:\n',
)
const theirs = base.replace(
  '  send-plan:\n',
  '  # asked for by Carla\n  book-room:\n    what: Book the room\n    owner: ana\n    due: 2026-12-03\n\n  send-plan:\n',
)
const [clash, otherClash] = ['2027-04-14', '2027-05-31'].map(date => base.replace('date: 2027-03-31', `date: ${date}`)) as [
  string,
  string,
]

describe('playbook merge', () => {
  let bin: string
  before(function () {
    if (process.platform === 'win32') this.skip() // The shims below are for a POSIX shell.
    bin = shim(`exec "${process.execPath}" "${builtCli()}" "$@"`)
    assert.notEqual(ours, base)
    assert.notEqual(clash, otherClash)
  })

  const both = (text: string) => {
    assert.match(text, /call-carrier:\n {4}what: Call the carrier/)
    assert.match(text, /# asked for by Carla\n {2}book-room:\n {4}what: Book the room/)
  }

  it('merges, rebases, cherry-picks and reverts what git alone would leave as a conflict', () => {
    const alone = repository({ ours, theirs, bin: undefined })
    assert.equal(alone.git('merge', 'theirs').status, 1, 'git alone should not manage, else this shows nothing')
    const ways: [string, (repository: Repository) => Ran][] = [
      ['merge', ({ git }) => git('merge', '--no-edit', 'theirs')],
      ['rebase', ({ git }) => git('rebase', 'theirs')],
      ['cherry-pick', ({ git }) => git('cherry-pick', 'theirs')],
      ['merge --squash', ({ git }) => git('merge', '--squash', 'theirs')],
    ]
    for (const [way, run] of ways) {
      const one = repository({ ours, theirs, bin })
      const { status, output } = run(one)
      assert.equal(status, 0, `${way}: ${output}`)
      both(one.read())
      assert.doesNotMatch(one.read(), /^[<=>]{7}/m)
    }
    const stashed = repository({ ours, theirs: base, bin })
    writeFileSync(
      join(stashed.folder, name),
      ours.replace(/^log:$/m, 'log:\n\n  2026-12-01-note:\n    by: ana\n    text: Left early\n'),
    )
    assert.equal(stashed.git('stash').status, 0)
    assert.equal(stashed.git('revert', '--no-edit', 'HEAD').status, 0)
    assert.equal(stashed.git('stash', 'pop').status, 0)
    assert.match(stashed.read(), /2026-12-01-note/)
  })

  it('leaves a conflict between the markers git asked for, with both values, and says so', () => {
    const one = repository({ ours: clash, theirs: otherClash, bin, attributes: 'conflict-marker-size=9' })
    const { status, output } = one.git('merge', 'theirs')
    assert.equal(status, 1)
    assert.match(output, /one conflict is left, between markers/)
    assert.match(one.read(), /^<{9} .+\n {6}date: 2027-04-14\n={9}\n {6}date: 2027-05-31\n>{9} .+$/m)
    assert.equal(one.git('ls-files', '--unmerged').output.split('\n').filter(Boolean).length, 3)
  })

  it('an octopus of separate customers goes through; one over the same lines is refused and loses nothing', () => {
    const one = repository({ ours: base, theirs, bin })
    one.git('checkout', '--quiet', '-b', 'third', 'main')
    one.write(ours)
    one.git('commit', '--quiet', '--all', '-m', 'third')
    one.git('checkout', '--quiet', 'ours')
    const { status } = one.git('merge', '--no-edit', 'theirs', 'third')
    if (status === 0) both(one.read())
    else {
      assert.equal(one.git('merge', '--abort').status === 0 || one.git('reset', '--hard').status === 0, true)
      for (const branch of ['theirs', 'third']) assert.equal(one.git('merge', '--no-edit', branch).status, 0)
      both(one.read())
    }
  })

  const broken: [string, () => string | undefined][] = [
    ['the program is missing', () => shim(undefined)],
    ['the program is no program', () => shim('', 0o644)],
    ['the program fails at its start', () => shim('echo "Error: Cannot find module" >&2; exit 1')],
    ['the program fails with 2', () => shim('exit 2')],
    ['the program is killed', () => shim('kill -9 $$')],
    ['the program runs out of memory', () => shim(`exec "${process.execPath}" -e "process.abort()" 2>/dev/null`)],
  ]
  for (const [what, make] of broken) {
    it(`${what}: git's own merge, with markers for a conflict`, () => {
      const driver = make()
      const conflicting = repository({ ours: clash, theirs: otherClash, bin: driver })
      assert.equal(conflicting.git('merge', 'theirs').status, 1)
      assert.match(conflicting.read(), /^<{7} .*\n {6}date: 2027-04-14\n={7}\n {6}date: 2027-05-31\n>{7} /m)
      assert.match(conflicting.git('status', '--short').output, /^UU /m)
      const apart = repository({
        ours: clash,
        theirs: base.replace('seats: 4500', 'seats: 4600').replace(/$/, '# end\n'),
        bin: driver,
      })
      assert.equal(apart.git('merge', '--no-edit', 'theirs').status, 0)
      assert.match(apart.read(), /date: 2027-04-14[\s\S]*# end/)
    })
  }

  it('the plain setting of the docs without the fallback keeps both sides, too', () => {
    const one = repository({ ours: clash, theirs: otherClash, bin, driver: 'playbook merge %O %A %B' })
    assert.equal(one.git('merge', 'theirs').status, 1)
    assert.match(one.read(), /^<{7} ours\n {6}date: 2027-04-14\n={7}\n {6}date: 2027-05-31\n>{7} theirs$/m)
  })

  describe('texts it cannot merge by entry', () => {
    const cases: Record<
      string,
      { sides: readonly [string | Buffer, string | Buffer, string | Buffer]; result: RegExp; status: number }
    > = {
      'broken YAML': {
        sides: ['a: [\nb: 1\nc: 1\nd: 1\n', 'a: [\nb: 2\nc: 1\nd: 1\n', 'a: [\nb: 1\nc: 1\nd: 2\n'],
        result: /^a: \[\nb: 2\nc: 1\nd: 2\n$/,
        status: 0,
      },
      'broken YAML, a conflict': {
        sides: ['a: [\n', 'a: [1\n', 'a: [2\n'],
        result: /^<{7} ours\na: \[1\n={7}\na: \[2\n>{7} theirs\n$/,
        status: 1,
      },
      'not UTF-8': {
        sides: [
          Buffer.from('n: Caf\xe9\nx: 1\n', 'latin1'),
          Buffer.from('n: Caf\xe8\nx: 1\n', 'latin1'),
          Buffer.from('n: Caf\xea\nx: 1\n', 'latin1'),
        ],
        result: /^<{7} ours\nn: Caf\xe8\n={7}\nn: Caf\xea\n>{7} theirs\nx: 1\n$/,
        status: 1,
      },
      'conflict markers of an earlier merge': {
        sides: ['a: 1\n', '<<<<<<< x\na: 2\n=======\na: 3\n>>>>>>> y\n', 'a: 4\n'],
        result: /a: 2[\s\S]*a: 3[\s\S]*a: 4/,
        status: 1,
      },
      'no text at all': { sides: ['a: 1\n', '\0\0ours', '\0\0theirs'], result: /^\0\0ours$/, status: 1 },
      'ours deleted all': { sides: ['a: 1\n', '', 'a: 1\n'], result: /^$/, status: 0 },
    }
    for (const [what, { sides, result, status }] of Object.entries(cases)) {
      it(what, () => {
        const cwd = folderWith({ base: sides[0], ours: sides[1], theirs: sides[2] })
        const ran = playbook(['merge', 'base', 'ours', 'theirs'], { cwd })
        assert.equal(ran.status, status, ran.stderr)
        assert.match(readFileSync(join(cwd, 'ours'), 'latin1'), result)
        assert.deepEqual(readdirSync(cwd).sort(), ['base', 'ours', 'theirs'], 'nothing half-written')
      })
    }

    it('a file of more than 5 MiB', function () {
      this.timeout(60_000)
      const big = `customer:\n  name: A\n  seats: 1\n${'# filler\n'.repeat(700_000)}engagement:\n  motion: rfa\n`
      const cwd = folderWith({
        base: big,
        ours: big.replace('seats: 1', 'seats: 2'),
        theirs: big.replace('motion: rfa', 'motion: targeting'),
      })
      assert.equal(playbook(['merge', 'base', 'ours', 'theirs'], { cwd }).status, 0)
      assert.ok(
        readFileSync(join(cwd, 'ours'), 'utf8') ===
          big.replace('seats: 1', 'seats: 2').replace('motion: rfa', 'motion: targeting'),
      )
    })

    it('without git the two sides stand whole between markers', () => {
      const cwd = folderWith({ base: 'a: [\n', ours: 'a: [1', theirs: 'a: [2\n' })
      const { status } = playbook(['merge', 'base', 'ours', 'theirs'], { cwd, env: { PATH: '' } })
      assert.equal(status, 1)
      assert.equal(readFileSync(join(cwd, 'ours'), 'utf8'), '<<<<<<< ours\na: [1\n=======\na: [2\n>>>>>>> theirs\n')
    })
  })

  it('keeps CRLF, and what a git that knows no labels hands over is none', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n')
    const cwd = folderWith({
      base: crlf(base),
      ours: crlf(ours),
      theirs: crlf(theirs),
      clash: crlf(clash),
      other: crlf(otherClash),
    })
    assert.equal(playbook(['merge', 'base', 'ours', 'theirs'], { cwd }).status, 0)
    const merged = readFileSync(join(cwd, 'ours'), 'utf8')
    both(merged.replaceAll('\r\n', '\n'))
    assert.doesNotMatch(merged, /[^\r]\n/)
    const args = ['--marker-size=x', '--ours=%X', '--theirs=their\nlabel']
    assert.equal(playbook(['merge', ...args, 'base', 'clash', 'other'], { cwd }).status, 1)
    const conflict = readFileSync(join(cwd, 'clash'), 'utf8')
    assert.match(conflict, /^<{7} ours\r\n[\s\S]*^>{7} their label\r$/m)
    assert.doesNotMatch(conflict, /[^\r]\n/)
  })

  it('refuses what it cannot read or write, and changes nothing', function () {
    const cwd = folderWith({ base: 'a: 1\n', ours: 'a: 2\n' })
    for (const args of [
      ['base', 'ours'],
      ['base', 'ours', 'gone'],
      ['base', 'ours', 'ours', 'ours'],
    ]) {
      const { status, stderr } = playbook(['merge', ...args], { cwd })
      assert.equal(status, 2)
      assert.match(stderr, /^playbook: ("[^"]*gone" cannot be read|playbook merge takes three files)/)
    }
    assert.equal(readFileSync(join(cwd, 'ours'), 'utf8'), 'a: 2\n')
    if (process.getuid?.() === 0) this.skip() // Root may write anywhere.
    writeFileSync(join(cwd, 'theirs'), 'a: 3\n')
    chmodSync(cwd, 0o555)
    const { status, stderr } = playbook(['merge', 'base', 'ours', 'theirs'], { cwd })
    chmodSync(cwd, 0o755)
    assert.equal(status, 2)
    assert.match(stderr, /cannot be written/)
    assert.equal(readFileSync(join(cwd, 'ours'), 'utf8'), 'a: 2\n')
  })
})

interface Ran {
  readonly status: number | null
  readonly output: string
}

interface Repository {
  readonly folder: string
  git(...args: string[]): Ran
  read(): string
  write(text: string): void
}

interface Made {
  readonly ours: string
  readonly theirs: string
  /** The folder with the program; undefined: git knows no driver. */
  readonly bin: string | undefined
  readonly driver?: string
  /** More attributes of the file. */
  readonly attributes?: string
}

/** A repository with the branches main, ours (checked out) and theirs. */
function repository({ ours, theirs, bin, driver = mergeDriver, attributes = '' }: Made): Repository {
  const folder = folderWith({ [name]: base, '.gitattributes': `*.engagement.yaml merge=playbook ${attributes}\n` })
  const git = (...args: string[]): Ran => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
    const path = [bin, process.env.PATH].filter(Boolean).join(':')
    const env = { PATH: path, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_EDITOR: 'true' }
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8', env })
    return { status, output: stdout + stderr }
  }
  const write = (text: string) => {
    mkdirSync(join(folder, 'customers'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const commit = (text: string, message: string) => {
    write(text)
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', message)
  }
  git('init', '--quiet', '--initial-branch=main')
  if (bin !== undefined) git('config', 'merge.playbook.driver', driver)
  commit(base, 'base')
  git('checkout', '--quiet', '-b', 'theirs')
  commit(theirs, 'theirs')
  git('checkout', '--quiet', '-b', 'ours', 'main')
  commit(ours, 'ours')
  assert.ok(existsSync(join(folder, name)))
  return { folder, git, write, read: () => readFileSync(join(folder, name), 'utf8') }
}

/** A folder with a program named `playbook`; without a script none. */
function shim(script: string | undefined, mode = 0o755): string {
  const folder = folderWith(script === undefined ? { empty: '' } : { playbook: `#!/bin/sh\n${script}\n` })
  if (script !== undefined) chmodSync(join(folder, 'playbook'), mode)
  return folder
}
