/** Places by their paths in the data as ranges, in files that are open or not. */
import type { Place } from '../language/types.ts'
import { locateNearest } from '../yaml/locate.ts'
import { placesIn } from './convert.ts'
import type { Session } from './session.ts'

/** Places in this and other files as ranges; a file that is gone is left out. */
export async function locations(places: readonly Place[], session: Session) {
  const uris = [...new Set(places.map(({ uri }) => uri))]
  const texts = new Map<string, string>()
  const unread = uris.filter(uri => {
    const open = session.documents.get(uri)?.getText()
    if (open !== undefined) texts.set(uri, open)
    return open === undefined
  })
  for (const { uri, text } of await session.files.read(unread)) if (text !== undefined) texts.set(uri, text)
  return places.flatMap(({ uri, path, part }) => {
    const text = texts.get(uri)
    return text === undefined ? [] : [{ uri, range: placesIn(text).range(locateNearest(text, path, part)) }]
  })
}
