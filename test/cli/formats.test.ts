/** `playbook lint --format`: several outputs at once, GitHub Actions, and what is refused. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { formatNames } from '../../src/report/formatNames.ts'
import { faulty, folderWith, healthy, playbook, today } from './playbook.ts'

const files = { 'b.engagement.yaml': faulty, 'a.engagement.yaml': healthy, 'people.yaml': 'people:\n  ana: { nam: Ana }\n' }
const lint = (args: readonly string[], cwd: string, env = {}) => playbook(['lint', ...args, ...today], { cwd, env })

describe('playbook lint --format', () => {
  it('writes several formats into files; standard output stays stylish', () => {
    const cwd = folderWith(files)
    const named = formatNames.flatMap(name => ['--format', `${name}=out.${name}`])
    const { status, stdout, stderr } = lint(named, cwd)
    assert.equal(status, 1)
    assert.equal(stderr, '')
    assert.equal(stdout, lint([], cwd).stdout)
    for (const name of formatNames) {
      const written = readFileSync(join(cwd, `out.${name}`), 'utf8')
      assert.equal(written, lint(['--format', name], cwd).stdout, name)
      assert.match(written, /2026-12-01/, name)
    }
  })

  it('prints one format and writes the others', () => {
    const cwd = folderWith(files)
    const { stdout } = lint(['--format', 'json', '--format', 'csv=problems.csv'], cwd)
    assert.equal(JSON.parse(stdout).summary.errors, 2)
    assert.match(readFileSync(join(cwd, 'problems.csv'), 'utf8'), /^as-of,file,.*\r\n2026-12-01,b\.engagement\.yaml,5,/)
  })

  it('gives fixes as the edits of the file', () => {
    const { results } = JSON.parse(lint(['--format', 'sarif'], folderWith(files)).stdout).runs[0]
    const fixed = results.find((result: any) => result.ruleId === 'valid-value')
    const [{ deletedRegion, insertedContent }] = fixed.fixes[0].artifactChanges[0].replacements
    const lines = faulty.split('\n')
    const line = lines[deletedRegion.startLine - 1] ?? ''
    const after =
      line.slice(0, deletedRegion.startColumn - 1) + (insertedContent?.text ?? '') + line.slice(deletedRegion.endColumn - 1)
    assert.equal(after, '  motion: customer-health')
  })

  const refused: readonly [string, readonly string[], RegExp][] = [
    ['a format it does not know', ['--format', 'xml'], /^playbook: --format "xml" is not known\n {2}Use one of stylish, /],
    ['a format without its file', ['--format', 'json='], /"json=" names no file/],
    [
      'two formats on standard output',
      ['--format', 'json', '--format', 'csv'],
      /json and csv: only one format fits on standard output/,
    ],
    ['two reports in one file', ['--format', 'json=x', '--format', 'csv=x'], /Two reports would be written into "x"/],
    [
      'a folder that is not there',
      ['--format', 'json=gone/x.json'],
      /^playbook: "gone\/x\.json" cannot be written \(ENOENT\)\n$/,
    ],
  ]
  for (const [what, args, message] of refused) {
    it(`refuses ${what} and writes nothing`, () => {
      const cwd = folderWith(files)
      const { status, stdout, stderr } = lint(args, cwd)
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, message)
      assert.deepEqual(readdirSync(cwd).sort(), Object.keys(files).sort())
    })
  }
})

describe('playbook lint in GitHub Actions', () => {
  const inActions = (cwd: string, more = {}) => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
    ...more,
  })

  it('annotates by default and adds the report to the summary of the step', () => {
    const cwd = folderWith(files)
    writeFileSync(join(cwd, 'summary.md'), 'Before\n')
    const { status, stdout } = lint([], cwd, inActions(cwd))
    assert.equal(status, 1)
    assert.match(stdout, /^::error file=b\.engagement\.yaml,line=5,endLine=5,col=11,endColumn=24,title=valid-value::/)
    const markdown = lint(['--format', 'markdown'], cwd).stdout
    assert.equal(readFileSync(join(cwd, 'summary.md'), 'utf8'), `Before\n${markdown}`)
  })

  it('names files from the root of the repository', () => {
    const cwd = folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`emea/${name}`, text])))
    const { stdout } = lint([], join(cwd, 'emea'), inActions(cwd, { GITHUB_WORKSPACE: cwd }))
    assert.match(stdout, /^::error file=emea\/b\.engagement\.yaml,/)
  })

  it('prints another format when asked to, and then leaves the summary alone', () => {
    const cwd = folderWith(files)
    assert.doesNotThrow(() => JSON.parse(lint(['--format', 'json'], cwd, inActions(cwd)).stdout))
    assert.equal(existsSync(join(cwd, 'summary.md')), false)
  })

  it('goes on when the summary cannot be written', () => {
    const cwd = folderWith(files)
    const { status, stderr } = lint([], cwd, inActions(cwd, { GITHUB_STEP_SUMMARY: join(cwd, 'gone', 'summary.md') }))
    assert.equal(status, 1)
    assert.equal(stderr, 'playbook: the step summary cannot be written (ENOENT)\n')
  })

  it('puts problems of mandatory tasks first', () => {
    const text = healthy.replace('2026-11-30', '2026-11-16').replace('exchange:', 'exchange: { status: in-progress }')
    const cwd = folderWith({ 'a.engagement.yaml': `${text}tasks:\n  994: { due: 2026-11-24 }\n` })
    const { stdout } = lint([], cwd, { GITHUB_ACTIONS: 'true' })
    const warnings = stdout.split('\n').filter(line => line.startsWith('::warning '))
    assert.match(lint(['--format', 'compact'], cwd).stdout, /\[status-reason\]\n(.*\n)*.*\[task-overdue\]\n/)
    assert.match(warnings[0] ?? '', /The mandatory task/)
  })
})
