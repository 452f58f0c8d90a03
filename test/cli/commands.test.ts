import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { folderWith, healthy, playbook, root, today } from './playbook.ts'

describe('playbook', () => {
  it('shows help alone, and with --help for each command its examples', () => {
    const alone = playbook([])
    assert.equal(alone.status, 0)
    const names = ['lint', 'status', 'agenda', 'explain', 'new', 'schema', 'check', 'doctor']
    for (const name of names) {
      assert.match(alone.stdout, new RegExp(`^ {2}${name} `, 'm'))
      const help = playbook([name, '--help'])
      assert.equal(help.status, 0)
      assert.match(help.stdout, new RegExp(`Global Options:[\\s\\S]*--as-of[\\s\\S]*Examples:\\n[\\s\\S]*\\$ .*playbook ${name}`))
    }
  })

  it('prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    for (const flag of ['--version', '-V']) assert.deepEqual(playbook([flag]), { status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('answers wrong usage with one line, a suggestion and 2', () => {
    const said = (...args: string[]) => {
      const { status, stdout, stderr } = playbook(args)
      assert.deepEqual([status, stdout], [2, ''])
      return stderr
    }
    assert.equal(said('lintt'), 'playbook: unknown command "lintt" (Did you mean lint?)\n')
    assert.equal(said('lint', '--fromat', 'json'), 'playbook: unknown option "--fromat" (Did you mean --format?)\n')
    assert.match(said('explain'), /^playbook: missing required argument "subject"\n$/)
    assert.match(said('help', 'lnit'), /^playbook: unknown command "lnit" .*\n$/)
    assert.match(said('lint', '--as-of', '2026-02-30'), /^playbook: --as-of "2026-02-30" is no date\n/)
    assert.match(said('lint', '--cwd', 'nowhere'), /^playbook: --cwd "nowhere" is no folder\n/)
    assert.match(said('status', '--format', 'xml'), /Allowed choices are text, markdown, json, csv/)
  })
})

describe('playbook new', () => {
  const flags = ['--customer', 'Padaria São João & Cia', '--assigned', '2026-11-30']

  for (const motion of ['rfa', 'targeting', 'customer-health']) {
    it(`writes a file of motion ${motion} that is quiet on its day`, () => {
      const cwd = folderWith()
      const { status, stdout } = playbook(['new', ...flags, '--motion', motion, '--services', 'exchange, Windows 10,teams'], {
        cwd,
      })
      assert.deepEqual([status, stdout], [0, 'Wrote padaria-sao-joao-cia.engagement.yaml\n'])
      const lint = playbook(['lint', '--format', 'json', '--as-of', '2026-11-30'], { cwd })
      assert.deepEqual(JSON.parse(lint.stdout).summary, { files: 1, errors: 0, warnings: 0, infos: 0 })
      assert.match(readFileSync(join(cwd, 'padaria-sao-joao-cia.engagement.yaml'), 'utf8'), /^ {2}windows-10:$/m)
    })
  }

  it('never overwrites', () => {
    const cwd = folderWith({ 'a.engagement.yaml': 'mine\n' })
    const { status, stderr } = playbook(['new', 'a.engagement.yaml', ...flags, '--motion', 'rfa'], { cwd })
    assert.equal(status, 2)
    assert.match(stderr, /a\.engagement\.yaml exists already\n {2}Nothing was written/)
    assert.equal(readFileSync(join(cwd, 'a.engagement.yaml'), 'utf8'), 'mine\n')
  })

  it('asks for what is missing, and refuses what the playbook does not hold, without writing', () => {
    const cwd = folderWith()
    const said = (...args: string[]) => playbook(['new', ...args], { cwd })
    assert.match(said('--customer', 'A').stderr, /--motion, --assigned missing/)
    assert.match(said(...flags, '--motion', 'fax').stderr, /--motion "fax" is not in the playbook\n {2}One of: rfa, /)
    assert.match(said(...flags, '--motion', 'rfa', '--services', 'gopher').stderr, /--services "gopher" is not in the playbook/)
    const both = said(
      '--customer',
      'A',
      '--motion',
      'fax',
      '--services',
      'gopher',
      '--assigned',
      '30/11/2026',
      '--locale',
      'pt-br',
    ).stderr
    assert.match(
      both,
      /^playbook: --motion "fax" não está no playbook; --services "gopher" .*; --assigned "30\/11\/2026" não é uma data\n/,
    )
    assert.match(said('x.yaml', ...flags, '--motion', 'rfa').stderr, /no name for an engagement file/)
    assert.match(said('--customer', 'A', '--motion', 'rfa', '--assigned', '30/11/2026').stderr, /is no date/)
    assert.deepEqual(readdirSync(cwd), [])
  })
})

