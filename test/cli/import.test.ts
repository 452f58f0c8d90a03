/** Pages to playbook to engagements on the command line: import, check, diff --playbook, migrate. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { folderWith, playbook, rawControl, root } from './playbook.ts'

const fixtures = join(root, 'test/fixtures/pages')
const families = (start: string) =>
  Object.fromEntries(
    readdirSync(fixtures)
      .filter(name => name.startsWith(start))
      .map(name => [`pages/${name}`, readFileSync(join(fixtures, name))]),
  )

/** A page with tasks `id name mark`. */
function page(rows: readonly string[], title = 'Moor the Ship'): string {
  const cells = rows.map(row => {
    const [, id, name, mark] = /^(\S+) (.*) ([MO])$/.exec(row) ?? []
    return `| ${id} | ${name} | ${mark} | FM | All |`
  })
  return `---\ntitle: Harbour - ${title}\nms.date: 6/01/2026\n---\n\n# ${title}\n\nPhase: **Initiate**\n\n## Approach\n\n### Throw the Rope\n\nPrimary Role: FastTrack Manager\n\nApplies To: All Services\n\n#### FTOP Tasks\n\n| Task ID | Task Name | M/O | FastTrack Role | Services |\n| --- | --- | --- | --- | --- |\n${cells.join('\n')}\n`
}

const engagement = (more = '', pin = 'harbour@1') =>
  `playbook: ${pin} # agreed\ncustomer:\n  name: Contoso\nengagement:\n  motion: rfa\n  assigned: 2026-11-30\nservices:\n  exchange:\n${more}`

const read = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8')
const importOf = (cwd: string, ...more: string[]) => playbook(['import', 'pages', '--out', 'playbooks/harbour', ...more], { cwd })

