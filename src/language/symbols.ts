/** The things an engagement file names again and again (people, services, tasks, risks, partners) with every place they stand at. */
import { visitReferences } from '../engagement/references.ts'
import type { EngagementFile, Reference } from '../playbook/shape.ts'
import type { Path } from '../util/json.ts'
import type { Span } from './types.ts'
import { dataOf, findWritten, keySpan, textOf, valueSpan, type WrittenTree } from './written.ts'

export interface FoundSymbol {
  readonly kind: Reference
  /** The key or id. */
  readonly value: string
  readonly path: Path
  readonly part: 'key' | 'value'
  /** With its quotes. */
  readonly span: Span
  /** The entry that defines a person, risk or partner. */
  readonly isDeclaration: boolean
}

/** Sections whose keys define what values elsewhere refer to. */
const declaring = [
  ['people', 'person'],
  ['risks', 'risk'],
  ['partners', 'partner'],
] as const

const symbolKinds: readonly Reference[] = ['person', 'service', 'task', 'risk', 'partner', 'process', 'engagement', 'playbook']

/** Every place of these kinds in what is written now, also in parts with syntax errors. */
export function symbolsIn(tree: WrittenTree, kinds = symbolKinds): FoundSymbol[] {
  const found: FoundSymbol[] = []
  for (const [section, kind] of declaring) {
    if (!kinds.includes(kind)) continue
    for (const entry of findWritten(tree, [section])?.children ?? []) {
      if (typeof entry.key !== 'string' || entry.key.startsWith('x-')) continue
      found.push({ kind, value: entry.key, path: [section, entry.key], part: 'key', span: keySpan(entry), isDeclaration: true })
    }
  }
  visitReferences(dataOf(tree) as unknown as EngagementFile, kinds, (kind, value, path, isKey) => {
    const entry = findWritten(tree, path)
    if (!entry || value === '') return
    if (!isKey && textOf(tree, entry) !== value) return
    const span = isKey ? keySpan(entry) : valueSpan(entry)
    found.push({ kind, value, path: [...path], part: isKey ? 'key' : 'value', span, isDeclaration: false })
  })
  return found
}

/** What the cursor stands on; at both ends too. */
export function symbolAt(tree: WrittenTree, offset: number): FoundSymbol | undefined {
  return symbolsIn(tree).find(({ span }) => span.start <= offset && offset <= span.end)
}
