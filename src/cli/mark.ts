/** Short texts that stand for what a file holds and for what it is checked against, to tell whether either has changed. */
import { createHash } from 'node:crypto'
import { digestText } from '../lint/config.ts'
import type { Settings } from '../lint/settings.ts'
import { bundledPlaybook } from '../playbook/bundled.ts'
import type { PeopleFile } from '../playbook/shape.ts'
import type { Outcome } from './checkFile.ts'
import type { Session } from './session.ts'

/** A short text that another text practically never has: 144 bits of SHA-256. */
export function hashText(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 24)
}

/** The marks of a text that stands for a path. */
export function createMark(session: Session): (text: string, path: string) => Required<Pick<Outcome, 'hash' | 'context'>> {
  const contextOf = contextFinder(session)
  return (text, path) => ({ hash: hashText(text), context: contextOf(path) })
}

/** A text for everything beside its own text that decides what is said of a file: settings, playbooks, colleagues. */
export function contextFinder(session: Session): (path: string) => string {
  const { catalogue, configs } = session
  const bundled = bundledPlaybook()
  // The program's own playbook changes with the program.
  const others = catalogue.all.filter(playbook => playbook !== bundled)
  const known = new Map<Settings, Map<PeopleFile, string>>()
  return path => {
    const settings = session.settingsFor(path)
    const staff = session.staffFor(path)
    let ofSettings = known.get(settings)
    if (!ofSettings) {
      ofSettings = new Map()
      known.set(settings, ofSettings)
    }
    let context = ofSettings.get(staff)
    if (context === undefined) {
      const digest = digestText({ ...configs.base, settings, overrides: [], include: [], exclude: [] }, others)
      context = hashText(JSON.stringify([digest, staff]))
      ofSettings.set(staff, context)
    }
    return context
  }
}