describe('playbook import', function () {
  this.timeout(120_000)

  it('writes a playbook with its languages, accounts for each page, and says the same again', () => {
    const cwd = folderWith(families('receive-a-vessel'))
    const first = importOf(cwd, '--as', 'harbour@2026.11')
    assert.equal(first.status, 0, first.stdout + first.stderr)
    assert.match(first.stdout, /harbour@2026\.11: one process, \d+ tasks\n6 pages: \d+ task rows seen = \d+ read \+ 0 reported\n/)
    assert.match(first.stdout, /pages\/receive-a-vessel\.de\.md {2}process ".*", de\n {2}task rows: /)
    assert.deepEqual(readdirSync(join(cwd, 'playbooks/harbour/locales')).sort(), [
      'de.yaml',
      'es.yaml',
      'ja.yaml',
      'pt-br.yaml',
      'zh-cn.yaml',
    ])
    assert.deepEqual(readdirSync(join(cwd, 'playbooks/harbour')).sort(), ['locales', 'playbook.yaml'])
    const check = playbook(['check', 'playbooks/harbour', '--format', 'json'], { cwd })
    assert.equal(check.status, 0, check.stdout)
    const text = read(cwd, 'playbooks/harbour/playbook.yaml')
    const again = importOf(cwd, '--as', 'harbour@2026.11')
    assert.equal(again.status, 0)
    assert.match(again.stdout, /playbook\.yaml: as it was\n/)
    assert.equal(read(cwd, 'playbooks/harbour/playbook.yaml'), text)
    const schema = playbook(['schema', '--playbook', 'harbour@2026.11'], { cwd })
    assert.equal(schema.status, 0, schema.stderr)
    assert.ok(JSON.parse(schema.stdout).properties.tasks)
  })

  it('writes nothing in a dry run', () => {
    const cwd = folderWith({ 'pages/a.en.md': page(['501 Throw M']) })
    const { status, stdout } = importOf(cwd, '--dry-run')
    assert.equal(status, 0)
    assert.match(stdout, /Nothing was written\n {2}playbooks\/harbour\/playbook\.yaml: would be written\n/)
    assert.equal(existsSync(join(cwd, 'playbooks')), false)
  })

  it('names every row that could not be read with file and line, and ends with 1', () => {
    const cwd = folderWith({ 'pages/a.en.md': `${page(['501 Throw M'])}| 502 | Pull |\n` })
    const { status, stdout } = importOf(cwd)
    assert.equal(status, 1)
    assert.match(stdout, / {2}pages\/a\.en\.md:23 {2}error {2}.*"502".* {2}\S+\n {4}→ /)
    assert.match(stdout, /2 task rows seen = 1 read \+ 1 reported\none error, /)
    const quiet = importOf(cwd, '--quiet', '--dry-run')
    assert.match(quiet.stdout, /a\.en\.md:23/)
    assert.doesNotMatch(quiet.stdout, /Languages/)
    const portuguese = importOf(cwd, '--dry-run', '--locale', 'pt-br')
    assert.match(portuguese.stdout, /a\.en\.md:23 {2}erro {2}A linha da tarefa "502" não pode ser lida/)
  })

  it('keeps comments and what an author added, and says what changes', () => {
    const cwd = folderWith({ 'pages/a.en.md': page(['501 Throw M', '502 Pull O']) })
    assert.equal(importOf(cwd, '--as', 'harbour@1').status, 0)
    const path = 'playbooks/harbour/playbook.yaml'
    const worked = read(cwd, path).replace('name: Throw\n', 'name: Throw # as Ana says\n                closes: step\n')
    writeFileSync(join(cwd, path), `# ours\n${worked}`)
    writeFileSync(join(cwd, 'pages/a.en.md'), page(['501 Throw it M', '503 Tie M']))
    const { status, stdout } = importOf(cwd, '--as', 'harbour@2')
    assert.equal(status, 0, stdout)
    assert.match(stdout, /Tasks added\n {2}503 Tie \(mandatory\)\n/)
    assert.match(stdout, /Tasks retired\n {2}502 Pull: nothing replaces it\n/)
    assert.match(stdout, /Renamed\n {2}501: Throw → Throw it\n/)
    assert.match(stdout, /harbour@2 takes the place of harbour@1/)
    const text = read(cwd, path)
    assert.match(text, /^# ours\n/)
    assert.match(text, /name: Throw it # as Ana says\n {16}closes: step\n/)
    assert.match(text, /id: "503"\n {16}name: Tie\n[\s\S]*since: "2"/)
    assert.match(text, /retired-tasks:\n {2}"502":\n {4}name: Pull\n {4}retired: "2"\n/)
  })

  it('never destroys what is there', () => {
    const cwd = folderWith({
      'pages/a.en.md': page(['501 Throw M']),
      'old/playbook.yaml': 'id: [mine\n',
      'file.txt': 'x',
    })
    const { status, stderr } = playbook(['import', 'pages', '--out', 'old'], { cwd })
    assert.equal(status, 2)
    assert.match(stderr, /The playbook in "old" has errors/)
    assert.equal(read(cwd, 'old/playbook.yaml'), 'id: [mine\n')
    assert.match(playbook(['import', 'pages', '--out', 'file.txt'], { cwd }).stderr, /"file\.txt" is a file/)
  })

  it('answers wrong usage with 2', () => {
    const cwd = folderWith({ 'pages/a.en.md': page(['501 Throw M']), 'empty/x.txt': '' })
    const said = (...args: string[]) => {
      const { status, stdout, stderr } = playbook(['import', ...args], { cwd })
      assert.deepEqual([status, stdout], [2, ''])
      return stderr
    }
    assert.match(said('pages'), /--out <folder>/)
    assert.match(said('nowhere', '--out', 'o'), /"nowhere" does not exist/)
    assert.match(said('empty', '--out', 'o'), /No Markdown page was found/)
    assert.match(said('empty/x.txt', '--out', 'o'), /is no Markdown page/)
    assert.match(said('pages', '--out', 'o', '--as', 'A b'), /--as "A b"/)
    assert.match(said('pages', '--out', 'o', '--previous', 'nope'), /neither a known playbook/)
  })

  it('reports as JSON and Markdown, in which nothing of a page acts as markup or control', () => {
    const cwd = folderWith({
      'pages/a.en.md': page(['501 Throw M']).replace('## Approach', '## <b>Odd</b>\n\n\u001b[31m@all\n\n## Approach'),
    })
    const json = importOf(cwd, '--dry-run', '--report', 'json')
    const report = JSON.parse(json.stdout)
    assert.equal(report.version, 1)
    assert.deepEqual(report.summary.rows, { seen: 1, tasks: 1, reported: 0 })
    assert.equal(report.pages[0].problems[0].line, 10)
    assert.equal(json.status, 1)
    const markdown = importOf(cwd, '--dry-run', '--report', 'markdown').stdout
    assert.match(markdown, /\| Page \| Read as \|/)
    assert.match(markdown, /@<!-- -->all/)
    assert.doesNotMatch(markdown, /<b>Odd|@all/)
    for (const format of ['text', 'json', 'markdown'])
      assert.doesNotMatch(importOf(cwd, '--dry-run', '--report', format).stdout, rawControl)
  })

  it('does not read what is no UTF-8, and says so', () => {
    const cwd = folderWith({ 'pages/a.en.md': page(['501 Throw M']), 'pages/b.md': Buffer.from([0xff, 0xfe, 0x41]) })
    const { status, stderr } = importOf(cwd, '--dry-run')
    assert.equal(status, 1)
    assert.match(stderr, /pages\/b\.md: The file is not UTF-8 text/)
  })
})

describe('playbook check of pages', () => {
  it('checks a folder, one page, and the retired tasks of a playbook', () => {
    const cwd = folderWith({
      'pages/a.en.md': page(['501 Throw M', '1910 Old M']).replace('Primary Role: FastTrack Manager\n\n', ''),
      'pages/b.en.md': page(['501 Throw O'], 'Sail'),
    })
    const codes = (...args: string[]) => {
      const { stdout, status } = playbook(['check', ...args, '--format', 'json'], { cwd })
      const report = JSON.parse(stdout)
      return [
        status,
        ...report.files.flatMap((file: { path: string; problems: { rule: string }[] }) =>
          file.problems.map(({ rule }) => `${file.path} ${rule}`),
        ),
      ]
    }
    assert.deepEqual(codes('pages', '--playbook', 'fasttrack@2020.05'), [
      1,
      'pages/a.en.md step-role',
      'pages/a.en.md task-retired',
      'pages/b.en.md task-elsewhere',
    ])
    assert.deepEqual(codes('pages/b.en.md'), [1, 'pages/b.en.md task-elsewhere'])
    assert.equal(playbook(['check', 'pages/none.md'], { cwd }).status, 2)
    mkdirSync(join(cwd, 'empty'))
    assert.match(playbook(['check', 'empty'], { cwd }).stderr, /neither a playbook\.yaml nor a Markdown page/)
  })
})

describe('playbook diff --playbook and migrate', function () {
  this.timeout(120_000)

  /** Two versions side by side, and engagements on the first. */
  function workspace(): string {
    const cwd = folderWith({
      'pages/a.en.md': page(['501 Throw M', '502 Pull O']),
      'customers/a.engagement.yaml': engagement('tasks:\n  # first\n  501: complete # held\n  502: complete\n'),
      'customers/b.engagement.yaml': engagement(),
      'customers/c.engagement.yaml': engagement('', 'fasttrack@2020.05'),
    })
    assert.equal(importOf(cwd, '--as', 'harbour@1').status, 0)
    writeFileSync(join(cwd, 'pages/a.en.md'), page(['502 Pull hard M', '503 Tie M']))
    const second = playbook(['import', 'pages', '--out', 'playbooks/harbour-2', '--as', 'harbour@2', '--previous', 'harbour@1'], {
      cwd,
    })
    assert.equal(second.status, 0, second.stdout)
    const path = join(cwd, 'playbooks/harbour-2/playbook.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('retired: "2"', 'retired: "2"\n    replaced-by: "503"'))
    assert.equal(playbook(['check', 'playbooks/harbour-2'], { cwd }).status, 0)
    return cwd
  }

  it('names what changed and what it does to the engagements', () => {
    const cwd = workspace()
    const { status, stdout } = playbook(['diff', '--playbook', 'harbour@1', 'playbooks/harbour-2'], { cwd })
    assert.equal(status, 0)
    assert.match(stdout, /501 Throw: 503 \(Tie\) replaces it/)
    assert.match(stdout, /Mandatory or optional\n {2}502 Pull hard: optional → mandatory/)
    assert.match(stdout, /1 of 2 engagements gain one mandatory task/)
    assert.match(stdout, /One engagement is on another version or playbook/)
    assert.equal(playbook(['diff', '--playbook', 'harbour@1', 'harbour@2', '--exit-code'], { cwd }).status, 1)
    assert.equal(playbook(['diff', '--playbook', 'harbour@1', 'harbour@1', '--exit-code'], { cwd }).status, 0)
    const json = JSON.parse(
      playbook(['diff', '--playbook', 'harbour@1', 'harbour@2', 'customers/b.engagement.yaml', '--format', 'json'], { cwd })
        .stdout,
    )
    assert.deepEqual(
      json.effect.files.map(({ path }: { path: string }) => path),
      ['customers/b.engagement.yaml'],
    )
    assert.match(
      playbook(['diff', '--playbook', 'harbour@1', 'harbour@2', '--format', 'markdown'], { cwd }).stdout,
      /^## harbour@<!-- -->1 → harbour@<!-- -->2\n/,
    )
    assert.match(playbook(['diff', '--playbook', 'harbour@1'], { cwd }).stderr, /compares two playbooks/)
    assert.match(playbook(['diff', '--playbook', 'harbour@1', 'nope'], { cwd }).stderr, /neither a known playbook/)
  })

  it('compares with a revision', () => {
    const cwd = workspace()
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], { cwd, encoding: 'utf8' })
    git('init', '-q')
    git('add', '-A')
    assert.equal(git('commit', '-q', '-m', 'a').status, 0)
    const path = join(cwd, 'playbooks/harbour-2/playbook.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('name: Tie', 'name: Tie well'))
    const { stdout, stderr } = playbook(['diff', '--playbook', 'HEAD:playbooks/harbour-2', 'playbooks/harbour-2'], { cwd })
    assert.match(stdout, /Renamed\n {2}503: Tie → Tie well\n/, stderr)
  })

  it('moves files with their comments, once, and leaves others alone', () => {
    const cwd = workspace()
    const before = read(cwd, 'customers/a.engagement.yaml')
    const dry = playbook(['migrate', '--to', 'harbour@2', '--dry-run'], { cwd })
    assert.equal(dry.status, 0)
    assert.match(dry.stdout, /2 files would be moved, one on another playbook or a newer version\n$/)
    assert.equal(playbook(['migrate', '--to', 'harbour@2', '--check'], { cwd }).status, 1)
    assert.equal(read(cwd, 'customers/a.engagement.yaml'), before)
    const { status, stdout } = playbook(['migrate', 'customers', '--to', 'harbour@2'], { cwd })
    assert.equal(status, 0)
    assert.match(stdout, /customers\/a\.engagement\.yaml {2}harbour@1 → harbour@2\n {2}task 501 → 503 \(Tie\), in one place\n/)
    assert.equal(read(cwd, 'customers/a.engagement.yaml'), before.replace('harbour@1', 'harbour@2').replace('  501:', '  503:'))
    assert.equal(read(cwd, 'customers/c.engagement.yaml'), engagement('', 'fasttrack@2020.05'))
    const again = playbook(['migrate', '--to', 'harbour@2', '--check'], { cwd })
    assert.equal(again.status, 0)
    assert.match(again.stdout, /0 files would be moved, 2 up to date/)
    const lint = JSON.parse(
      playbook(['lint', 'customers/a.engagement.yaml', '--format', 'json', '--as-of', '2026-12-01'], { cwd }).stdout,
    )
    assert.ok(!lint.files[0].problems.some(({ rule }: { rule: string }) => rule === 'known-task' || rule === 'known-playbook'))
  })

  it('does not touch a file in which both tasks say something, says why, and ends with 1', () => {
    const cwd = workspace()
    const text = engagement('tasks:\n  501: complete\n  503: in-progress\n')
    writeFileSync(join(cwd, 'customers/d.engagement.yaml'), text)
    const { status, stdout } = playbook(['migrate', '--to', 'harbour@2'], { cwd })
    assert.equal(status, 1)
    assert.match(stdout, /d\.engagement\.yaml {2}not touched: 503 now stands for 503, 501 and both say something/)
    assert.equal(read(cwd, 'customers/d.engagement.yaml'), text)
    const json = JSON.parse(playbook(['migrate', '--to', 'harbour@2', '--format', 'json'], { cwd }).stdout)
    assert.deepEqual(
      json.files.map(({ state }: { state: string }) => state),
      ['current', 'current', 'refused', 'refused'],
    )
    assert.equal(playbook(['migrate', '--to', 'nope'], { cwd }).status, 2)
    assert.match(playbook(['migrate'], { cwd }).stderr, /--to/)
  })
})
