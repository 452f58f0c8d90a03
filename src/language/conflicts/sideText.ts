/** What a side of a conflict says at a place, in the playbook's words and on one line. */
import { valueText } from '../../report/changeText.ts'
import { type ChangeWords, personText, shorten } from '../../rules/changeWords.ts'
import type { Path } from '../../util/json.ts'
import type { Data } from '../../yaml/editTree.ts'
import { shapesAt } from '../completion/shapeAt.ts'
import { isNothing } from './decisions.ts'

/** @param data undefined: the side removed it */
export function sideText(context: ChangeWords, path: Path, data: Data | undefined): string {
  if (data === undefined) return context.t('removed')
  return shorten(wholeText(context, path, data), 160)
}

function wholeText(context: ChangeWords, path: Path, data: Data): string {
  const { t } = context
  if (data instanceof Map) {
    const fields = [...data].filter(([, value]) => !isNothing(value))
    if (fields.length === 0) return t('empty')
    return fields.map(([key, value]) => `${keyText(context, path, key)}: ${wholeText(context, [...path, key], value)}`).join('; ')
  }
  if (Array.isArray(data)) return data.map(item => wholeText(context, [...path, 0], item)).join(', ')
  if (data === null) return t('empty')
  const shape = shapesAt(path).find(({ type }) => type === typeof data) ?? {}
  return valueText(context, data, { refers: shape.refers, kind: shape.kind } as Parameters<typeof valueText>[2])
}

function keyText(context: ChangeWords, path: Path, key: string): string {
  const { words } = context
  switch (shapesAt(path).find(({ of }) => of !== undefined)?.of) {
    case 'service':
      return words.service(key)
    case 'person':
      return personText(context, key)
    case 'role':
      return words.role(key)
    case undefined:
      return words.key(key)
    default:
      return key
  }
}
