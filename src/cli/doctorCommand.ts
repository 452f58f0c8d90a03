/** `playbook doctor`: versions, what is in force, which files are looked at, everything that is relaxed. */

import { createHash } from 'node:crypto'
import { type Config, digestText, relaxations } from '../lint/config.ts'
import { parsePeople } from '../lint/people.ts'
import type { Calendar } from '../lint/settings.ts'
import { wordsOf } from '../playbook/words.ts'
import { type ConfigInForce, type DoctorReport, doctorText, type Silenced } from '../report/doctorText.ts'
import type { RunReport } from '../report/runReport.ts'
import { version } from '../util/build.ts'
import { keysOf } from '../util/json.ts'
import { createLineIndex } from '../yaml/locate.ts'
import { type Basics, openBasics } from './basics.ts'
import { fromHost } from './configs.ts'
import { findFiles, shownPath } from './findFiles.ts'
import type { CommonFlags } from './flags.ts'
import { lintFiles } from './lintFiles.ts'
import { writeOut } from './output.ts'
import { readEngagementFile, staffProblem } from './readFile.ts'
import { openSession } from './session.ts'

/** @returns 0, or 2 when the configuration has errors. @throws Failure for wrong usage only */
export async function doctorCommand(paths: readonly string[], flags: CommonFlags): Promise<number> {
  const basics = await openBasics(flags)
  const { configs, cwd, t, paint } = basics
  const ignored: string[] = []
  const found = findFiles(paths, cwd, t, path => ignored.push(path))
  await configs.prepare(found.files)
  const files = found.files.filter(file => configs.includes(file))
  const broken = configs.problems.some(({ severity }) => severity === 'error')
  // Over a broken configuration no check is trusted: then only what is in force is shown.
  const session = broken ? undefined : await openSession(flags)
  const run =
    session &&
    (await lintFiles(
      files.map(path => ({ path })),
      session,
    ))
  const leftOut = found.files.filter(file => !files.includes(file))
  const facts = inForce(basics)
  const faults = [...(session?.staffFaults ?? [])].map(
    ([path, fault]) => `${shownPath(path, cwd)}: ${staffProblem(fault, t).message}`,
  )
  const report: DoctorReport = {
    ...facts,
    problems: [...facts.problems, ...faults],
    staff: [...(session?.staffFiles ?? [])].flatMap(path => {
      const read = readEngagementFile(path)
      if ('fault' in read) return []
      const staff = parsePeople(read.text)
      return { path: shownPath(path, cwd), people: keysOf(staff.people).length, covers: keysOf(staff.covers).length }
    }),
    files: files.map(file => shownPath(file, cwd)),
    leftOut: [
      ...leftOut.map(path => ({ path: shownPath(path, cwd), why: 'config' as const })),
      ...ignored.map(path => ({ path: shownPath(path, cwd), why: 'gitignore' as const })),
    ].sort((a, b) => (a.path < b.path ? -1 : 1)),
    silenced: run ? silencedIn(run) : [],
  }
  writeOut([doctorText(report, { t, paint })])
  return broken ? 2 : 0
}

/** What holds for the files asked for, without looking into them. */
function inForce({ configs, cwd, today, t }: Basics): Omit<DoctorReport, 'staff' | 'files' | 'leftOut' | 'silenced'> {
  const playbooks = configs.catalogue.all
  return {
    version,
    node: process.version,
    asOf: today,
    timeZone: configs.base.timeZone,
    locale: t.locale,
    playbooks: playbooks.map(one => ({ name: `${one.id}@${one.version}`, title: wordsOf(one, t.locale).title() })),
    configs: configs.all.map(config => toConfigInForce(config, digestText(config, playbooks), cwd)),
    problems: configs.problems.map(({ file, message }) => `${shownPath(fromHost(file), cwd)}: ${message}`),
    calendars: calendarsOf(configs.all),
  }
}

function toConfigInForce(config: Config, digest: string, cwd: string): ConfigInForce {
  const shown = (path: string) => shownPath(fromHost(path), cwd)
  return {
    path: config.path === undefined ? undefined : shown(config.path),
    extended: config.files.slice(1).map(({ path }) => shown(path)),
    digest: createHash('sha256').update(digest).digest('hex').slice(0, 12),
    relaxed: relaxations(config),
  }
}

/** Calendars by name; one that several configurations share is named once. */
function calendarsOf(configs: readonly Config[]): DoctorReport['calendars'] {
  const calendars = new Map<string, Calendar>(configs.flatMap(config => [...config.settings.calendars]))
  return [...calendars].map(([name, { dates }]) => ({
    name,
    years: [...new Set([...dates.keys()].map(date => date.slice(0, 4)))].sort(),
    days: dates.size,
  }))
}

function silencedIn({ files }: RunReport): Silenced[] {
  return files.flatMap(({ path, text, ignored }) => {
    const lines = text === undefined ? undefined : createLineIndex(text)
    return ignored.map(({ rule, reason, until, by, range }) => {
      const line = range && lines ? lines.position(range.start).line : undefined
      return { path, line, rule, reason, until, by }
    })
  })
}
