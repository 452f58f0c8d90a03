import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { benchDay, engagementText } from '../../bench/generate.mts'
import { builtCli, faulty, folderWith, healthy, playbook, type Ran, root, today } from './playbook.ts'

const config = `root: true
calendars:
  br-sp:
    - { date: 2020-01-01, name: New Year }
calendar: br-sp
policies:
  fails:
    assert: "log[99].date == today"
    message: "never said"
`
const paired = healthy.replace('name: Contoso', 'name: Contoso\n  tenant: contoso.example')

/** Files of every kind: in order, with problems, silenced ones, unreadable, in pairs that only rules across files see. */
function mixed(): Record<string, string | Buffer> {
  const files: Record<string, string | Buffer> = {
    'playbook.config.yaml': config,
    'people.yaml': 'people:\n  ana: { name: Ana, sied: fasttrack }\n',
    'sub/broken.engagement.yaml': 'customer: "open\nengagement: {}\n',
    'sub/bytes.engagement.yaml': Buffer.from([0xff, 0xfe, 0x00]),
    'sub/pair-1.engagement.yaml': paired,
    'sub/pair-2.engagement.yaml': paired,
    'other/silenced.engagement.yaml': faulty.replace('  motion:', '  # playbook-ignore valid-value reason="agreed"\n  motion:'),
  }
  for (let index = 0; index < 18; index++)
    files[`portfolio/${String(index).padStart(2, '0')}.engagement.yaml`] = engagementText(index, { dirty: index % 3 === 0 })
  return files
}

const output = ({ status, stdout, stderr }: Ran) => ({ status, stdout, stderr })
const asOf = ['--as-of', benchDay]

describe('playbook lint --jobs', () => {
  const folder = folderWith(mixed())

  for (const more of [[], ['--format', 'json'], ['portfolio', 'sub/pair-1.engagement.yaml'], ['--quiet', '--format', 'sarif']]) {
    it(`prints the same with any number of threads: ${more.join(' ') || 'stylish'}`, () => {
      const one = output(playbook(['lint', ...asOf, '--jobs', '1', ...more], { cwd: folder }))
      assert.equal(one.status, 1)
      for (const jobs of ['2', '5']) {
        const run = output(playbook(['lint', ...asOf, '--jobs', jobs, ...more], { cwd: folder, env: { TZ: 'Asia/Tokyo' } }))
        assert.deepEqual(run, one, `--jobs ${jobs}`)
      }
    })
  }

  for (const [what, program] of [
    ['is missing', undefined],
    ['ends at once', 'process.exit(3)'],
    ['throws', "throw new Error('no memory')"],
    [
      'takes files along when it ends',
      "const { workerData: { shared, id } } = require('node:worker_threads'); for (let n = 0; n < 2; n++) Atomics.store(shared, Atomics.add(shared, 0, 1) + 1, id); process.exit(1)",
    ],
  ] as const) {
    it(`loses no file when the program of a thread ${what}`, () => {
      const dist = folderWith(program === undefined ? {} : { 'lintWorker.js': program })
      copyFileSync(builtCli(), join(dist, 'cli.js'))
      const run = (jobs: string) =>
        spawnSync(process.execPath, [join(dist, 'cli.js'), 'lint', ...asOf, '--format', 'json', '--jobs', jobs], {
          cwd: folder,
          encoding: 'utf8',
          maxBuffer: 1 << 26,
        })
      const [one, three] = [run('1'), run('3')]
      assert.deepEqual([three.status, three.stdout, three.stderr], [one.status, one.stdout, one.stderr])
    })
  }

  for (const jobs of ['0', '-1', 'all', '1.5', '']) {
    it(`ends with 2 for --jobs "${jobs}"`, () => {
      const { status, stderr } = playbook(['lint', `--jobs=${jobs}`], { cwd: folder })
      assert.equal(status, 2)
      assert.match(stderr, /--jobs/)
    })
  }
})

