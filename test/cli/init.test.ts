/** `playbook init`: shows, asks, writes only what is new, and only in the repository. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { gitSettings, mergeDriver, textconv } from '../../src/cli/gitWiring.ts'
import { extensionId, setupFiles } from '../../src/cli/initFiles.ts'
import { builtCli, faulty, folderWith, healthy, playbook, root } from './playbook.ts'

const written = [
  '.gitattributes',
  '.github/workflows/playbook.yml',
  '.pre-commit-config.yaml',
  '.vscode/extensions.json',
  'playbook.config.yaml',
]

describe('playbook init', () => {
  const repository = (files: Readonly<Record<string, string>> = {}) => {
    const folder = folderWith({ ...files, 'home/.gitconfig': '[user]\n  name = Test\n  email = test@example.com\n' })
    const git = (...args: string[]) => {
      const env = { PATH: process.env.PATH, HOME: join(folder, 'home'), GIT_CONFIG_NOSYSTEM: '1' }
      return spawnSync('git', args, { cwd: folder, encoding: 'utf8', env })
    }
    git('init', '--quiet', '--initial-branch=main')
    const init = (...args: string[]) =>
      playbook(['init', ...args], { cwd: folder, env: { HOME: join(folder, 'home'), GIT_CONFIG_NOSYSTEM: '1' } })
    return { folder, git, init }
  }
  const filesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter(name => !name.startsWith('.git/') && !name.startsWith('home/'))
      .sort()

  it('only shows what it would write in a pipe and with --dry-run, in both languages', () => {
    const { folder, git, init } = repository()
    for (const args of [[], ['--dry-run'], ['--yes', '--dry-run'], ['--locale', 'pt-br']]) {
      const { status, stdout } = init(...args)
      assert.equal(status, 0)
      for (const path of written) assert.ok(stdout.includes(`+ ${path}: `), path)
      assert.ok(stdout.includes(mergeDriver))
      assert.deepEqual(filesIn(folder), [])
      assert.equal(git('config', '--local', '--get-regexp', 'playbook|engagement').stdout, '')
    }
    assert.match(init().stderr, /^Nothing was written; run playbook init --yes to write this\n$/)
    assert.match(init('--locale', 'pt-br').stdout, /\.gitattributes: O Git/)
  })

  it('writes with --yes, touches no setting of the user, and has nothing to do the second time', () => {
    const { folder, git, init } = repository()
    const before = readFileSync(join(folder, 'home/.gitconfig'), 'utf8')
    assert.equal(init('--yes').status, 0)
    assert.deepEqual(filesIn(folder), written)
    for (const { name, value } of gitSettings) assert.equal(git('config', '--local', '--get', name).stdout, `${value}\n`)
    assert.equal(readFileSync(join(folder, 'home/.gitconfig'), 'utf8'), before)
    assert.doesNotMatch(readFileSync(join(folder, '.gitattributes'), 'utf8'), /union/)
    const again = init('--yes')
    assert.match(again.stdout, /There is nothing to write\n$/)
    assert.doesNotMatch(again.stdout, /^[+!]/m)
    assert.equal(playbook(['doctor'], { cwd: folder }).status, 0)
  })

  it('overwrites nothing and says what to add', () => {
    const own = {
      'playbook.config.yaml': 'root: true\n',
      '.gitattributes': '* text=auto\n',
      '.pre-commit-config.yaml': 'repos: []\n',
      '.vscode/extensions.json': '{}\n',
      '.github/workflows/playbook.yml': 'name: other\n',
    }
    const { folder, git, init } = repository(own)
    git('config', 'merge.playbook.driver', 'mine %A')
    const { stdout } = init('--yes')
    for (const [name, text] of Object.entries(own)) assert.equal(readFileSync(join(folder, name), 'utf8'), text)
    assert.equal(git('config', '--get', 'merge.playbook.driver').stdout, 'mine %A\n')
    for (const path of Object.keys(own).slice(1))
      assert.ok(stdout.includes(`! ${path} exists and stays as it is; add to it:\n`), path)
    assert.match(stdout, /merge\.playbook\.driver stays as it is \("mine %A"\)/)
    assert.match(stdout, /\*\.engagement\.yaml merge=playbook diff=engagement/)
  })

  it('sets up GitLab where the repository is one of GitLab, and an action where one is named', () => {
    assert.match(
      repository({ '.gitlab-ci.yml': 'image: x\n' }).init().stdout,
      /! \.gitlab-ci\.yml exists and stays as it is; add to it:\n {4}playbook:/,
    )
    const { init } = repository()
    assert.match(init('--ci', 'gitlab').stdout, /\+ \.gitlab-ci\.yml/)
    assert.doesNotMatch(init('--ci', 'none').stdout, /workflows|gitlab/)
    assert.match(init('--action', 'octo/playbook@v1').stdout, /- uses: octo\/playbook@v1\n/)
    const refused = init('--action', 'octo/playbook@v1\n      - run: evil')
    assert.equal(refused.status, 2)
    assert.match(refused.stderr, /names no action/)
  })

  it('works without git, and says that git is told nothing', () => {
    const folder = folderWith()
    const { stdout } = playbook(['init', '--yes'], { cwd: folder })
    assert.match(stdout, /This folder is in no git repository: git is told nothing/)
    assert.ok(existsSync(join(folder, 'playbook.config.yaml')))
  })

  it('its files are valid, run on every pull request and never ask for more than they need', () => {
    for (const ci of ['github', 'gitlab'] as const) {
      for (const { path, text } of setupFiles({ ci, action: 'octo/playbook@v1', branch: 'main' })) {
        if (/\.ya?ml$/.test(path)) assert.equal(typeof parse(text), 'object', path)
        if (path.endsWith('.json')) assert.doesNotThrow(() => JSON.parse(text))
      }
    }
    for (const action of [undefined, 'octo/playbook@v1']) {
      const file = setupFiles({ ci: 'github', action, branch: 'main' }).find(({ path }) => path.includes('workflows'))
      const workflow = parse(file?.text ?? '')
      assert.deepEqual(Object.keys(workflow.on), ['pull_request', 'push', 'merge_group'])
      assert.equal(workflow.on.pull_request, null)
      assert.deepEqual(workflow.permissions, action ? { contents: 'read', 'pull-requests': 'write' } : { contents: 'read' })
      assert.equal(workflow.jobs.playbook.steps[0].with['fetch-depth'], 0)
    }
    const { publisher, name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    assert.equal(extensionId, `${publisher}.${name}`)
  })

  it('the hooks and the job for other repositories run what the command line knows', () => {
    const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))
    for (const hook of hooks) {
      assert.equal(hook.require_serial, true)
      assert.ok(new RegExp(hook.files).test('customers/a.engagement.yml') && !new RegExp(hook.files).test('people.yaml'))
      const [program, ...args] = hook.entry.split(' ')
      assert.equal(program, 'playbook')
      const cwd = folderWith({ 'a.engagement.yaml': faulty, 'b.engagement.yaml': healthy })
      assert.equal(playbook([...args, 'a.engagement.yaml', 'b.engagement.yaml'], { cwd }).status, 1)
      assert.equal(playbook([...args, 'b.engagement.yaml'], { cwd }).status, 0)
    }
    const { playbook: job } = parse(readFileSync(join(root, 'ci/gitlab.yml'), 'utf8'))
    const [, ...command] = job.script.at(-1).replace(' $PLAYBOOK_PATHS', '').split(' playbook ')
    const cwd = folderWith({ 'a.engagement.yaml': faulty })
    assert.equal(playbook(command.join('').split(' '), { cwd }).status, 1)
    for (const file of Object.values<string>(job.artifacts.reports)) assert.ok(existsSync(join(cwd, file)), file)
  })

  it('its setting shows facts in git diff, and the text where the program is missing', function () {
    if (process.platform === 'win32') this.skip() // The shim below is for a POSIX shell.
    const { folder, git } = repository({ 'a.engagement.yaml': healthy, '.gitattributes': '*.engagement.yaml diff=engagement\n' })
    git('config', 'diff.engagement.textconv', textconv)
    git('add', '--all')
    git('commit', '--quiet', '-m', 'a')
    writeFileSync(join(folder, 'a.engagement.yaml'), faulty)
    assert.match(git('diff').stdout, /^\+ {2}motion: customer-helth$/m)
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
    writeFileSync(join(folder, 'node_modules/.bin/playbook'), `#!/bin/sh\nexec "${process.execPath}" "${builtCli()}" "$@"\n`)
    chmodSync(join(folder, 'node_modules/.bin/playbook'), 0o755)
    assert.match(git('diff').stdout, /^\+Engagement > Motion: customer-helth$/m)
  })
})
