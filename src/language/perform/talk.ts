/** Conversations as generators: a function that asks in its own order, and a driver that answers it from what was answered before. */
import type { Choice, Outcome, Question } from '../../protocol/messages.ts'
import { lookup } from '../../util/json.ts'
import type { Translate } from '../../util/translate.ts'

/** The value of an answer, or why it cannot be taken. */
export type Reading<T> = { readonly value: T } | { readonly problem: string }

export type Step =
  | { readonly question: Question; readonly read: (answer: string) => Reading<unknown> }
  /** The conversation ends here, whoever asked. */
  | { readonly stop: Outcome }

/** Yields steps and is resumed with the answer to each. */
export type Talk<T> = Generator<Step, T, string>

/** How many questions there are in all, where a conversation knows. */
export interface Steps {
  steps?: number
}

/**
 * The outcome with these answers, or the first question that has none or one that cannot be taken.
 * A question whose key was answered is never asked again.
 */
export function converse(talk: Talk<Outcome>, answers: Readonly<Record<string, string>>, count: Steps): Outcome {
  const asked = new Set<string>()
  let next = talk.next('')
  while (!next.done) {
    const step = next.value
    if ('stop' in step) return step.stop
    const { question } = step
    asked.add(question.key)
    const answer = lookup(answers, question.key)
    const reading = typeof answer === 'string' ? step.read(answer) : undefined
    if (!reading) return { kind: 'question', question: numbered(question, asked.size, count) }
    if ('problem' in reading) {
      return { kind: 'question', question: withProblem(numbered(question, asked.size, count), answer as string, reading.problem) }
    }
    next = talk.next(answer as string)
  }
  return next.value
}

/** Ends the conversation. */
export function* stop(outcome: Outcome): Talk<never> {
  yield { stop: outcome }
  throw new Error('A conversation went on after its end')
}

type Common = Pick<Question, 'key' | 'title'> & { readonly placeholder?: string }

/** One of the choices. */
export function* pick(choices: readonly Choice[], question: Common): Talk<string> {
  return yield* ask<string>({ kind: 'pick', ...question, choices }, answer =>
    choices.some(({ value }) => value === answer) ? { value: answer } : { problem: '' },
  )
}

/** Some of the choices, perhaps none, in their order. */
export function* pickMany(choices: readonly Choice[], question: Common): Talk<string[]> {
  return yield* ask<string[]>({ kind: 'pick', ...question, choices, many: true }, answer => {
    const wanted = new Set(answer.split('\n').filter(value => value !== ''))
    const value = choices.map(choice => choice.value).filter(one => wanted.has(one))
    return value.length === wanted.size ? { value } : { problem: '' }
  })
}

export interface TextQuestion extends Common {
  readonly t: Translate
  readonly prompt?: string
  readonly optional?: boolean
}

/** What was typed without the space around it; empty only where it is optional. */
export function* askText({ t, ...question }: TextQuestion): Talk<string> {
  return yield* ask<string>({ kind: 'text', ...question }, answer => {
    const value = answer.trim()
    return value === '' && !question.optional ? { problem: t('Something has to be written here') } : { value }
  })
}

export function* ask<T>(question: Question, read: (answer: string) => Reading<T>): Talk<T> {
  const answer = yield { question, read }
  return (read(answer) as { value: T }).value
}

function numbered(question: Question, step: number, { steps }: Steps): Question {
  return steps !== undefined && steps > 1 && step <= steps ? { ...question, step, steps } : question
}

function withProblem(question: Question, value: string, problem: string): Question {
  if (question.kind === 'text') return { ...question, value, problem }
  return question.kind === 'date' ? { ...question, problem } : question
}
