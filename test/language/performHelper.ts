/** Runs conversations in tests: answers in, the outcome, the questions asked and the texts afterwards out. */
import { type PerformContext, perform } from '../../src/language/perform.ts'
import type { Snapshot } from '../../src/language/snapshot.ts'
import type { Outcome, PerformRequest, Question } from '../../src/protocol/messages.ts'
import { applyTextEdits } from '../../src/util/textEdits.ts'
import { createLineIndex } from '../../src/yaml/locate.ts'
import { snapshotOf } from '../helpers/snapshot.ts'

export interface Told {
  readonly outcome: Outcome
  /** In the order they were asked. */
  readonly questions: readonly Question[]
  /** Of the first file after the edits; undefined where nothing is edited. */
  readonly text?: string
  /** Of every file after the edits, by URI. */
  readonly texts: ReadonlyMap<string, string>
}

export type Asked = Omit<PerformRequest, 'answers' | 'uri'> & { uri?: string; answers?: Readonly<Record<string, string>> }

export function contextOf(snapshots: readonly Snapshot[], more: Partial<PerformContext> = {}): PerformContext {
  const [first = snapshotOf('')] = snapshots
  return {
    snapshotOf: uri => snapshots.find(one => one.uri === uri),
    around: first,
    folder: 'file:///portfolio',
    ...more,
  }
}

/** Answers each question under its key; `answer` is asked for those that stand not in `answers`. Ends with a question nobody answers. */
export function tell(
  snapshots: Snapshot | readonly Snapshot[],
  { answers = {}, ...request }: Asked,
  { answer, ...more }: Partial<PerformContext> & { answer?: (question: Question) => string | undefined } = {},
): Told {
  const all = 'text' in snapshots ? [snapshots] : snapshots
  const context = contextOf(all, more)
  const given: Record<string, string> = {}
  const questions: Question[] = []
  for (;;) {
    const outcome = perform({ uri: all[0]?.uri, ...request, answers: given }, context)
    if (outcome.kind === 'question') {
      const { question } = outcome
      if (question.key in given) throw new Error(`"${question.key}" was asked twice: ${given[question.key]}`)
      questions.push(question)
      const next = answers[question.key] ?? answer?.(question)
      if (next === undefined) return { outcome, questions, texts: new Map() }
      given[question.key] = next
      continue
    }
    const texts = new Map<string, string>()
    if (outcome.kind === 'edit') {
      for (const { uri, edits } of outcome.edits) {
        const text = all.find(one => one.uri === uri)?.text ?? ''
        const index = createLineIndex(text)
        const at = ({ line, character }: { line: number; character: number }) => index.offset(line + 1, character + 1)
        const found = edits.map(({ range, newText }) => ({ start: at(range.start), end: at(range.end), text: newText }))
        texts.set(uri, applyTextEdits(text, found))
      }
    }
    return { outcome, questions, text: texts.values().next().value, texts }
  }
}

/** The texts of a question's choices, `value: label`. */
export function choicesOf(question: Question | undefined): string[] {
  return question?.kind === 'pick' ? question.choices.map(({ value, label }) => `${value}: ${label}`) : []
}
