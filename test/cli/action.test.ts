/**
 * action.yml: its steps run as the runner would run them, in a repository with a pull request, with the runner's variables and
 * a stand-in for GitHub's interface on this machine that keeps comments and records every call.
 */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { after, before, describe, it } from 'mocha'
import { parse } from 'yaml'
import { builtCli, folderWith, root } from './playbook.ts'

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
const marker = '<!-- playbook-as-code: what this pull request changes -->'

const evil = '::error::owned <script>alert(1)</script> `x` | @octocat ]]> ${{ secrets.X }} $(id)'
const first = `playbook: fasttrack@2020.05
customer:
  name: Contoso
engagement:
  motion: rfa
  assigned: 2026-11-16
people:
  carla: { name: Carla Lima, side: customer, email: carla@contoso.example }
services:
  exchange:
    dibs: { date: 2027-01-15, intent: confirmed, success-owner: carla }
tasks:
  3616: { status: complete, completed: 2026-11-17 }
  994:
`
const second = first
  .replace('name: Contoso', `name: '${evil}'`)
  .replace('date: 2027-01-15', 'date: 2027-01-29')
  .replace('  994:\n', '  994: { status: complete, completed: 2026-11-24, note: Carla Lima was ill }\n')
  .replace('motion: rfa', 'motion: rfaa')

interface Call {
  readonly method: string
  readonly path: string
  readonly token?: string
  readonly body: any
}

