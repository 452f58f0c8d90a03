/** What changed in the services: listed or not, status, phase, the parts of DIBS and SSAT. */
import { dibsFields, dibsParts, ssatFields, ssatParts } from '../engagement/adoption.ts'
import type {
  AdoptionChange,
  Change,
  EntitlementStatus,
  FactValue,
  PhaseChange,
  ServiceStatusChange,
} from '../engagement/changes.ts'
import { phaseIndex } from '../engagement/states.ts'
import type { EngagementFile, ServiceEntry } from '../playbook/shape.ts'
import { lookup, type Path } from '../util/json.ts'
import { type Facts, keyOf } from './facts.ts'
import { changedKeys, movedBetween, type Scene, takeBelow, textAt, valueAt } from './ledger.ts'

/** @param files both versions, as far as there are two */
export function serviceChanges(scene: Scene, files: readonly (EngagementFile | undefined)[]): Change[] {
  return changedKeys(scene, ['services']).flatMap((service): Change[] => {
    const path = ['services', service]
    const was = scene.before.has(keyOf(path))
    const is = scene.after.has(keyOf(path))
    if (was !== is) {
      const change = is ? 'added' : 'removed'
      // What a new service has of DIBS and SSAT is worth a line of its own; what a removed one had went with it.
      const adopted = is ? adoptionChanges(scene, service, files) : []
      return [{ kind: 'service', path, service, change, facts: takeBelow(scene, path) }, ...adopted]
    }
    return [...statusChanges(scene, service), ...phaseChanges(scene, service), ...adoptionChanges(scene, service, files)]
  })
}

/** The phase of the engagement, or of a service. */
export function phaseChanges(scene: Scene, service?: string): PhaseChange[] {
  const path = service === undefined ? ['engagement', 'phase'] : ['services', service, 'phase']
  const facts = takeBelow(scene, path)
  if (facts.length === 0) return []
  const from = textAt(scene.before, path)
  const to = textAt(scene.after, path)
  const index = (facts: Facts, phase: string | undefined): number => {
    const own = phase ?? textAt(facts, ['engagement', 'phase'])
    return (scene.playbook && phaseIndex(scene.playbook, own)) ?? 0
  }
  return [{ kind: 'phase', path, service, from, to, back: index(scene.after, to) < index(scene.before, from), facts }]
}

const statusFields: ReadonlySet<unknown> = new Set(['status', 'reason', 'detail'])

function statusChanges(scene: Scene, service: string): ServiceStatusChange[] {
  const own = ['services', service]
  const parts = changedKeys(scene, [...own, 'split', 'parts'])
  return [undefined, ...parts].flatMap((part): ServiceStatusChange[] => {
    const path: Path = part === undefined ? own : [...own, 'split', 'parts', part]
    const facts = takeBelow(scene, path, change => change.path.length === path.length + 1 && statusFields.has(change.path.at(-1)))
    if (facts.length === 0) return []
    const of = (facts: Facts): EntitlementStatus => ({
      status: textAt(facts, [...path, 'status']),
      reason: textAt(facts, [...path, 'reason']),
      detail: textAt(facts, [...path, 'detail']),
    })
    return [{ kind: 'service-status', path, service, part, from: of(scene.before), to: of(scene.after), facts }]
  })
}

function adoptionChanges(scene: Scene, service: string, files: readonly (EngagementFile | undefined)[]): AdoptionChange[] {
  const [before, after] = files.map(file => lookup(file?.services, service))
  return [
    ...dibsFields.flatMap(part =>
      partChange(scene, service, 'dibs', part, [hasDibs(before, part, scene), hasDibs(after, part, scene)]),
    ),
    ...ssatFields.flatMap(part => partChange(scene, service, 'ssat', part, [ssatParts(before)[part], ssatParts(after)[part]])),
  ]
}

function hasDibs(service: ServiceEntry | null | undefined, part: (typeof dibsFields)[number], { playbook }: Scene): boolean {
  if (!playbook) return Boolean(service?.dibs?.[part])
  const parts = dibsParts(service, playbook)
  const names = { date: 'date', intent: 'intent', 'business-reason': 'businessReason', 'success-owner': 'successOwner' } as const
  return parts[names[part]]
}

function partChange(
  scene: Scene,
  service: string,
  programme: AdoptionChange['programme'],
  part: AdoptionChange['part'],
  [had, has]: readonly [boolean, boolean],
): AdoptionChange[] {
  const path = ['services', service, programme, part]
  const isPrepared = part === 'awareness' || part === 'training'
  const at: Path = isPrepared ? [...path, 'status'] : path
  const from = valueAt(scene.before, at)
  const to = valueAt(scene.after, at)
  // Of awareness and training that go on as they were, only a date moved.
  if (isPrepared && had === has && from === to) return []
  const facts = takeBelow(scene, path)
  if (facts.length === 0) return []
  const change = had === has ? 'changed' : has ? 'gained' : 'lost'
  const moved = part === 'date' ? movedBetween(from, to, scene.holidays) : undefined
  return [{ kind: 'adoption', path, programme, service, part, change, from: plain(from), to: plain(to), moved, facts }]
}

function plain(value: FactValue | undefined): FactValue | undefined {
  return value ?? undefined
}
