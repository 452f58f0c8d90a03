/** Finds circles in the order of tasks: a task that would have to come before itself. */
import type { Path } from '../util/json.ts'
import type { Finding } from './findings.ts'
import type { Ids } from './ids.ts'
import type { PlaybookFile } from './model.ts'

interface Edge {
  readonly then: string
  readonly path: Path
}

/** One finding for each circle, at one of the orders that close it. Orders count whatever their condition. */
export function findCircles(file: PlaybookFile, ids: Ids): Finding[] {
  if (ids.unreadable('task')) return []
  const edges = edgesOf(file, new Set(ids.all('task')))
  const findings: Finding[] = []
  const done = new Set<string>()
  const walk = (task: string, way: string[]) => {
    if (done.has(task)) return
    way.push(task)
    for (const { then, path } of edges.get(task) ?? []) {
      const start = way.indexOf(then)
      if (start < 0) {
        walk(then, way)
        continue
      }
      const circle = [...way.slice(start), then]
      findings.push({
        code: 'order-circle',
        path,
        part: 'value',
        message: { key: 'The order of tasks runs in a circle: {circle}', values: { circle: circle.join(' → ') } },
        hint: { key: 'Remove one of these orders' },
      })
    }
    way.pop()
    done.add(task)
  }
  for (const task of edges.keys()) walk(task, [])
  return findings
}

/** For each task what comes after it. An order that both tasks state is one. */
function edgesOf(file: PlaybookFile, known: ReadonlySet<string>): Map<string, Edge[]> {
  const edges = new Map<string, Edge[]>()
  const add = (first: string, then: string, path: Path) => {
    if (!known.has(first) || !known.has(then)) return
    const list = edges.get(first) ?? []
    if (!list.some(edge => edge.then === then)) list.push({ then, path })
    edges.set(first, list)
  }
  file.phases.forEach((phase, phaseIndex) => {
    phase.processes.forEach((process, processIndex) => {
      process.steps.forEach((step, stepIndex) => {
        step.tasks?.forEach((task, taskIndex) => {
          const at: Path = ['phases', phaseIndex, 'processes', processIndex, 'steps', stepIndex, 'tasks', taskIndex]
          task.before?.forEach((order, index) => {
            add(task.id, typeof order === 'string' ? order : order.task, [...at, 'before', index])
          })
          task.after?.forEach((order, index) => {
            add(typeof order === 'string' ? order : order.task, task.id, [...at, 'after', index])
          })
        })
      })
    })
  })
  return edges
}
