/** Commands as conversations: a request with the answers so far in, the next question or what comes of it out. */
import { commands } from '../protocol/ids.ts'
import type { Outcome, PerformRequest } from '../protocol/messages.ts'
import { addDibs } from './perform/addDibs.ts'
import { addSsat } from './perform/addSsat.ts'
import { advancePhase } from './perform/advancePhase.ts'
import { newEngagement } from './perform/newFile.ts'
import { copySummary, explainApplicability, goToTask } from './perform/pages.ts'
import { addNote, addRisk } from './perform/records.ts'
import { resolveConflict } from './perform/resolveConflict.ts'
import type { PerformContext, Scene } from './perform/scene.ts'
import { setTaskStatus } from './perform/setTaskStatus.ts'
import { converse, type Talk } from './perform/talk.ts'
import { setDueDate, setOwner, waiveTask } from './perform/taskFields.ts'

export { dateChoices } from './perform/dates.ts'
export type { PerformContext } from './perform/scene.ts'

/**
 * The next question, or the outcome once every question has its answer. Stateless: the same request comes again with one more
 * answer. Edits are of the texts of the context's snapshots, without a version. Never throws; nothing for a command it does not know.
 */
export function perform(request: PerformRequest, context: PerformContext): Outcome {
  const talk = conversations.get(request.command)
  if (!talk) return { kind: 'nothing' }
  const scene: Scene = { request, context, t: context.around.t, newPeople: new Map() }
  return converse(talk(scene), request.answers, scene)
}

/** The commands that are conversations, by their name and by their id. */
const conversations: ReadonlyMap<string, (scene: Scene) => Talk<Outcome>> = new Map(
  Object.entries({
    setTaskStatus,
    setDueDate,
    setOwner,
    waiveTask,
    addDibs,
    addSsat,
    addRisk,
    addNote,
    advancePhase,
    newEngagement,
    copySummary,
    explainApplicability,
    goToTask,
    resolveConflict,
  } satisfies { [name in keyof typeof commands]?: (scene: Scene) => Talk<Outcome> }).flatMap(([name, talk]) => [
    [name, talk],
    [commands[name as keyof typeof commands], talk],
  ]),
)
