/** Puts one question of the server to the user. */
import type { Question } from '../../protocol/messages.ts'
import { askDate } from './askDate.ts'
import { askPick } from './askPick.ts'
import { askText } from './askText.ts'
import type { Asking, Reply } from './reply.ts'

/** Never rejects; the input stays open, busy, until the server took the answer. */
export function ask(question: Question, asking: Asking): Promise<Reply> {
  switch (question.kind) {
    case 'pick':
      return askPick(question, asking)
    case 'text':
      return askText(question, asking)
    case 'date':
      return askDate(question, asking)
  }
}
