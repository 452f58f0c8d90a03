/** `playbook init`: sets up a repository. Shows first what it will do, overwrites nothing, and touches no setting outside of the repository. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { visible, visibleLines } from '../report/plainText.ts'
import { type Basics, openBasics } from './basics.ts'
import { Failure } from './failure.ts'
import type { CommonFlags } from './flags.ts'
import { type GitSetting, gitSettings } from './gitWiring.ts'
import { type SetupFile, setupFiles } from './initFiles.ts'
import { writeError, writeOut } from './output.ts'

export interface InitFlags extends CommonFlags {
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly ci?: 'github' | 'gitlab' | 'none'
  readonly action?: string
}

/** What is to be done about one file or setting. */
type Step =
  | { readonly do: 'create'; readonly file: SetupFile }
  /** It exists without what is needed: the user adds it. */
  | { readonly do: 'tell'; readonly file: SetupFile }
  | { readonly do: 'set'; readonly setting: GitSetting }
  /** Somebody gave the setting another value. */
  | { readonly do: 'keep'; readonly setting: GitSetting; readonly value: string }
  | { readonly do: 'nothing'; readonly name: string }

/** @returns 0, also when the person says no. @throws Failure when a flag is wrong or a file cannot be written */
export async function initCommand(flags: InitFlags): Promise<number> {
  if (flags.action !== undefined && !/^[\w.-]+\/[\w./-]+@[\w./-]+$/.test(flags.action))
    throw new Failure(`--action "${flags.action}" names no action`, 'Write OWNER/REPOSITORY@REF')
  const basics = await openBasics(flags)
  const { t } = basics
  const top = git(basics.cwd, ['rev-parse', '--show-toplevel'])
  const root = top ?? basics.cwd
  const ci = flags.ci ?? (existsSync(join(root, '.gitlab-ci.yml')) ? 'gitlab' : 'github')
  const branch = top === undefined ? 'main' : branchOf(root)
  const steps = [
    ...setupFiles({ ci, action: flags.action, branch }).map(file => fileStep(root, file)),
    ...(top === undefined ? [] : gitSettings.map(setting => settingStep(root, setting))),
  ]
  writeOut([
    planText(steps, basics),
    ...(top === undefined ? [`${t('This folder is in no git repository: git is told nothing')}\n`] : []),
  ])
  const work = steps.filter(step => step.do === 'create' || step.do === 'set')
  if (work.length === 0) writeOut([`${t('There is nothing to write')}\n`])
  else if (flags.dryRun) writeOut([`${t('Nothing was written')}\n`])
  else if (flags.yes || (await isAgreed(basics))) {
    for (const step of work) carryOut(step, root)
    writeOut([`${t('Done. The settings of git hold for this clone only: everybody runs playbook init once')}\n`])
  }
  return 0
}

function fileStep(root: string, file: SetupFile): Step {
  const path = join(root, file.path)
  if (!existsSync(path)) return { do: 'create', file }
  let text = ''
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    // What cannot be read is not known to be right.
  }
  return file.sign.test(text) ? { do: 'nothing', name: file.path } : { do: 'tell', file }
}

function settingStep(root: string, setting: GitSetting): Step {
  const value = git(root, ['config', '--local', '--get', setting.name])
  if (value === undefined) return { do: 'set', setting }
  return value === setting.value ? { do: 'nothing', name: setting.name } : { do: 'keep', setting, value }
}

function planText(steps: readonly Step[], { t, paint }: Basics): string {
  const indented = (text: string) => visibleLines(text.trimEnd()).replace(/^(?=.)/gm, '    ')
  return steps
    .map(step => {
      switch (step.do) {
        case 'create':
          return `${paint.green('+')} ${step.file.path}: ${t(step.file.purpose.key)}\n${indented(step.file.text)}\n\n`
        case 'tell':
          return `${paint.yellow('!')} ${t('{path} exists and stays as it is; add to it:', { path: step.file.path })}\n${indented(step.file.addition ?? step.file.text)}\n\n`
        case 'set':
          return `${paint.green('+')} ${t('git config of this clone: {name}', { name: step.setting.name })}\n${indented(step.setting.value)}\n\n`
        case 'keep':
          return `${paint.yellow('!')} ${t('git config of this clone: {name} stays as it is ("{value}"); it would be:', { name: step.setting.name, value: visible(step.value) })}\n${indented(step.setting.value)}\n\n`
        default:
          return `${paint.dim(`= ${t('{name} is set up already', { name: step.name })}`)}\n`
      }
    })
    .join('')
}

async function isAgreed({ t }: Basics): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    writeError(`${t('Nothing was written; run playbook init --yes to write this')}\n`)
    return false
  }
  const { confirm, isCancel } = await import('@clack/prompts')
  const answer = await confirm({ message: t('Write this?') })
  if (!isCancel(answer) && answer) return true
  writeOut([`${t('Nothing was written')}\n`])
  return false
}

function carryOut(step: Step, root: string): void {
  if (step.do === 'set') {
    if (git(root, ['config', '--local', step.setting.name, step.setting.value]) === undefined)
      throw new Failure(`git config cannot set ${step.setting.name}`, 'Is .git/config writable?')
  } else if (step.do === 'create') {
    const path = join(root, step.file.path)
    try {
      mkdirSync(dirname(path), { recursive: true })
      // Never over a file that came up in the meantime.
      writeFileSync(path, step.file.text, { flag: 'wx' })
    } catch (error) {
      throw new Failure(`"${step.file.path}" cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`)
    }
  }
}

/** The branch that the remote has as its default, else the one checked out. */
function branchOf(root: string): string {
  const remote = git(root, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'])?.replace(/^[^/]*\//, '')
  const name = remote ?? git(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']) ?? 'main'
  return /^[\w./-]+$/.test(name) ? name : 'main'
}

/** What git printed, undefined when it failed or is not there. */
function git(cwd: string, args: readonly string[]): string | undefined {
  const { status, stdout, error } = spawnSync('git', args, { cwd, encoding: 'utf8' })
  return error || status !== 0 ? undefined : stdout.replace(/\r?\n$/, '')
}