describe('playbook lint --cache', () => {
  const file = '.playbook-cache.json'
  const cached = (cwd: string, ...more: string[]) => playbook(['lint', ...today, '--format', 'json', '--cache', ...more], { cwd })
  const fresh = (cwd: string, ...more: string[]) => playbook(['lint', ...today, '--format', 'json', ...more], { cwd })
  const dated = healthy.replace('services:', 'team:\n  fasttrack-manager: ana\nservices:')
  const start = {
    'playbook.config.yaml': 'root: true\n',
    'people.yaml': 'people:\n  ana: { name: Ana }\n',
    'a.engagement.yaml': dated,
    'sub/b.engagement.yaml': paired,
  }

  it('gives the answer of a fresh run after anything has changed', () => {
    const folder = folderWith(start)
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
    let before = ''
    const steps: [what: string, change: () => void, more: string[], isOther: boolean][] = [
      ['the first run', () => {}, [], false],
      ['nothing', () => {}, [], false],
      ['a file', () => write('a.engagement.yaml', dated.replace('customer-health', 'customer-helth')), [], true],
      ['back', () => write('a.engagement.yaml', dated), [], true],
      ['the severity of a rule', () => write('playbook.config.yaml', 'root: true\nextends: strict\n'), [], false],
      ['a flag', () => {}, ['--rule', 'success-owner=error'], false],
      [
        'an override',
        () => write('playbook.config.yaml', 'root: true\noverrides:\n  "sub/**":\n    playbook: other@1\n'),
        [],
        true,
      ],
      ['the folder of an override', () => write('playbook.config.yaml', 'root: true\n'), [], true],
      ['people', () => write('people.yaml', 'people:\n  bia: { name: Bia }\n'), [], true],
      [
        'a policy',
        () => write('playbook.config.yaml', 'root: true\npolicies:\n  p: { assert: "false", message: "no" }\n'),
        [],
        true,
      ],
      ['the day', () => {}, ['--as-of', '2027-12-01'], true],
      ['a file that another one doubles', () => write('c.engagement.yaml', paired), [], true],
      ['that file is gone', () => rmSync(join(folder, 'c.engagement.yaml')), [], true],
      ['the name of a file', () => renameSync(join(folder, 'a.engagement.yaml'), join(folder, 'z.engagement.yaml')), [], true],
      ['the language', () => {}, ['--locale', 'pt-br'], true],
    ]
    for (const [what, change, more, isOther] of steps) {
      change()
      const [run, expected] = [cached(folder, ...more), fresh(folder, ...more)]
      assert.deepEqual(output(run), output(expected), what)
      // The answer did change, so that an old one would be noticed.
      if (isOther) assert.notEqual(expected.stdout, before, what)
      before = expected.stdout
      assert.deepEqual(output(cached(folder, ...more)), output(expected), `${what}, again`)
    }
  })

  it('is of use: a warm run checks no file that is in order, and holds no words', () => {
    const folder = folderWith(start)
    cached(folder)
    const text = readFileSync(join(folder, file), 'utf8')
    const hashes = Object.values(JSON.parse(text).pages as Record<string, { files: object }>).flatMap(({ files }) =>
      Object.keys(files),
    )
    assert.equal(hashes.length, 2)
    assert.doesNotMatch(text, /Contoso|Ana|problem|engagement\.yaml/)
    // A lie in the cache is believed, which shows that it was asked.
    writeFileSync(join(folder, 'a.engagement.yaml'), faulty)
    const lie = `${text.slice(0, text.indexOf('"files":{') + 9)}"${hashOf(faulty)}":{},${text.slice(text.indexOf('"files":{') + 9)}`
    writeFileSync(join(folder, file), lie)
    assert.equal(cached(folder).status, 0)
    assert.equal(fresh(folder).status, 1)
  })

  it('does not outlive the program, its playbook included', () => {
    const folder = folderWith(start)
    const dist = folderWith()
    cpSync(join(builtCli(), '..', 'cli.js'), join(dist, 'cli.js'))
    const run = () =>
      spawnSync(process.execPath, [join(dist, 'cli.js'), 'lint', ...today, '--cache'], { cwd: folder, encoding: 'utf8' }).status
    const pages = () => Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8')).pages).length
    run()
    run()
    assert.equal(pages(), 1)
    writeFileSync(join(dist, 'cli.js'), `${readFileSync(join(dist, 'cli.js'), 'utf8')}\n// another build\n`)
    run()
    assert.equal(pages(), 2)
  })

  it('checks against a playbook of the workspace anew when that changes', () => {
    const folder = folderWith({ 'a.engagement.yaml': healthy.replace('fasttrack@2020.05', 'ours@1') })
    cpSync(join(root, 'playbooks/fasttrack'), join(folder, 'playbooks/ours'), { recursive: true })
    const path = join(folder, 'playbooks/ours/playbook.yaml')
    const text = readFileSync(path, 'utf8')
      .replace(/^id:.*$/m, 'id: ours')
      .replace(/^version:.*$/m, "version: '1'")
    writeFileSync(path, text)
    assert.deepEqual(output(cached(folder)), output(fresh(folder)))
    writeFileSync(path, text.replace(/^id:.*$/m, 'id: another'))
    assert.deepEqual(output(cached(folder)), output(fresh(folder)))
    assert.match(cached(folder).stdout, /known-playbook/)
  })

  for (const [what, text] of [
    ['damaged', '{"playbookCache":1,"pages":{'],
    ['of something else', '{"name":"package"}'],
    ['binary', Buffer.from([0, 255, 1])],
    ['of another form', '{"playbookCache":1,"pages":{"x":{"day":"2026-12-01","files":{"y":1,"z":{"entry":[]}}},"w":null}}'],
  ] as const) {
    it(`ignores a cache that is ${what}, and replaces it`, () => {
      const folder = folderWith({ ...start, [file]: text })
      assert.deepEqual(output(cached(folder)), output(fresh(folder)))
      assert.doesNotThrow(() => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    })
  }

  it('says with --debug why a cache is not used', () => {
    const folder = folderWith({ ...start, [file]: 'x' })
    assert.match(cached(folder, '--debug').stderr, /"\.playbook-cache\.json" is not used/)
  })

  it('writes nothing without --cache, and where --cache-location says', () => {
    const folder = folderWith(start)
    fresh(folder)
    assert.equal(existsSync(join(folder, file)), false)
    cached(folder, '--cache-location', 'tmp/deep/cache.json')
    assert.deepEqual(readdirSync(join(folder, 'tmp/deep')), ['cache.json'])
    assert.equal(existsSync(join(folder, file)), false)
    assert.equal(fresh(folder, '--cache-location', 'x').status, 2)
  })

  it('says that it cannot be written, and fails nothing', () => {
    const folder = folderWith({ ...start, 'a-file': '' })
    const { status, stderr } = cached(folder, '--cache-location', 'a-file/cache.json')
    assert.equal(status, 0)
    assert.match(stderr, /The cache "a-file\/cache\.json" cannot be written \((ENOTDIR|EEXIST)\)/)
  })
})

describe('playbook lint --shard, playbook report', () => {
  const folder = folderWith(mixed())
  const shards = (count: number, ...more: string[]) =>
    Array.from({ length: count }, (_, at) => {
      const name = `shard-${count}-${at + 1}.json`
      const run = playbook(['lint', ...asOf, '--shard', `${at + 1}/${count}`, '--output-file', name, ...more], { cwd: folder })
      assert.match(run.stderr, new RegExp(`^Part ${at + 1} of ${count}: `))
      assert.equal(run.stdout, '')
      return name
    })

  for (const format of [
    'stylish',
    'json',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'markdown',
    'html',
    'rdjson',
    'csv',
    'compact',
  ]) {
    it(`gives exactly the report of one run as ${format}`, () => {
      const whole = playbook(['lint', ...asOf, '--format', format], { cwd: folder })
      const names = existsSync(join(folder, 'shard-3-3.json'))
        ? ['shard-3-2.json', 'shard-3-3.json', 'shard-3-1.json']
        : shards(3)
      assert.deepEqual(output(playbook(['report', ...names, '--format', format], { cwd: folder })), output(whole))
    })
  }

  it('gives the same for paths, flags, a language and more parts than files', () => {
    const more = ['sub', 'portfolio/01.engagement.yaml', '--locale', 'pt-br', '--clock-errors', '--rule', 'valid-value=warning']
    const whole = playbook(['lint', ...asOf, ...more, '--max-warnings', '0'], { cwd: folder })
    const names = Array.from({ length: 7 }, (_, at) => `many-${at + 1}.json`)
    for (const [at, name] of names.entries())
      playbook(['lint', ...asOf, ...more, '--shard', `${at + 1}/7`, '--output-file', name], { cwd: folder })
    assert.deepEqual(output(playbook(['report', ...names, '--max-warnings', '0'], { cwd: folder })), output(whole))
  })

  it('ends with 1 for a part with errors and 0 for one without', () => {
    const own = folderWith({ 'a.engagement.yaml': healthy, 'b.engagement.yaml': faulty })
    const run = (part: string) => playbook(['lint', ...today, '--shard', part], { cwd: own })
    assert.deepEqual([run('1/2').status, run('2/2').status], [0, 1])
    assert.doesNotThrow(() => JSON.parse(run('1/2').stdout))
  })

  it('takes the baseline of the whole run', () => {
    playbook(['lint', ...asOf, '--baseline', 'known.json', '--update-baseline'], { cwd: folder })
    const whole = playbook(['lint', ...asOf, '--baseline', 'known.json'], { cwd: folder })
    const names = shards(2)
    assert.deepEqual(output(playbook(['report', ...names, '--baseline', 'known.json'], { cwd: folder })), output(whole))
  })

  it('refuses parts that do not make one run', () => {
    const own = folderWith({ 'a.engagement.yaml': healthy, 'b.engagement.yaml': paired, 'c.engagement.yaml': paired })
    const part = (shard: string, name: string, ...more: string[]) =>
      playbook(['lint', ...today, '--shard', shard, '--output-file', name, ...more], { cwd: own })
    part('1/2', '1.json')
    part('2/2', '2.json')
    part('2/2', 'day.json', '--as-of', '2026-12-02')
    part('2/3', 'three.json')
    part('2/2', 'less.json', 'a.engagement.yaml', 'b.engagement.yaml')
    writeFileSync(join(own, 'cut.json'), readFileSync(join(own, '2.json'), 'utf8').slice(0, -20))
    writeFileSync(join(own, 'json.json'), '{"version":1,"files":[]}')
    const cases: [string[], RegExp][] = [
      [['1.json'], /Of 2 parts these are missing: 2/],
      [['1.json', '1.json'], /"1\.json" and "1\.json" are the same part/],
      [['1.json', 'day.json'], /not parts of one run/],
      [['1.json', 'three.json'], /not parts of one run/],
      [['1.json', 'less.json'], /not parts of one run/],
      [['1.json', 'cut.json'], /"cut\.json" is no complete output of lint --shard/],
      [['1.json', 'json.json'], /"json\.json" is no complete output/],
      [['1.json', 'nope.json'], /"nope\.json" cannot be read \(ENOENT\)/],
    ]
    for (const [names, words] of cases) {
      const { status, stdout, stderr } = playbook(['report', ...names], { cwd: own })
      assert.deepEqual([status, stdout], [2, ''], names.join())
      assert.match(stderr, words)
    }
    writeFileSync(join(own, 'people.yaml'), 'people:\n  ana: { name: Ana }\n')
    assert.match(playbook(['report', '1.json', '2.json'], { cwd: own }).stderr, /is not what the parts were made of/)
    rmSync(join(own, 'people.yaml'))
    writeFileSync(join(own, 'b.engagement.yaml'), `# changed\n${paired}`)
    assert.match(playbook(['report', '1.json', '2.json'], { cwd: own }).stderr, /is not what the parts were made of/)
  })

  for (const [args, words] of [
    [['--shard', '0/2'], /"0\/2" is no part of a run/],
    [['--shard', '3/2'], /"3\/2" is no part of a run/],
    [['--shard', '1'], /is no part of a run/],
    [['--shard', '1/2', '--format', 'json'], /--format is for all parts together/],
    [['--shard', '1/2', '--new-from', 'HEAD'], /--new-from is for all parts together/],
    [['--shard', '1/2', '--redact'], /--redact is for all parts together/],
    [['--shard', '1/2', '--fix'], /--shard only checks/],
    [['--shard', '1/2', '-'], /no part for standard input/],
  ] as const) {
    it(`ends with 2 for ${args.join(' ')}`, () => {
      const { status, stderr } = playbook(['lint', ...args], { cwd: folder })
      assert.equal(status, 2)
      assert.match(stderr, words)
    })
  }
})

function hashOf(text: string): string {
  const script = "console.log(require('crypto').createHash('sha256').update(process.argv[1]).digest('base64url').slice(0,24))"
  return spawnSync(process.execPath, ['-e', script, text], { encoding: 'utf8' }).stdout.trim()
}
