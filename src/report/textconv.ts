/**
 * An engagement as lines for `git diff`: one fact a line, in the playbook's order and words, the same for the same facts however
 * they are written and whatever day it is.
 */
import type { Playbook } from '../playbook/playbook.ts'
import type { Words } from '../playbook/words.ts'
import { isMap, type Json, type Path } from '../util/json.ts'
import { visible } from './plainText.ts'

/** @param data the file as it could be read, however wrong */
export function textconv(data: Json | undefined, playbook: Playbook, words: Words): string {
  const lines: string[] = []
  const add = (value: Json | undefined, path: Path) => {
    if (isMap(value) && Object.keys(value).length > 0) {
      for (const key of keysInOrder(value, path, playbook)) add(value[key], [...path, key])
    } else if (Array.isArray(value) && value.length > 0) {
      for (const item of value) lines.push(`${label(path, words)}: ${scalar(item)}`)
    } else
      lines.push(value === null || isEmpty(value) ? label(path, words) : `${label(path, words)}: ${shown(value, path, words)}`)
  }
  if (isMap(data)) add(data, [])
  return lines.map(line => `${visible(line)}\n`).join('')
}

const sections = [
  ...['playbook', 'customer', 'engagement', 'team', 'people', 'services', 'tasks', 'uncategorized-tasks', 'processes', 'risks'],
  ...['referrals', 'partners', 'knowledge-gaps', 'actions', 'log', 'disengagement'],
]

/** Sections and tasks in their own order, everything else by its key, so that moving an entry changes nothing. */
function keysInOrder(map: { readonly [key: string]: Json }, path: Path, playbook: Playbook): string[] {
  const order = path.length === 0 ? sections : path.length === 1 && path[0] === 'tasks' ? playbook.taskIds : []
  const place = (key: string) => {
    const index = order.indexOf(key)
    return index < 0 ? order.length : index
  }
  return Object.keys(map).sort((a, b) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0))
}

function label(path: Path, words: Words): string {
  return path
    .map((key, index) => {
      const text = String(key)
      if (index === 1 && path[0] === 'tasks') return `${text} ${words.task(text)}`
      if (index === 1 && path[0] === 'services') return words.service(text)
      if (index === 1 && path[0] === 'processes') return words.process(text)
      if (index === 3 && path[0] === 'processes') return words.item(String(path[1]), text)
      return index === 1 && records.has(String(path[0])) ? text : words.key(text)
    })
    .join(' > ')
}

const records = new Set(sections.filter(section => !['playbook', 'customer', 'engagement', 'disengagement'].includes(section)))

function shown(value: Json | undefined, path: Path, words: Words): string {
  if (typeof value === 'string' && path[0] === 'tasks' && (path.length === 2 || path.at(-1) === 'status'))
    return words.status(value)
  return scalar(value)
}

function scalar(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}
