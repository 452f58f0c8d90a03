/**
 * The pull requests of an engagement in a real repository, one branch each: what the built command line writes for the comment is
 * what `golden/history.md` holds, which is there to be read by somebody who has not seen the YAML.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { before, describe, it } from 'mocha'
import { historySteps } from '../helpers/history.ts'
import { folderWith, playbook, root } from './playbook.ts'

const steps = historySteps()
const golden = (name: string) =>
  new Map(
    readFileSync(join(root, 'test/golden', name), 'utf8')
      .split(/^(?=# )/m)
      .map(section => [/^# (.*)\n\n/.exec(section)?.[1] ?? '', section.replace(/^# .*\n\n/, '').trimEnd()]),
  )

describe('the pull requests of an engagement', function () {
  this.timeout(120_000)
  let folder: string
  const git = (day: string, ...args: string[]) => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
    const at = `${day}T12:00:00Z`
    const env = { PATH: process.env.PATH, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at, TZ: 'UTC' }
    const { status, stderr, stdout } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8', env })
    assert.equal(status, 0, stderr)
    return stdout
  }

  before(() => {
    folder = folderWith({ 'people.yaml': 'people:\n  ana: { name: Ana Souza }\n  marcos: { name: Marcos Dias }\n' })
    git('2026-11-16', 'init', '--quiet', '--initial-branch=main')
    git('2026-11-16', 'add', '.')
    git('2026-11-16', 'commit', '--quiet', '-m', 'staff')
    let path: string | undefined
    steps.forEach((step, index) => {
      git(step.day, 'checkout', '--quiet', '-b', `pull-${index}`)
      if (path !== undefined && (path !== step.path || step.text === undefined)) rmSync(join(folder, path))
      if (step.text !== undefined) {
        mkdirSync(dirname(join(folder, step.path)), { recursive: true })
        writeFileSync(join(folder, step.path), step.text)
      }
      path = step.path
      git(step.day, 'add', '--all')
      git(step.day, 'commit', '--quiet', '-m', step.title)
      git(step.day, 'checkout', '--quiet', 'main')
      // Main moves on beside it: only what the pull request itself changes is told.
      writeFileSync(join(folder, `note-${index}.md`), 'x\n')
      git(step.day, 'add', '--all')
      git(step.day, 'commit', '--quiet', '-m', 'beside')
      git(step.day, 'tag', `base-${index}`)
      git(step.day, 'merge', '--quiet', '--no-edit', `pull-${index}`)
    })
  })

  for (const [name, locale] of [
    ['history.md', 'en'],
    ['history.pt-br.md', 'pt-br'],
  ] as const) {
    const expected = golden(name)
    for (const [index, { title, day }] of steps.entries()) {
      it(`${title} (${locale})`, () => {
        const range = `base-${index}...pull-${index}`
        const { status, stdout, stderr } = playbook(['diff', range, '--format', 'markdown', '--locale', locale, '--as-of', day], {
          cwd: folder,
        })
        assert.deepEqual([status, stderr], [0, ''])
        assert.equal(
          stdout.trimEnd(),
          expected.get(title),
          'UPDATE=1 npx mocha test/review/history.test.ts writes the expected file',
        )
      })
    }
  }

  it('shows no path of the data, no id of a field and no YAML to the reader', () => {
    const text = readFileSync(join(root, 'test/golden/history.md'), 'utf8')
    const told = text.replace(/`[\w/-]+`/g, '').replace(/^[\w/.,\s-]*\.engagement\.yaml.*$/gm, '')
    assert.doesNotMatch(told, /\b(success-owner|engagement-start|unblock-by|in-progress|not-required|null|undefined|\[object)\b/)
  })
})
