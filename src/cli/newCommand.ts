/** `playbook new`: a new engagement file from flags, or from questions on a terminal. Never overwrites, never invents a fact. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { newEngagement } from '../engagement/newEngagement.ts'
import { engagementFileName } from '../engagement/slug.ts'
import { candidatesOf } from '../playbook/candidates.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { wordsOf } from '../playbook/words.ts'
import { visible } from '../report/plainText.ts'
import { findClosest } from '../util/closest.ts'
import { isIsoDate } from '../util/dates.ts'
import type { Translate } from '../util/translate.ts'
import { Failure } from './failure.ts'
import { engagementName, shownPath } from './findFiles.ts'
import type { CommonFlags } from './flags.ts'
import { writeOut } from './output.ts'
import { openSession, type Session } from './session.ts'

export interface NewFlags extends CommonFlags {
  readonly customer?: string
  readonly motion?: string
  readonly services?: string
  readonly assigned?: string
  readonly managed?: boolean
}

interface Answers {
  readonly customer: string
  readonly motion: string
  readonly services: readonly string[]
  readonly assigned: string
  readonly managed?: boolean
}

/**
 * @param path the file to write; default: the customer's name below the working folder
 * @throws Failure when an answer is missing or wrong, or the file exists
 */
export async function newCommand(path: string | undefined, flags: NewFlags): Promise<number> {
  const session = await openSession(flags)
  const playbook = session.catalogue.find(session.playbook).playbook
  if (!playbook) throw new Failure(session.t('No playbook is known'), session.t('Run playbook doctor'))
  const answers = await answersFrom(flags, playbook, session)
  const target = resolve(session.cwd, path ?? engagementFileName(answers.customer))
  if (!engagementName.test(target))
    throw new Failure(
      session.t('"{path}" is no name for an engagement file', { path: path ?? '' }),
      session.t('Let it end in .engagement.yaml'),
    )
  const text = newEngagement({ ...answers, services: [...answers.services], playbook: session.playbook }, playbook)
  writeNew(target, text, session)
  writeOut([`${session.t('Wrote {path}', { path: visible(shownPath(target, session.cwd)) })}\n`])
  return 0
}

async function answersFrom(flags: NewFlags, playbook: Playbook, session: Session): Promise<Answers> {
  const { t } = session
  const wrong: Wrong[] = []
  const check = { playbook, t, wrong }
  const given = {
    customer: flags.customer?.trim() || undefined,
    motion: flags.motion && idOf(flags.motion, 'motion', '--motion', check),
    services: flags.services
      ?.split(',')
      .filter(Boolean)
      .flatMap(name => idOf(name.trim(), 'service', '--services', check) ?? []),
    assigned: flags.assigned && dateOf(flags.assigned, check),
    managed: flags.managed,
  }
  // All at once: nobody wants to mend one flag after the other.
  if (wrong.length > 0)
    throw new Failure(wrong.map(({ message }) => message).join('; '), [...new Set(wrong.map(({ hint }) => hint))].join('; '))
  const { customer, motion, assigned } = given
  if (customer && motion && assigned)
    return { customer, motion, assigned, services: given.services ?? [], managed: given.managed }
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    const missing = [!customer && '--customer', !motion && '--motion', !assigned && '--assigned'].filter(Boolean).join(', ')
    throw new Failure(t('{flags} missing', { flags: missing }), t('Give the flags, or run on a terminal to be asked'))
  }
  const { askNewEngagement } = await import('./askNewEngagement.ts')
  return askNewEngagement(
    { ...given, motion: motion || undefined, assigned: assigned || undefined },
    { playbook, words: wordsOf(playbook, t.locale), t },
  )
}

interface Wrong {
  readonly message: string
  readonly hint: string
}

interface FlagCheck {
  readonly playbook: Playbook
  readonly t: Translate
  /** Gathers the flags that are wrong. */
  readonly wrong: Wrong[]
}

function idOf(name: string, kind: 'motion' | 'service', flag: string, { playbook, t, wrong }: FlagCheck): string | undefined {
  const candidates = candidatesOf(playbook, kind)
  const id = findClosest(name, candidates)
  if (id) return id
  wrong.push({
    message: t('{flag} "{value}" is not in the playbook', { flag, value: name }),
    hint: t('One of: {values}', { values: candidates.map(one => one.id).join(', ') }),
  })
  return undefined
}

function dateOf(text: string, { t, wrong }: FlagCheck): string | undefined {
  if (isIsoDate(text)) return text
  wrong.push({
    message: t('{flag} "{value}" is no date', { flag: '--assigned', value: text }),
    hint: t('Write a date of the calendar as YYYY-MM-DD'),
  })
  return undefined
}

function writeNew(path: string, text: string, session: Session): void {
  const taken = new Failure(
    session.t('{path} exists already', { path: shownPath(path, session.cwd) }),
    session.t('Nothing was written; give another name'),
  )
  if (existsSync(path)) throw taken
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken : error
  }
}
