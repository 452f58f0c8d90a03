/**
 * The steps of action.yml: `lint` checks, `comment` tells what a pull request changes, `sarif` uploads. Everything comes from the
 * environment. Only `lint` fails the job: a comment or an upload that is not possible is said and left.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const { env } = process
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
/** By it the comment is found again. */
const marker = '<!-- playbook-as-code: what this pull request changes -->'
/** GitHub takes 65,536 characters; room is left for the note. */
const longestComment = 60_000
/** GitHub takes 1 MiB a step, of which others may use some. */
const longestSummary = 900 * 1024

const steps = { lint, comment, sarif }
const step = steps[process.argv[2]]
process.exitCode = step ? await step() : 2

/** Problems as annotations, summary and SARIF. @returns the exit status of `playbook lint` */
function lint() {
  const file = join(
    env.RUNNER_TEMP || env.GITHUB_WORKSPACE || '.',
    `playbook-${env.GITHUB_RUN_ID ?? 'run'}-${env.GITHUB_ACTION ?? 'step'}.sarif`,
  )
  const paths = lines(env.PLAYBOOK_PATHS)
  const args = [
    'lint',
    '--format',
    'github',
    '--format',
    `sarif=${file}`,
    ...common(),
    ...lines(env.PLAYBOOK_ARGS),
    '--',
    ...paths,
  ]
  const { status, error } = spawnSync(process.execPath, [cli, ...args], { cwd: directory(), stdio: 'inherit' })
  if (error) say('error', `playbook lint cannot be run: ${error.message}`)
  output('status', String(status ?? 2))
  if (existsSync(file)) output('sarif-file', file)
  return status ?? 2
}

/** What the pull request changes, in the summary and, where that is allowed, in one comment. */
async function comment() {
  const pull = event().pull_request
  if (!pull) return 0
  // Revisions by their ids: a name of a branch is text that somebody chose.
  const base = String(pull.base?.sha ?? '')
  if (!/^[0-9a-f]{40,64}$/.test(base)) return 0
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'diff', `${base}...HEAD`, '--format', 'markdown', ...common()],
    {
      cwd: directory(),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  if (status !== 0) {
    say('warning', `What changed is not known: ${stderr.trim().replace(/\s*\n\s*/g, '. ')}`)
    return 0
  }
  const isEmpty = !stdout.includes('\n### ')
  if (!isEmpty) summary(`## ${title()}\n\n${stdout}`)
  if (env.PLAYBOOK_COMMENT !== 'true') return 0
  if (pull.head?.repo?.full_name !== env.GITHUB_REPOSITORY) {
    say('notice', 'No comment is written on pull requests of forks; the summary of this step says what changed')
    return 0
  }
  const commit = String(pull.head?.sha ?? '').slice(0, 7)
  const body = `${marker}\n## ${title()}\n\n${shortened(stdout)}\n<sub>${commit}</sub>\n`
  try {
    await keepComment(Number(pull.number), body, isEmpty)
  } catch (error) {
    say(
      'notice',
      `No comment was written (${error.message}); the summary of this step says what changed. The job needs: permissions: pull-requests: write`,
    )
  }
  return 0
}

/** Uploads the problems where that is asked for. */
async function sarif() {
  const file = env.PLAYBOOK_SARIF_FILE
  if (env.PLAYBOOK_SARIF !== 'true' || !file || !existsSync(file)) return 0
  const pull = event().pull_request
  try {
    await api('POST', `/repos/${env.GITHUB_REPOSITORY}/code-scanning/sarifs`, {
      commit_sha: env.GITHUB_SHA,
      ref: pull ? `refs/pull/${Number(pull.number)}/merge` : env.GITHUB_REF,
      sarif: gzipSync(readFileSync(file)).toString('base64'),
      tool_name: 'playbook',
    })
  } catch (error) {
    say('warning', `The problems were not uploaded (${error.message}). The job needs: permissions: security-events: write`)
  }
  return 0
}

/** Writes the comment, or brings the one there is up to date. A pull request that changes no engagement gets none. */
async function keepComment(number, body, isEmpty) {
  const all = `/repos/${env.GITHUB_REPOSITORY}/issues/${number}/comments`
  const own = await findComment(all)
  if (own) {
    if (own.body.replaceAll('\r\n', '\n').trim() !== body.trim())
      await api('PATCH', `/repos/${env.GITHUB_REPOSITORY}/issues/comments/${Number(own.id)}`, { body })
  } else if (!isEmpty) await api('POST', all, { body })
}

/** Anybody can write the marker into a comment, so who wrote it counts, too. */
async function findComment(all) {
  const trusted = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])
  for (let page = 1; page <= 50; page++) {
    const comments = await api('GET', `${all}?per_page=100&page=${page}`)
    const own = comments.find(
      ({ body, user, author_association: role }) =>
        String(body ?? '').startsWith(marker) && (user?.type === 'Bot' || trusted.has(role)),
    )
    if (own || comments.length < 100) return own
  }
  return undefined
}

/** @throws Error with the status, and with nothing that the answer said */
async function api(method, path, body) {
  if (!env.PLAYBOOK_TOKEN) throw new Error('there is no token')
  const response = await fetch(`${env.GITHUB_API_URL ?? 'https://api.github.com'}${path}`, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(30_000),
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${env.PLAYBOOK_TOKEN}`,
      'content-type': 'application/json',
      'user-agent': 'playbook-as-code',
      'x-github-api-version': '2022-11-28',
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} was answered with ${response.status}`)
  return response.json()
}

function title() {
  return env.PLAYBOOK_LOCALE?.toLowerCase().startsWith('pt') ? 'O que muda nos engajamentos' : 'What changes in the engagements'
}

/** Whole lines of it, and a note where some are left out. */
function shortened(text) {
  if (text.length <= longestComment) return text
  const cut = text.slice(0, text.lastIndexOf('\n', longestComment) + 1)
  const note = env.PLAYBOOK_LOCALE?.toLowerCase().startsWith('pt')
    ? 'O resto está no resumo da execução.'
    : 'The rest is in the summary of the run.'
  return `${cut}\n_${note}_\n`
}

function summary(text) {
  const path = env.GITHUB_STEP_SUMMARY
  if (!path) return
  const bytes = Buffer.from(text)
  const cut = bytes.length <= longestSummary ? text : `${bytes.subarray(0, bytes.lastIndexOf('\n', longestSummary) + 1)}\n…\n`
  appendFileSync(path, cut)
}

function directory() {
  return resolve(env.GITHUB_WORKSPACE || '.', env.PLAYBOOK_DIRECTORY || '.')
}

function common() {
  return [
    ...(env.PLAYBOOK_REDACT === 'false' ? [] : ['--redact']),
    ...(env.PLAYBOOK_LOCALE ? [`--locale=${env.PLAYBOOK_LOCALE}`] : []),
  ]
}

function lines(text = '') {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
}

function event() {
  try {
    return JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))
  } catch {
    return {}
  }
}

/** One output of the step; no name or value of ours has a line break. */
function output(name, value) {
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `${name}=${value}\n`)
}

/** A workflow command; nothing in the text can start another one. */
function say(level, text) {
  const data = text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('%', '%25')
    .slice(0, 2000)
  console.log(`::${level}::${data}`)
}
