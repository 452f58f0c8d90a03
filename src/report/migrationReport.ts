/** What `playbook migrate` did to each file, or would do: text and JSON. */
import type { Migrated, MigrationResult } from '../engagement/migrate.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { shortTaskName } from '../playbook/taskName.ts'
import { wordsOf } from '../playbook/words.ts'
import type { Translate } from '../util/translate.ts'
import { type Paint, plain } from './paint.ts'
import { jsonText, visible } from './plainText.ts'

export interface MigrationRun {
  readonly to: Playbook
  /** Nothing was written. */
  readonly dryRun: boolean
  readonly results: readonly { readonly path: string; readonly result?: MigrationResult; readonly fault?: string }[]
}

/** Yields the text file by file. @param quiet leaves out files on other playbooks and those that are up to date */
export function* migrationText(
  { to, dryRun, results }: MigrationRun,
  { t, paint = plain, quiet = false }: { t: Translate; paint?: Paint; quiet?: boolean },
): Generator<string> {
  const counts = { moved: 0, current: 0, elsewhere: 0, stuck: 0 }
  for (const { path, result, fault } of results) {
    const head = paint.underline(visible(path))
    if (!result?.ok) {
      const isElsewhere = result?.reason === 'other-playbook' || result?.reason === 'newer'
      counts[isElsewhere ? 'elsewhere' : 'stuck']++
      const sentence = result ? refusal(result, t) : (fault ?? '')
      if (!isElsewhere || !quiet) yield `${head}  ${(isElsewhere ? paint.dim : paint.red)(visible(sentence))}\n`
    } else if (!result.changed) {
      counts.current++
      if (!quiet) yield `${head}  ${paint.dim(t('up to date'))}\n`
    } else {
      counts.moved++
      const change = t('{from} → {to}', { from: result.pin ?? t('no playbook'), to: result.reference })
      yield `${head}  ${visible(change)}\n${changeLines(result, to, t)
        .map(line => `  ${visible(line)}\n`)
        .join('')}`
    }
  }
  const moved = dryRun
    ? t.count(counts.moved, 'one file would be moved', '{n} files would be moved')
    : t.count(counts.moved, 'one file moved', '{n} files moved')
  const parts = [
    moved,
    ...(counts.current > 0 ? [t.count(counts.current, 'one up to date', '{n} up to date')] : []),
    ...(counts.elsewhere > 0
      ? [t.count(counts.elsewhere, 'one on another playbook or a newer version', '{n} on other playbooks or newer versions')]
      : []),
    ...(counts.stuck > 0 ? [paint.red(t.count(counts.stuck, 'one not touched', '{n} not touched'))] : []),
  ]
  yield `${parts.join(', ')}\n`
}

/** Yields one JSON value: version 1 of the format in docs/playbook-authors.md. */
export function* migrationJson({ to, dryRun, results }: MigrationRun, { t }: { t: Translate }): Generator<string> {
  const files = results.map(({ path, result, fault }) => {
    if (!result) return { path, state: 'unreadable', message: fault }
    if (!result.ok) return { path, state: 'refused', ...result, ok: undefined, message: refusal(result, t) }
    const { changed, pin, reference, replaced, setAside, left } = result
    return { path, state: changed ? 'moved' : 'current', from: pin ?? null, to: reference, replaced, setAside, left }
  })
  yield `${jsonText({ version: 1, to: `${to.id}@${to.version}`, dryRun, files }, 2)}\n`
}

function changeLines({ replaced, setAside, left }: Migrated, to: Playbook, t: Translate): string[] {
  const words = wordsOf(to, t.locale)
  return [
    ...replaced.map(({ task, by, places }) =>
      t('task {task} → {by} ({name}), {places}', {
        task,
        by,
        name: shortTaskName(words.task(by)),
        places: t.count(places, 'in one place', 'in {n} places'),
      }),
    ),
    ...setAside.map(task =>
      t('task {task} is retired and nothing replaces it: it stands under "uncategorized-tasks" now', { task }),
    ),
    ...left.map(({ value, path }) =>
      t('left as it is: "{value}" ({path}) is not in {to}', { value, path: path.join('.'), to: `${to.id}@${to.version}` }),
    ),
  ]
}

function refusal(result: MigrationResult & { ok: false }, t: Translate): string {
  switch (result.reason) {
    case 'other-playbook':
      return t('on another playbook: {pin}', { pin: result.pin })
    case 'newer':
      return t('on a newer version: {pin}', { pin: result.pin })
    case 'no-engagement':
      return t('not touched: there is no engagement in it')
    case 'unparsable':
      return t('not touched: it has a syntax error; run playbook lint on it')
    case 'anchored':
      return t('not touched: an entry to change is shared by an anchor; write it out first')
    case 'comments':
      return t('not touched: a comment would be lost; move it, or change the task by hand')
    case 'unsafe':
      return t('not touched: the change is not safe here; change the playbook and its tasks by hand')
    case 'both':
      return result.tasks[0] === result.tasks[1]
        ? t('not touched: task {task} stands under "tasks" and under "uncategorized-tasks"; keep one of the entries', {
            task: result.tasks[0],
          })
        : t('not touched: {by} now stands for {tasks} and both say something; keep one of the entries', {
            by: result.successor,
            tasks: result.tasks.join(', '),
          })
  }
}
