/** The forms of a task: one word or a map, one status for all services or one for each. */
import type { Json, Path } from '../../util/json.ts'
import type { Edit } from '../../yaml/edit.ts'
import { findData } from '../../yaml/editData.ts'
import { type Data, readTree } from '../../yaml/editTree.ts'
import type { Snapshot } from '../snapshot.ts'
import type { CodeAction } from '../types.ts'
import { findWritten, type Written, writtenOf } from '../written.ts'
import { editSafely } from './safeEdit.ts'

/** @param path of the cursor */
export function taskForms(snapshot: Snapshot, path: Path): CodeAction[] {
  const [section, key] = path
  if (section !== 'tasks' || key === undefined) return []
  const id = String(key)
  const own = path.slice(0, 2)
  if (!isWorthReading(snapshot, own, path)) return []
  const data = readTree(snapshot.text).data
  const part = path[2] === 'services' && path.length > 3 ? path.slice(0, 4) : undefined
  return [
    ...wordOrMap(snapshot, data, part ?? own, id),
    ...splitByService(snapshot, findData(data, own), own, id),
    ...joinServices(snapshot, findData(data, own), own, id),
  ]
}

/** Whether any of the forms may be written in another way, without a parse: the cursor moves often. */
function isWorthReading({ text, checked }: Snapshot, own: Path, path: Path): boolean {
  const tree = writtenOf(text)
  const task = findWritten(tree, own)
  const part = path.length > 3 ? findWritten(tree, path.slice(0, 4)) : undefined
  if (!task) return false
  const isWordOrStatus = (entry: Written | undefined) => entry?.kind === 'scalar' || entry?.children.length === 1
  const canSplit = (checked.states?.servicesOf(String(own[1])).length ?? 0) > 1
  return isWordOrStatus(task) || isWordOrStatus(part) || canSplit || task.children.some(({ key }) => key === 'services')
}

function offer(snapshot: Snapshot, title: string, edit: readonly Edit[], id: string): CodeAction[] {
  const edits = editSafely(snapshot, edit, [id])
  return edits ? [{ title, kind: 'refactor.rewrite', edits }] : []
}

function wordOrMap(snapshot: Snapshot, data: Data, path: Path, id: string): CodeAction[] {
  const { t } = snapshot
  const value = findData(data, path)
  if (typeof value === 'string') {
    const edit: Edit = { do: 'merge', path, value: {}, scalarKey: 'status' }
    return offer(snapshot, t('Write the task with room for dates and notes'), [edit], id)
  }
  const status = value instanceof Map && value.size === 1 ? value.get('status') : undefined
  if (typeof status !== 'string') return []
  return offer(snapshot, t('Write the task in one word'), [{ do: 'set', path, value: status }], id)
}

/** What each service has of its own once a task is split; the rest stays with the task and holds for all. */
const perService = ['status', 'due', 'completed', 'percent'] as const

function splitByService(snapshot: Snapshot, value: Data | undefined, path: Path, id: string): CodeAction[] {
  const { t, checked } = snapshot
  const services = checked.states?.servicesOf(id) ?? []
  if (services.length < 2) return []
  const title = t('Split the status by service')
  if (typeof value === 'string') {
    const split = Object.fromEntries(services.map(service => [service, value]))
    return offer(snapshot, title, [{ do: 'set', path, value: { services: split } }], id)
  }
  if (!(value instanceof Map) || value.has('services') || typeof value.get('status') !== 'string') return []
  const moved = perService.filter(field => value.has(field))
  const only = moved.length === 1 ? toJson(value.get('status')) : undefined
  const entry = only ?? Object.fromEntries(moved.map(field => [field, toJson(value.get(field))]))
  const edits: Edit[] = [
    { do: 'insert', path: [...path, 'services'], value: Object.fromEntries(services.map(service => [service, entry])) },
    ...moved.map((field): Edit => ({ do: 'remove', path: [...path, field] })),
  ]
  return offer(snapshot, title, edits, id)
}

/** Back to one status, where every service in scope has the same entry and no other service has one. */
function joinServices(snapshot: Snapshot, value: Data | undefined, path: Path, id: string): CodeAction[] {
  const { t, checked } = snapshot
  const split = value instanceof Map ? value.get('services') : undefined
  if (!(value instanceof Map) || !(split instanceof Map) || split.size === 0) return []
  const services = checked.states?.servicesOf(id) ?? []
  const [first, ...others] = [...split.values()].map(toJson)
  const isWhole = split.size === services.length && services.every(service => split.has(service))
  if (!isWhole || first == null || others.some(other => JSON.stringify(other) !== JSON.stringify(first))) return []
  const title = t('Write one status for all services')
  const outer = [...value.keys()].filter(key => key !== 'services')
  if (typeof first === 'string') {
    if (outer.includes('status')) return []
    if (outer.length === 0) return offer(snapshot, title, [{ do: 'set', path, value: first }], id)
    return offer(snapshot, title, [{ do: 'insert', path: [...path, 'status'], value: first }, removal(path)], id)
  }
  if (typeof first !== 'object' || Array.isArray(first) || Object.keys(first).some(key => outer.includes(key))) return []
  const inserted = Object.entries(first).map(([key, one]): Edit => ({ do: 'insert', path: [...path, key], value: one }))
  return offer(snapshot, title, [...inserted, removal(path)], id)
}

function removal(path: Path): Edit {
  return { do: 'remove', path: [...path, 'services'] }
}

/** Keys in the order of the text. */
function toJson(data: Data | undefined): Json {
  if (data instanceof Map) return Object.fromEntries([...data].map(([key, value]) => [key, toJson(value)]))
  if (Array.isArray(data)) return data.map(toJson)
  return data ?? null
}