describe('the GitHub Action', function () {
  this.timeout(120_000)
  let server: Server
  let address: string
  let calls: Call[] = []
  let comments: { id: number; body: string; user: { type: string }; author_association: string }[] = []
  let refusal: number | undefined
  let actionPath: string

  before(async function () {
    if (process.platform === 'win32') this.skip() // The steps are run by a POSIX shell here.
    // As it is released: the steps and the built program, nothing else.
    actionPath = folderWith({ 'package.json': '{}' })
    mkdirSync(join(actionPath, 'dist'))
    cpSync(builtCli(), join(actionPath, 'dist', 'cli.js'))
    cpSync(join(root, 'ci'), join(actionPath, 'ci'), { recursive: true })
    server = createServer(async (request, response) => {
      const call = await callOf(request)
      calls.push(call)
      response.setHeader('content-type', 'application/json')
      if (refusal !== undefined) {
        response.statusCode = refusal
        response.end('{"message":"::error::Resource not accessible"}')
        return
      }
      const page = Number(/[?&]page=(\d+)/.exec(call.path)?.[1] ?? 1)
      if (call.method === 'GET') response.end(JSON.stringify(comments.slice((page - 1) * 100, page * 100)))
      else {
        if (call.method === 'POST' && /comments$/.test(call.path))
          comments.push({ id: 1000 + comments.length, body: call.body.body, user: { type: 'Bot' }, author_association: 'NONE' })
        if (call.method === 'PATCH') {
          const own = comments.find(({ id }) => call.path.endsWith(`/${id}`))
          if (own) own.body = call.body.body
        }
        response.end('{}')
      }
    })
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done)
    })
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => server?.close())

  /** Runs every step of the action as the runner does. */
  async function run(
    folder: string,
    given: { inputs?: Record<string, string>; event?: object; env?: Record<string, string> } = {},
  ) {
    calls = []
    const temporary = folderWith({
      'output.txt': '',
      'summary.md': '',
      'event.json': JSON.stringify(given.event ?? pullRequest(folder)),
    })
    const inputs = {
      ...Object.fromEntries(Object.entries<any>(action.inputs).map(([name, { default: value }]) => [name, value])),
      token: 'secret-token',
      ...given.inputs,
    }
    const outputs: Record<string, string> = {}
    const evaluate = (text: string) =>
      text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
        const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? []
        const [, output] = /^steps\.lint\.outputs\.([\w-]+)$/.exec(expression) ?? []
        if (input) return inputs[input as keyof typeof inputs] ?? assert.fail(`no input ${input}`)
        if (output) return outputs[output] ?? ''
        return assert.fail(`what is ${expression}?`)
      })
    let log = ''
    let failed = false
    for (const step of action.runs.steps) {
      assert.equal(step.shell, 'bash')
      assert.ok(step.if === undefined || step.if === 'always()')
      assert.doesNotMatch(step.run, /\$\{\{/, 'an input in a script is an injection')
      if (failed && step.if === undefined) continue
      const env = {
        ...{ PATH: process.env.PATH ?? '', HOME: temporary, CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder },
        ...{
          GITHUB_ACTION_PATH: actionPath,
          GITHUB_EVENT_NAME: 'pull_request',
          GITHUB_EVENT_PATH: join(temporary, 'event.json'),
        },
        ...{ GITHUB_OUTPUT: join(temporary, 'output.txt'), GITHUB_STEP_SUMMARY: join(temporary, 'summary.md') },
        ...{
          GITHUB_REPOSITORY: 'octo/customers',
          GITHUB_API_URL: address,
          GITHUB_RUN_ID: '7',
          GITHUB_ACTION: 'octo',
          RUNNER_TEMP: temporary,
        },
        ...{ GITHUB_SHA: '0'.repeat(40), GITHUB_REF: 'refs/pull/12/merge' },
        ...given.env,
        ...Object.fromEntries(Object.entries<string>(step.env ?? {}).map(([name, value]) => [name, evaluate(value)])),
      }
      const { status, output } = await bash(step.run, folder, env)
      log += output
      if (status !== 0) failed = true
      for (const [, name = '', value = ''] of readFileSync(join(temporary, 'output.txt'), 'utf8').matchAll(/^([\w-]+)=(.*)$/gm))
        outputs[name] = value
    }
    return { failed, log, outputs, summary: readFileSync(join(temporary, 'summary.md'), 'utf8') }
  }

  it('annotates, fails on an error, writes summary and one comment, and keeps that up to date', async () => {
    comments = Array.from({ length: 130 }, (_, id) => ({
      id,
      body: id === 3 ? `${marker}\nforged` : 'Nice',
      user: { type: 'User' },
      author_association: 'NONE',
    }))
    const folder = repository(second)
    const { failed, log, outputs, summary } = await run(folder)
    assert.equal(failed, true)
    assert.equal(outputs.status, '1')
    assert.match(log, /^::error file=contoso\.engagement\.yaml,line=\d+,/m)
    assert.match(summary, /slipped 14 days/)
    assert.deepEqual(
      calls.map(({ method, path }) => `${method} ${path}`),
      [
        'GET /repos/octo/customers/issues/12/comments?per_page=100&page=1',
        'GET /repos/octo/customers/issues/12/comments?per_page=100&page=2',
        'POST /repos/octo/customers/issues/12/comments',
      ],
    )
    assert.ok(calls.every(({ token }) => token === 'Bearer secret-token'))
    const { body } = calls.at(-1)?.body ?? {}
    assert.ok(body.startsWith(marker))
    assert.match(body, /slipped 14 days \\\(10 business days\\\) to 2027-01-29/)

    await run(folder)
    assert.deepEqual(
      calls.map(({ method }) => method),
      ['GET', 'GET'],
      'nothing new: nothing written',
    )

    commit(folder, second.replace('2027-01-29', '2027-02-05').replace('rfaa', 'rfa'), 'corrected')
    const corrected = await run(folder)
    assert.equal(corrected.failed, false, corrected.log)
    assert.deepEqual(
      calls.map(({ method }) => method),
      ['GET', 'GET', 'PATCH'],
    )
    assert.match(calls.at(-1)?.body.body, /slipped 21 days/)
    assert.equal(comments.filter(({ body }) => body.startsWith(marker)).length, 2)
    assert.equal(comments[3]?.body, `${marker}\nforged`, "somebody else's comment is left alone")

    commit(folder, first, 'taken back')
    await run(folder)
    assert.match(calls.at(-1)?.body.body, /No engagement changed/)
  })

  it('takes persons out by default, and leaves them in when asked to', async () => {
    comments = []
    const folder = repository(second)
    const hidden = await run(folder)
    const all = hidden.log + hidden.summary + JSON.stringify(comments) + readFileSync(hidden.outputs['sarif-file'] ?? '', 'utf8')
    assert.doesNotMatch(all, /Carla|Lima|carla@contoso/)
    comments = []
    await run(folder, { inputs: { redact: 'false' } })
    assert.match(comments[0]?.body ?? '', /Carla Lima was ill/)
  })

  it('no text of a customer, of a file name or of an input becomes a command, markup or a script', async () => {
    comments = []
    const folder = repository(second, `${evil.replaceAll('/', '')}.engagement.yaml`)
    const { log, summary } = await run(folder, {
      inputs: { redact: 'false', paths: '$(touch owned)\n`touch owned`\n.', args: '--max-warnings=99' },
    })
    assert.equal(existsSync(join(folder, 'owned')), false)
    for (const line of log.split('\n')) {
      const [, command] = /^\s*::([\w-]+)/.exec(line) ?? []
      assert.ok(command === undefined || /^(error|warning|notice|group|endgroup)$/.test(command), line)
      assert.doesNotMatch(line, /^\s*::error::owned/)
    }
    const clean = await run(folder, { inputs: { redact: 'false' } })
    for (const text of [clean.summary, comments[0]?.body ?? '']) {
      assert.doesNotMatch(text, /<script>|@octocat|^\s*::error::owned/m)
      assert.match(text, /owned/)
    }
    assert.doesNotMatch(clean.log, /^\s*::error::owned/m)
    assert.equal(summary.includes('<script>'), false)
  })

  it('writes nothing from a fork, nor where it may not, and says so without failing', async () => {
    comments = []
    const good = second.replace('rfaa', 'rfa')
    const folder = repository(good)
    const fork = await run(folder, { event: pullRequest(folder, 'mallory/customers') })
    assert.deepEqual(calls, [])
    assert.equal(fork.failed, false)
    assert.match(fork.log, /^::notice::No comment is written on pull requests of forks/m)
    assert.match(fork.summary, /slipped 14 days/)
    refusal = 403
    const refused = await run(folder, { inputs: { sarif: 'true' } })
    refusal = undefined
    assert.equal(refused.failed, false)
    assert.match(refused.log, /^::notice::No comment was written \(GET was answered with 403\)/m)
    assert.match(refused.log, /^::warning::The problems were not uploaded \(POST was answered with 403\)/m)
    assert.doesNotMatch(refused.log, /Resource not accessible|secret-token/)
    const gone = await run(folder, { env: { GITHUB_API_URL: 'http://127.0.0.1:1' } })
    assert.equal(gone.failed, false)
    assert.match(gone.log, /^::notice::No comment was written/m)
  })

  it('writes no comment when nobody wants one, nothing changed, or it is no pull request', async () => {
    comments = []
    const folder = repository(second)
    await run(folder, { inputs: { comment: 'false' } })
    assert.deepEqual(calls, [])
    await run(folder, { event: { ref: 'refs/heads/main' } })
    assert.deepEqual(calls, [])
    await run(repository(`${first}# only a comment\n`))
    assert.deepEqual(
      calls.map(({ method }) => method),
      ['GET'],
    )
  })

  it('uploads SARIF only when asked to', async () => {
    comments = []
    const folder = repository(second)
    await run(folder, { inputs: { sarif: 'true', comment: 'false' } })
    const [upload] = calls
    assert.equal(`${upload?.method} ${upload?.path}`, 'POST /repos/octo/customers/code-scanning/sarifs')
    assert.equal(upload?.body.ref, 'refs/pull/12/merge')
    const log = JSON.parse(gunzipSync(Buffer.from(upload?.body.sarif, 'base64')).toString())
    assert.ok(log.runs[0].results.length > 0)
  })

  it('says that the history is too short, and still checks', async () => {
    const folder = repository(second.replace('rfaa', 'rfa'))
    const shallow = join(folderWith(), 'clone')
    assert.equal(spawnSync('git', ['clone', '--quiet', '--depth=1', `file://${folder}`, shallow]).status, 0)
    const { failed, log } = await run(shallow, { event: pullRequest(folder) })
    assert.equal(failed, false)
    assert.match(log, /^::warning::What changed is not known: .*fetch more history/m)
  })

  it('works in a folder of the repository and in Portuguese', async () => {
    comments = []
    const folder = repository(second.replace('rfaa', 'rfa'), 'emea/contoso.engagement.yaml')
    const { failed } = await run(folder, { inputs: { 'working-directory': 'emea', locale: 'pt-br' } })
    assert.equal(failed, false)
    assert.match(comments[0]?.body ?? '', /## O que muda nos engajamentos/)
  })

  it('uses no action of others, and describes every input', () => {
    for (const step of action.runs.steps) assert.equal(step.uses, undefined)
    for (const [name, input] of Object.entries<any>(action.inputs)) {
      assert.ok(input.description.length > 20, name)
      assert.ok(readFileSync(join(root, 'docs/ci.md'), 'utf8').includes(`\`${name}\``), `docs/ci.md says nothing of ${name}`)
    }
  })

  /** A repository whose main has the first text and whose checked-out branch has the second. */
  function repository(text: string, name = 'contoso.engagement.yaml'): string {
    const folder = folderWith({ [name]: first })
    git(folder, 'init', '--quiet', '--initial-branch=main')
    commit(folder, first, 'first', name)
    git(folder, 'checkout', '--quiet', '-b', 'change')
    commit(folder, text, 'second', name)
    return folder
  }

  function commit(folder: string, text: string, message: string, name = 'contoso.engagement.yaml'): void {
    writeFileSync(join(folder, name), text)
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', message)
  }

  function pullRequest(folder: string, head = 'octo/customers'): object {
    const sha = (revision: string) => git(folder, 'rev-parse', revision).trim()
    return { pull_request: { number: 12, base: { sha: sha('main') }, head: { sha: sha('HEAD'), repo: { full_name: head } } } }
  }
})

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  return stdout
}

/** As the runner starts `shell: bash`. */
function bash(script: string, cwd: string, env: Record<string, string>): Promise<{ status: number | null; output: string }> {
  const file = join(folderWith({ 'step.sh': script }), 'step.sh')
  return new Promise(done => {
    const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', file], { cwd, env })
    let output = ''
    child.stdout.on('data', data => {
      output += data
    })
    child.stderr.on('data', data => {
      output += data
    })
    child.on('close', status => done({ status, output }))
  })
}

async function callOf(request: IncomingMessage): Promise<Call> {
  let text = ''
  for await (const chunk of request) text += chunk
  const { method = '', url = '', headers } = request
  return { method, path: url, token: headers.authorization, body: text === '' ? undefined : JSON.parse(text) }
}