describe('playbook schema', () => {
  it('prints the schema that is in the package', () => {
    const { status, stdout } = playbook(['schema'])
    assert.equal(status, 0)
    assert.equal(stdout, readFileSync(join(root, 'schemas/engagement.schema.json'), 'utf8'))
  })

  it('writes a file, in Portuguese, for a playbook named by its folder', () => {
    const cwd = folderWith()
    const args = ['schema', '--playbook', join(root, 'playbooks/fasttrack'), '--locale', 'pt-br', '--output-file', 's.json']
    assert.deepEqual(playbook(args, { cwd }), { status: 0, stdout: '', stderr: '' })
    assert.match(readFileSync(join(cwd, 's.json'), 'utf8'), /Realizar Reunião/)
  })

  it('knows no other playbook', () => {
    const { status, stderr } = playbook(['schema', '--playbook', 'slowtrack'])
    assert.equal(status, 2)
    assert.match(stderr, /"slowtrack" is neither a known playbook nor a folder[\s\S]*fasttrack@2020\.05/)
  })
})

describe('playbook check', () => {
  it('is silent about the bundled playbook', () => {
    assert.equal(playbook(['check', 'playbooks/fasttrack']).status, 0)
  })

  it('places the problems of a playbook, also of one in the workspace', () => {
    const text = readFileSync(join(root, 'playbooks/fasttrack/playbook.yaml'), 'utf8')
    const cwd = folderWith({ 'playbooks/own/playbook.yaml': text.replace(/^title:/m, 'titel:') })
    const { status, stdout, stderr } = playbook(['check', 'playbooks/own', '--format', 'json'], { cwd })
    assert.deepEqual([status, stderr], [1, ''])
    const [file] = JSON.parse(stdout).files
    assert.equal(file.path, 'playbooks/own/playbook.yaml')
    const line = text.split('\n').findIndex(one => one.startsWith('title:')) + 1
    assert.ok(
      file.problems.some(({ range }: any) => range.start.line === line && range.end.column === 6),
      JSON.stringify(file.problems),
    )
  })

  it('needs a folder that exists', () => {
    const { status, stderr } = playbook(['check', 'nowhere'])
    assert.deepEqual([status, stderr.split('\n')[0]], [2, 'playbook: "nowhere" does not exist'])
  })
})

