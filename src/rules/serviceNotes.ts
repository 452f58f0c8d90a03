/** The notes of services and of the parts of split ones, with the status each is about. */
import type { States } from '../engagement/states.ts'
import type { ServiceEntry } from '../playbook/shape.ts'
import { entriesOf, lookup, type Path } from '../util/json.ts'
import { plainWords } from './noteText.ts'
import type { FileContext } from './rule.ts'

export interface ServiceNote {
  readonly service: string
  /** The part of a split service, where the note is a part's. */
  readonly part?: string
  /** Where the note stands. */
  readonly path: Path
  /** Without blanks at its ends, and not empty. */
  readonly text: string
  /** The words of the text as `plainWords` gives them. */
  readonly plain: string
  /** What the note is about: one row, or the parts of a split service that have no note of their own. */
  readonly rows: readonly Row[]
}

interface Row {
  readonly status?: string | null
  readonly reason?: string | null
  readonly detail?: string | null
}

/** Every note in the order of the file; pseudo services that are done once per tenant included. */
export function serviceNotes(states: States): readonly ServiceNote[] {
  const known = memo.get(states)
  if (known) return known
  const notes: ServiceNote[] = []
  for (const [id, service] of entriesOf(states.file.services)) if (service) addNotes(notes, id, service)
  memo.set(states, notes)
  return notes
}

/** As messages name it: `Exchange`, or `Exchange (emea)`. */
export function noteLabel({ words }: Pick<FileContext, 'words'>, { service, part }: ServiceNote): string {
  return part === undefined ? words.service(service) : `${words.service(service)} (${part})`
}

/** True for services that are done once per tenant: they have no status. */
export function isCoreNote({ playbook }: Pick<FileContext, 'playbook'>, { service }: ServiceNote): boolean {
  return lookup(playbook.vocabulary.services, service)?.core === true
}

/** Five rules read the notes: they are gathered once for each file. */
const memo = new WeakMap<States, readonly ServiceNote[]>()

function addNotes(notes: ServiceNote[], service: string, entry: ServiceEntry): void {
  const parts = entriesOf(entry.split?.parts)
  const text = entry.note?.trim()
  if (text) {
    const rows = parts.length > 0 ? parts.flatMap(([, part]) => (part && !part.note?.trim() ? [part] : [])) : [entry]
    notes.push(new Note(service, undefined, ['services', service, 'note'], text, rows))
  }
  for (const [key, part] of parts) {
    const own = part?.note?.trim()
    if (part && own) notes.push(new Note(service, key, ['services', service, 'split', 'parts', key, 'note'], own, [part]))
  }
}

class Note implements ServiceNote {
  #plain: string | undefined

  constructor(
    readonly service: string,
    readonly part: string | undefined,
    readonly path: Path,
    readonly text: string,
    readonly rows: readonly Row[],
  ) {}

  get plain(): string {
    this.#plain ??= plainWords(this.text)
    return this.#plain
  }
}
