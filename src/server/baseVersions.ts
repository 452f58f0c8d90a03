/** What engagements were before this branch changed them, as the client tells: the page of what changed, and the tasks it touches. */
import { changedTasks, comparePage, type Versions } from '../language/compare.ts'
import { type LintResult, lintEngagement } from '../lint/lint.ts'
import type { ComparedFile, CompareParams, Notifications } from '../protocol/messages.ts'
import type { Environment } from './environment.ts'
import { normalUri } from './files.ts'
import type { Session } from './session.ts'

export class BaseVersions {
  readonly #session: Session
  /** Earlier texts by URI. */
  #texts = new Map<string, string>()
  readonly #now = new Map<string, { text: string; result: LintResult }>()
  readonly #before = new Map<string, { text: string; environment: Environment; result: LintResult }>()
  readonly #changed = new Map<string, { before: LintResult; now: LintResult; tasks: ReadonlySet<string> }>()
  #turn = 0

  constructor(session: Session) {
    this.#session = session
  }

  /** Takes what the client tells, and reads what the files are now. */
  async take({ files }: Notifications['playbook/base']): Promise<void> {
    const turn = ++this.#turn
    const texts = new Map(files.map(({ uri, text }) => [normalUri(uri), text]))
    for (const uri of texts.keys()) {
      const exact = this.#now.has(uri) ? undefined : await this.#session.exact(uri)
      if (turn !== this.#turn) return
      if (exact) this.#now.set(uri, { text: exact.snapshot.text, result: exact.snapshot.checked })
    }
    this.#texts = texts
    for (const known of [this.#now, this.#before, this.#changed])
      for (const uri of known.keys()) if (!texts.has(uri)) known.delete(uri)
  }

  /** Told of every check of an engagement. */
  checked(uri: string, text: string | undefined, result: LintResult | undefined): void {
    if (text === undefined) this.#now.delete(uri)
    else if (result && this.#texts.has(uri)) this.#now.set(uri, { text, result })
  }

  /** Numbers of the tasks that this branch changed; none where no earlier version is known. */
  changedTasks(uri: string): ReadonlySet<string> | undefined {
    const now = this.#now.get(uri)
    const text = this.#texts.get(uri)
    if (!now || text === undefined || text === now.text) return undefined
    const around = this.#session.environment.around(uri, [])
    const before = this.#resultOf(uri, text)
    const known = this.#changed.get(uri)
    if (known?.before === before && known.now === now.result) return known.tasks
    const tasks = changedTasks({ text, result: before }, now, around)
    this.#changed.set(uri, { before, now: now.result, tasks })
    return tasks
  }

  #resultOf(uri: string, text: string): LintResult {
    const { environment } = this.#session
    const known = this.#before.get(uri)
    if (known?.text === text && known.environment === environment) return known.result
    const result = lintEngagement({ ...environment.around(uri, []), text })
    this.#before.set(uri, { text, environment, result })
    return result
  }
}

/** The page of what changed in these files. */
export async function compareFiles({ base, files }: CompareParams, session: Session): Promise<{ markdown: string }> {
  const versions: Versions[] = []
  for (const file of files) versions.push(await versionsOf(file, session))
  return { markdown: comparePage(versions, { base, t: session.environment.t }) }
}

async function versionsOf({ uri, baseText, oldUri, gone }: ComparedFile, session: Session): Promise<Versions> {
  const { environment, index } = session
  await environment.prepare([normalUri(uri)])
  const around = environment.around(normalUri(uri), index.summaries)
  const after = gone ? undefined : (await session.exact(uri))?.snapshot.text
  const oldPath = oldUri === undefined ? undefined : environment.shownPath(normalUri(oldUri))
  return { around, before: baseText, after, oldPath }
}
