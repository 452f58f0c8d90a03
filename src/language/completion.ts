/** Completion: what may stand at the cursor, matched by any name in any language. Parses nothing at a keystroke. */
import { type Cursor, cursorAt } from './completion/cursor.ts'
import { keyOffers } from './completion/keyItems.ts'
import { matchRank } from './completion/match.ts'
import type { Offer, Scene } from './completion/offer.ts'
import { type Shape, shapesAt } from './completion/shapeAt.ts'
import { skeletonOffers } from './completion/skeletons.ts'
import { valueOffers } from './completion/valueItems.ts'
import { writeItem } from './completion/write.ts'
import type { Snapshot } from './snapshot.ts'
import type { CompletionItem, CompletionList } from './types.ts'

/**
 * What may stand at an offset. Only items that fit what is typed are in the list, and their `filter` is what is typed, so that an editor
 * keeps them all; the list is asked for again at each key. Never throws; empty where nothing can be offered.
 */
export function complete(snapshot: Snapshot, offset: number): CompletionList {
  const cursor = cursorAt(snapshot.text, offset)
  if (!cursor) return { items: [], incomplete: false }
  const found = offersAt(snapshot, cursor)
  const shown = snapshot.text.slice(found.cursor.replace.start, offset)
  const ranked = found.offers.flatMap((offer, index) => {
    const rank = rankOf(offer, found.cursor)
    return rank === undefined ? [] : [{ offer, sort: [rank, offer.group + 1, index] as const }]
  })
  ranked.sort((a, b) => a.sort[0] - b.sort[0] || a.sort[1] - b.sort[1] || a.sort[2] - b.sort[2])
  const items = ranked.map(
    ({ offer }, index): CompletionItem => writeItem(offer, found.cursor, String(index).padStart(4, '0'), shown),
  )
  return { items, incomplete: true }
}

function rankOf(offer: Offer, { typed }: Cursor): number | undefined {
  if (offer.always) return 0
  if (offer.onlyTyped && typed.trim() === '') return undefined
  return matchRank(typed, offer.names)
}

function offersAt(snapshot: Snapshot, cursor: Cursor): { offers: readonly Offer[]; cursor: Cursor } {
  const shapes = shapesAt(cursor.path)
  if (cursor.part === 'value') return { offers: valuesAt({ snapshot, cursor }, shapes), cursor }
  // A line of its own below a key may begin a map, a list, or be the value.
  if (shapes.some(isMap)) {
    const scene = { snapshot, cursor }
    return { offers: [...keyOffers(scene, shapes), ...skeletonOffers(scene)], cursor }
  }
  const isList = shapes.some(({ items }) => items)
  if (cursor.hasColon || cursor.isFlow) return { offers: [], cursor }
  const below: Cursor = {
    ...cursor,
    part: 'value',
    path: isList ? [...cursor.path, 0] : cursor.path,
    before: `${cursor.before}${isList ? '- ' : ''}`,
  }
  return { offers: valueOffers({ snapshot, cursor: below }, shapesAt(below.path)), cursor: below }
}

function valuesAt(scene: Scene, shapes: readonly Shape[]): Offer[] {
  const { cursor } = scene
  const list = shapes.find(({ items }) => items)
  if (list && cursor.quote === '') {
    // `stakeholders: carla` is written as a list of one.
    return valueOffers(scene, shapesAt([...cursor.path, 0])).map(offer =>
      'value' in offer.insert ? { ...offer, insert: { value: `[${offer.insert.value}]`, bare: true } } : offer,
    )
  }
  const values = valueOffers(scene, shapes)
  if (!shapes.some(isMap) || cursor.quote !== '') return values
  return [...values, ...skeletonOffers({ ...scene, cursor: { ...cursor, siblings: new Map() } })]
}

const isMap = ({ properties, of }: Shape) => properties !== undefined || of !== undefined