describe('playbook explain', () => {
  it('a rule, a task and a task of a file, in both languages', () => {
    assert.match(playbook(['explain', 'rfa-first-contact']).stdout, /^# rfa-first-contact\n/)
    assert.match(playbook(['explain', '994']).stdout, /^994 Conduct Initiate[\s\S]*Mark: mandatory\nRole: FastTrack Manager/)
    assert.match(playbook(['explain', '994', '--locale', 'pt-br']).stdout, /^994 Realizar Reunião[\s\S]*Marca: obrigatória/)
    const cwd = folderWith({ 'a#b.engagement.yaml': healthy })
    assert.match(playbook(['explain', 'a#b.engagement.yaml#994'], { cwd }).stdout, /It applies to Contoso, for Exchange\n/)
    assert.match(playbook(['explain', 'a#b.engagement.yaml#2050'], { cwd }).stdout, /It does not apply to Contoso: /)
  })

  it('suggests what was meant', () => {
    const { status, stderr } = playbook(['explain', 'rfa-frst-contact'])
    assert.equal(status, 2)
    assert.match(stderr, /Did you mean "rfa-first-contact"\?/)
    assert.equal(playbook(['explain', 'gone.engagement.yaml#994']).status, 2)
    const similar = (subject: string) => {
      const { status, stdout, stderr } = playbook(['explain', subject], { cwd: folderWith({ 'a.engagement.yaml': healthy }) })
      assert.deepEqual([status, stdout], [2, ''])
      return stderr
    }
    assert.match(similar('kickoff'), /Similar: .*kickoff-date.*/)
    assert.match(similar('DIBS'), /Similar: .*dibs-complete/)
    assert.match(similar('SSAT'), /Similar: .*ssat-complete/)
    assert.match(similar('a.engagement.yaml'), /Add # and a task: a\.engagement\.yaml#994/)
  })

  it('a policy of the team', () => {
    const config =
      'policies:\n  own-log:\n    message: A log is kept\n    when: engagement.motion == "rfa"\n    assert: size(log) > 0\n'
    const cwd = folderWith({ 'playbook.config.yaml': config })
    const { status, stdout } = playbook(['explain', 'policy/own-log'], { cwd })
    assert.equal(status, 0)
    for (const part of [
      'A log is kept',
      'When: engagement.motion == "rfa"',
      'Must hold: size(log) > 0',
      'playbook.config.yaml:2',
    ])
      assert.ok(stdout.includes(part), stdout)
    assert.match(playbook(['explain', 'policy/own-lag'], { cwd }).stderr, /Did you mean "policy\/own-log"\?/)
    assert.match(playbook(['explain', 'policy']).stdout, /# playbook-ignore policy\/<name> /)
  })
})

describe('playbook doctor', () => {
  it('says what is in force and everything that is relaxed', () => {
    const files = {
      '.git/HEAD': '',
      '.gitignore': 'secret.engagement.yaml\nold/\n',
      'playbook.config.yaml':
        'exclude: ["drafts/**"]\ncalendars:\n  br:\n    - { date: 2026-12-25, name: Natal }\nrules:\n  task-overdue: off\n',
      'people.yaml': 'people:\n  ana:\n    name: Ana\n',
      'a.engagement.yaml': `${healthy}# playbook-ignore log-stale until=2026-12-31 reason="They are away"\nlog:\n  2026-01-01-old:\n    by: ana\n    kind: note\n    text: Old.\n`,
      'drafts/b.engagement.yaml': healthy,
      'secret.engagement.yaml': healthy,
      'old/c.engagement.yaml': healthy,
    }
    const cwd = folderWith(files)
    const { status, stdout } = playbook(['doctor', ...today], { cwd })
    assert.equal(status, 0)
    assert.match(stdout, /^playbook \S+, Node\.js v\d/)
    for (const part of [
      /fasttrack@2020\.05/,
      /playbook\.config\.yaml {2}digest [0-9a-f]{12}\n/,
      /br: 2026 \(one day\)/,
      /people\.yaml: one person, 0 covers/,
      /One engagement file is checked\n {2}a\.engagement\.yaml\n/,
      /drafts\/b\.engagement\.yaml: left out by the configuration/,
      /old\/c\.engagement\.yaml: ignored by \.gitignore/,
      /secret\.engagement\.yaml: ignored by \.gitignore/,
      /task-overdue is off instead of warning/,
    ]) {
      assert.match(stdout, part)
    }
    const digest = (text: string) => /playbook\.config\.yaml {2}digest (\w+)/.exec(text)?.[1]
    assert.equal(
      digest(playbook(['doctor', ...today], { cwd: folderWith(files) }).stdout),
      digest(stdout),
      'no path in the digest',
    )
    writeFileSync(join(cwd, 'playbook.config.yaml'), 'rules:\n  task-overdue: info\n')
    assert.notEqual(digest(playbook(['doctor', ...today], { cwd }).stdout), digest(stdout))
  })

  it('shows every problem of a configuration that other commands refuse', () => {
    const cwd = folderWith({ 'playbook.config.yaml': 'rulse: {}\nlocale: 7\n', 'a.engagement.yaml': healthy })
    assert.equal(playbook(['lint', ...today], { cwd }).status, 2)
    const { status, stdout } = playbook(['doctor', ...today], { cwd })
    assert.equal(status, 2)
    assert.match(stdout, /Problems of the configuration\n {2}playbook\.config\.yaml: .*rulse.*\n {2}playbook\.config\.yaml: /)
  })
})
