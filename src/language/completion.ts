/** Completion: what may stand at the cursor, matched by any name in any language. Parses nothing at a keystroke. */
import { type Cursor, cursorAt } from './completion/cursor.ts'
import { keyOffers } from './completion/keyItems.ts'
import { matchRank } from './completion/match.ts'
import { mendedCursors } from './completion/mended.ts'
import type { Offer, Scene } from './completion/offer.ts'
import { type Shape, shapesAt } from './completion/shapeAt.ts'
import { skeletonOffers } from './completion/skeletons.ts'
import { openOffer, valueOffers } from './completion/valueItems.ts'
import { writeItem } from './completion/write.ts'
import type { Snapshot } from './snapshot.ts'
import type { CompletionItem, CompletionList } from './types.ts'

export interface CompletionContext {
  /** The character that was just typed and asked for this list by itself; absent when a word was typed or a person asked. */
  readonly trigger?: string
}

/**
 * What may stand at an offset. Only items that fit what is typed are in the list, and their `filter` is what is typed, so that an editor
 * keeps them all; the list is asked for again at each key. Never throws; empty where nothing can be offered.
 */
export function complete(snapshot: Snapshot, offset: number, { trigger }: CompletionContext = {}): CompletionList {
  // Behind a colon Enter is to begin a line, not to take the first item of a list that nobody asked for.
  if (trigger === ':') return { items: [], incomplete: false }
  const { text } = snapshot
  const cursor = cursorAt(text, offset)
  let items = cursor ? itemsAt(snapshot, cursor, offset) : []
  if (items.length === 0 && !(cursor && isFreeKey(cursor))) {
    for (const mended of mendedCursors(text, offset, cursor)) {
      items = itemsAt(snapshot, mended, offset)
      if (items.length > 0) break
    }
  }
  return { items, incomplete: cursor !== undefined || items.length > 0 }
}

/** A person thinks up the key: that nothing fits is no sign of a slip. */
function isFreeKey({ part, path }: Cursor): boolean {
  return (
    part === 'key' && shapesAt(path).some(({ of }) => of !== undefined && ['entry', 'person', 'risk', 'partner'].includes(of))
  )
}

function itemsAt(snapshot: Snapshot, cursor: Cursor, offset: number): CompletionItem[] {
  const found = offersAt(snapshot, cursor)
  const shown = snapshot.text.slice(found.cursor.replace.start, offset)
  const ranked = found.offers.flatMap((offer, index) => {
    const rank = rankOf(offer, found.cursor)
    return rank === undefined ? [] : [{ offer, sort: [rank, offer.group, index] as const }]
  })
  ranked.sort((a, b) => a.sort[0] - b.sort[0] || a.sort[1] - b.sort[1] || a.sort[2] - b.sort[2])
  return ranked.map(({ offer }, index) => writeItem(offer, found.cursor, String(index).padStart(4, '0'), shown))
}

function rankOf(offer: Offer, { typed }: Cursor): number | undefined {
  if (offer.always) return 0
  if (offer.onlyTyped && typed.trim() === '') return undefined
  const { insert, label, names } = offer
  const id = 'value' in insert ? [insert.value] : 'key' in insert ? [insert.key] : []
  return matchRank(typed, names, [label, ...id])
}

function offersAt(snapshot: Snapshot, cursor: Cursor): { offers: readonly Offer[]; cursor: Cursor } {
  const shapes = shapesAt(cursor.path)
  if (cursor.part === 'value') return { offers: valuesAt({ snapshot, cursor }, shapes), cursor }
  // A line of its own below a key may begin a map, a list, or be the value.
  if (shapes.some(isMap)) {
    const scene = { snapshot, cursor }
    return { offers: entriesOnce(keyOffers(scene, shapes), skeletonOffers(scene)), cursor }
  }
  const isList = shapes.some(({ items }) => items)
  if (cursor.hasColon || cursor.isFlow) return { offers: [], cursor }
  const below: Cursor = {
    ...cursor,
    part: 'value',
    path: isList ? [...cursor.path, 0] : cursor.path,
    before: `${cursor.before}${isList ? '- ' : ''}`,
  }
  return { offers: valuesAt({ snapshot, cursor: below }, shapesAt(below.path)), cursor: below }
}

/** A skeleton that writes one key stands where the key would: nobody is offered the same thing twice. */
function entriesOnce(keys: readonly Offer[], skeletons: readonly Offer[]): Offer[] {
  const whole = new Map<string, Offer>()
  for (const skeleton of skeletons) {
    const [entry, ...others] = 'entries' in skeleton.insert ? skeleton.insert.entries : []
    if (entry && others.length === 0 && typeof entry[0] === 'string' && !skeleton.onlyTyped) whole.set(entry[0], skeleton)
  }
  const offers = keys.map(key => {
    const skeleton = 'key' in key.insert ? whole.get(key.insert.key) : undefined
    if (!skeleton) return key
    const { group, documentation } = key
    return { ...skeleton, group, documentation, names: [...skeleton.names, ...key.names] }
  })
  const taken = new Set(offers.map(({ label }) => label))
  return [...offers, ...skeletons.filter(({ label }) => !taken.has(label))]
}

function valuesAt(scene: Scene, shapes: readonly Shape[]): Offer[] {
  const offers = filledValues(scene, shapes)
  return offers.length > 0 ? [...openOffer(scene, shapes), ...offers] : []
}

function filledValues(scene: Scene, shapes: readonly Shape[]): Offer[] {
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
