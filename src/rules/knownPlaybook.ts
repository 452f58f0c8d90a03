/** The playbook that a file follows is one that can be found. */
import { compareVersions } from '../playbook/catalogue.ts'
import { findClosest } from '../util/closest.ts'
import { joinWords } from '../util/translate.ts'
import { changeTo } from './didYouMean.ts'
import { defineShapeRule, type Report, type ShapeContext } from './rule.ts'

export const knownPlaybook = defineShapeRule({
  name: 'known-playbook',
  summary: 'The playbook and its version exist.',
  why: 'Without its playbook only the form of a file can be checked. A newer version may ask for other tasks.',
  severity: 'error',
  always: true,
  source: 'the engagement format, playbook',
  examples: { bad: 'playbook: fastrack@2020.05\n', good: 'playbook: fasttrack@2020.05\n' },
  check(context) {
    const { reference, problem, newer } = context.pin
    if (reference == null) return
    if (problem) reportUnknown(context, reference)
    else if (newer !== undefined) reportNewer(context, newer)
  },
})

function reportUnknown(context: ShapeContext, reference: string): void {
  const { t, pin, report } = context
  const meant = referenceMeant(context, reference)
  const place = { at: ['playbook'], on: 'value' as const }
  const [id = '', version = ''] = reference.split('@')
  const message =
    pin.problem === 'bad-reference'
      ? t('"{reference}" names no playbook', { reference })
      : pin.problem === 'unknown-version'
        ? t('The playbook "{id}" has no version "{version}"', { id, version })
        : t('Unknown playbook "{id}"', { id })
  // Without a line to change, the reference is that of the configuration.
  const isWritten = context.engagement.playbook != null
  const fix = meant !== undefined && isWritten ? changeTo(['playbook'], meant, false, t) : undefined
  report({ ...place, message, hint: hintFor(context, meant), fix })
}

function hintFor({ pin, playbook, t }: ShapeContext, meant: string | undefined): Report['hint'] {
  if (meant !== undefined) return t('Did you mean "{meant}"?', { meant })
  if (pin.problem === 'unknown-version') {
    return t('Known versions: {versions}', { versions: joinWords(pin.known.slice(-14), t.locale) })
  }
  if (!playbook) return t('No playbook could be found')
  const example = `${playbook.id}@${playbook.version}`
  return pin.problem === 'bad-reference'
    ? t('Write the name, "@" and the version, for example {example}', { example })
    : t('Known: {example}', { example })
}

/** The reference in its right spelling: `FastTrack 2020.5` -> `fasttrack@2020.05`. A version is never guessed. */
function referenceMeant({ pin, playbook }: ShapeContext, reference: string): string | undefined {
  const [, id, version] = /^\s*(.*?)(?:[\s@]+v?([\d.]+))?\s*$/i.exec(reference) ?? []
  const written = pin.problem === 'unknown-version' ? (id ?? '') : undefined
  const name = written ?? (playbook && isNear(id ?? '', playbook.id) ? playbook.id : undefined)
  if (name === undefined) return undefined
  const known = written !== undefined || !playbook ? pin.known : [playbook.version]
  if (version === undefined) return written === undefined ? name : undefined
  const same = known.find(one => compareVersions(one, version) === 0)
  return same === undefined ? undefined : `${name}@${same}`
}

function isNear(text: string, id: string): boolean {
  return findClosest(text, [{ id, names: [id] }]) !== undefined
}

function reportNewer({ pin, engagement, t, report }: ShapeContext, newer: string): void {
  const [id = ''] = (pin.reference ?? '').split('@')
  report({
    at: engagement.playbook != null ? ['playbook'] : [],
    on: 'value',
    message: t('Version {newer} of the playbook "{id}" is available', { newer, id }),
    hint: t('"playbook migrate" moves a file to a newer version'),
    level: 'info',
  })
}
