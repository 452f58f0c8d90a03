/** What every editor feature is given: the text as it is now, what was last understood of it, and the workspace around it. */
import type { States } from '../engagement/states.ts'
import { type LintInput, type LintResult, lintEngagement, type Reading, readEngagement } from '../lint/lint.ts'
import type { Settings } from '../lint/settings.ts'
import type { Catalogue } from '../playbook/catalogue.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { EngagementFile, PeopleFile } from '../playbook/shape.ts'
import { type Words, wordsOf } from '../playbook/words.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Translate } from '../util/translate.ts'
import type { Summary } from './summary.ts'

/** An engagement as far as it could be read. */
export interface Facts {
  /** Sound data: values of the wrong shape are absent. */
  readonly file: EngagementFile
  /** The playbook in force; a stand-in where `known` is false. */
  readonly playbook: Playbook
  readonly known: boolean
  readonly states: States
  /** Words in the user's language. */
  readonly words: Words
  /** Words of the playbook's own language. */
  readonly english: Words
}

export interface Surroundings extends Omit<LintInput, 'text'> {
  readonly uri: string
  /** Relative to the workspace folder, `/`-separated; what people are shown. */
  readonly path: string
  readonly settings: Settings
  readonly catalogue: Catalogue
  readonly staff: PeopleFile
  /** Where `staff` was read from, so that "go to definition" can lead there. */
  readonly staffUri?: string
  readonly today: IsoDate
  readonly t: Translate
  /** Every engagement of the workspace that was read, this one among them, in the order of their paths. */
  readonly others: readonly Summary[]
}

export interface Snapshot extends Surroundings {
  /** The text as the editor has it. All offsets are UTF-16 units of it. */
  readonly text: string
  /** Of this text, or of an earlier one where reading this one would take too long for a keystroke. */
  readonly facts: Facts
  /** The check of this very text; worked out when asked for. */
  readonly checked: LintResult
}

/**
 * @param known facts of this text or of one before it, so that nothing is parsed at a keystroke; and the check of this very text,
 * where it was made before
 */
export function openSnapshot(text: string, around: Surroundings, known: { facts?: Facts; checked?: LintResult } = {}): Snapshot {
  return new LazySnapshot(text, around, known) as unknown as Snapshot
}

/** What was understood of a text. */
export function factsOf(reading: Pick<Reading, 'file' | 'playbook' | 'fileContext'>): Facts {
  const { playbook, states, words } = reading.fileContext
  return {
    file: reading.file,
    playbook,
    known: reading.playbook !== undefined,
    states,
    words,
    english: wordsOf(playbook, 'en'),
  }
}

class LazySnapshot {
  #facts: Facts | undefined
  #checked: LintResult | undefined

  readonly text: string
  readonly #around: Surroundings

  constructor(text: string, around: Surroundings, known: { facts?: Facts; checked?: LintResult }) {
    // A snapshot may serve as the surroundings of another text.
    Object.assign(this, around)
    this.text = text
    this.#around = around
    this.#facts = known.facts
    this.#checked = known.checked
  }

  get facts(): Facts {
    this.#facts ??= factsOf(readEngagement({ ...this.#around, text: this.text }))
    return this.#facts
  }

  get checked(): LintResult {
    this.#checked ??= lintEngagement({ ...this.#around, text: this.text })
    return this.#checked
  }
}
