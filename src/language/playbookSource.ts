/** Where a page of a playbook that lies in the workspace has its lines in `playbook.yaml`. */
import type { PlaybookPhase } from '../playbook/model.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Path } from '../util/json.ts'

/**
 * @param page id of a node of the view Playbook or name of a page: `task/994`, `process/<id>`, `step/<process>/<step>`, `phase/<id>`,
 * perhaps with the playbook behind: `task/994/fasttrack@2020.05`
 * @param inUse the playbooks of the view; with several of them, pages name theirs
 * @returns undefined for a page that is of no playbook
 */
export function sourceOf(page: string, inUse: readonly Playbook[]): { playbook: Playbook; path: Path } | undefined {
  const [kind = '', ...ids] = partsOf(page)
  const last = ids.at(-1)
  const named = inUse.find(({ id, version }) => last === `${id}@${version}`)
  const playbook = named ?? inUse[0]
  const path = playbook && pathOf(kind, ids, playbook)
  return path && { playbook, path }
}

function pathOf(kind: string, [id = '', inner = '']: readonly string[], playbook: Playbook): Path | undefined {
  if (kind === 'playbook') return []
  if (kind === 'task' && !playbook.tasks.has(id)) return playbook.retired.has(id) ? ['retired-tasks', id] : undefined
  for (const [place, phase] of playbook.phases.entries()) {
    const found = kind === 'phase' ? (phase.id === id ? [] : undefined) : inPhase(phase, kind, [id, inner])
    if (found) return ['phases', place, ...found]
  }
  return undefined
}

function inPhase({ processes }: PlaybookPhase, kind: string, [id, inner]: readonly [string, string]): Path | undefined {
  for (const [place, process] of processes.entries()) {
    if (kind === 'process' && process.id === id) return ['processes', place]
    for (const [at, step] of process.steps.entries()) {
      const own = ['processes', place, 'steps', at]
      if (kind === 'step' && process.id === id && step.id === inner) return own
      const task = kind === 'task' ? (step.tasks ?? []).findIndex(one => one.id === id) : -1
      if (task >= 0) return [...own, 'tasks', task]
    }
  }
  return undefined
}

function partsOf(page: string): string[] {
  try {
    return page.split('/').map(decodeURIComponent)
  } catch {
    return []
  }
}
