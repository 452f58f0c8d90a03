/** `--redact`: of what a file says of persons nothing is left in any format, and sentences stay sentences. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { stringify } from 'yaml'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { EngagementFile } from '../../src/playbook/shape.ts'
import { diffJson } from '../../src/report/diffJson.ts'
import { diffMarkdown } from '../../src/report/diffMarkdown.ts'
import { diffText } from '../../src/report/diffText.ts'
import type { DiffReport } from '../../src/report/diffView.ts'
import { formatNames, formatRun } from '../../src/report/formats.ts'
import { personalTextOf } from '../../src/report/personalText.ts'
import { createRedactor, vocabularyOf } from '../../src/report/redactor.ts'
import { redactRun } from '../../src/report/redactRun.ts'
import type { RunReport } from '../../src/report/runReport.ts'
import { rules } from '../../src/rules/index.ts'
import type { Json } from '../../src/util/json.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { bundled } from '../helpers/bundled.ts'
import { diffFiles } from '../helpers/diffTexts.ts'
import { historySteps } from '../helpers/history.ts'
import { lintText } from '../helpers/lintText.ts'
import { overMinimal } from '../helpers/minimal.ts'
import { options } from './sampleRun.ts'

const vocabulary = vocabularyOf([bundled], ptBr)
const t = createTranslate('en')
const staffData = { people: { 'zquon-vebb': { name: 'Zquon Vebb', email: 'zquon.vebb@example.com', github: 'zvebb' } } }

const redactorFor = (text: string) => createRedactor(personalTextOf([parseYaml(text).data], [staffData]), vocabulary)

function runOfText(text: string): RunReport {
  const { problems, ignored } = lintText(text, { staff: staffData })
  return { asOf: '2026-12-01', playbook: 'fasttrack@2020.05', files: [{ path: 'a.engagement.yaml', text, problems, ignored }] }
}

function allFormats(text: string): string {
  const run = redactRun(runOfText(text), { vocabulary, staffOf: () => staffData })
  return formatNames.map(name => [...formatRun(name, run, options)].join('')).join('\n')
}

describe('redaction', () => {
  it('keeps the sentence and takes out who and what', () => {
    const text = `customer:\n  name: Contoso\n  tenant: contoso.example\npeople:\n  carla:\n    name: Carla Lima\n    email: carla.lima@contoso.example\nactions:\n  call-bruno:\n    what: Call Bruno about the mailboxes before he travels to Lisbon with the whole board\n    owner: carla\n`
    const redactor = redactorFor(text)
    const cases: [string, string][] = [
      [
        'Carla Lima of the account team has not been invited to the kickoff (994)',
        'person-1 of the account team has not been invited to the kickoff (994)',
      ],
      ['Write to Carla.Lima@contoso.example, or to Lima', 'Write to [address], or to person-1'],
      ['Action "Call Bruno about the mailboxes before he travels to…" has no owner', 'Action "[…]" has no owner'],
      ['Risk "call-bruno" and call-bruno', 'Risk "action-1" and action-1'],
      ['Tenant contoso.example of Contoso', 'Tenant [tenant] of Contoso'],
      ['See https://contoso.example/x?y=1 or call +55 11 98765-4321', 'See [link] or call […]'],
      [
        'DIBS date of Exchange slipped 14 days (10 business days) to 2027-04-14',
        'DIBS date of Exchange slipped 14 days (10 business days) to 2027-04-14',
      ],
    ]
    for (const [before, after] of cases) assert.equal(redactor.text(before), after)
    assert.deepEqual(redactor.path(['people', 'carla', 'name']), ['people', 'person-1', 'name'])
    assert.deepEqual(redactor.path(['actions', 'call-bruno', 0]), ['actions', 'action-1', 0])
  })

  it('leaves every sentence of ours as it is', () => {
    const redactor = redactorFor('customer:\n  name: Contoso\n')
    for (const sentence of [...Object.keys(ptBr), ...Object.values(ptBr)]) {
      const plain = sentence.replace(/\{\w+\}/g, ' 7 ')
      if (/https?:|www\.|@/.test(plain)) continue
      assert.equal(redactor.text(plain), plain)
    }
  })

  it('masks the source character by character', () => {
    const text = 'people:\n  carla: { name: "Carla Lima", email: carla@x.example } # Carla of Lisbon 🚀 team\n'
    const masked = redactorFor(text).source(text)
    assert.equal(masked.length, text.length)
    assert.deepEqual(
      [...masked.matchAll(/\n/g)].map(({ index }) => index),
      [...text.matchAll(/\n/g)].map(({ index }) => index),
    )
    assert.doesNotMatch(masked, /carla|lima|lisbon|x\.example/i)
    assert.match(masked, /^people:\n {2}x{5}: \{ name: "x{5} x{4}", email: x+/)
  })

  const strangers = everyField()
  it('no personal text of any field survives in any format, nor in a difference', () => {
    const text = stringify(strangers.file)
    const { problems } = lintText(text, { staff: staffData })
    assert.ok(problems.length > 10, 'too few problems to show anything')
    assertNone(allFormats(text), strangers.texts)
    const changes = [undefined, text, stringify({ ...strangers.file, people: {}, log: {}, actions: {} }), undefined]
    for (let index = 0; index + 1 < changes.length; index++) {
      const file = diffFiles(changes[index], changes[index + 1], { staff: staffData })
      assertNone(allDiffs({ asOf: '2026-12-01', files: [file] }), strangers.texts)
    }
  })

  it('nor in the problems of any rule', () => {
    for (const { name, kind, examples } of rules) {
      if (kind === 'change') continue
      const { text, texts } = withStrangers(overMinimal(examples.bad))
      assertNone(allFormats(text), texts, name)
    }
  })

  it('nor in the pull requests of a history', () => {
    const steps = historySteps()
    steps.forEach(({ day, text }, index) => {
      const file = diffFiles(steps[index - 1]?.text, text, { today: day, recordedOn: day, staff: staffData })
      const shown = allDiffs({ asOf: day, files: [file] })
      assertNone(shown, ['Carla', 'Lima', 'Marta', 'Reis', 'Rui', 'Costa', 'fabrikamfoods', 'too slow', 'Minutes sent'])
    })
  })

  it('nor whatever the texts are made of', () => {
    const syllable = fc.constantFrom('qua', 'zor', 'vex', 'ümb', 'łyn', 'Øk', 'ñiz', 'gwy')
    const strange = fc.array(syllable, { minLength: 3, maxLength: 5 }).map(parts => parts.join(''))
    const phrase = fc.array(strange, { minLength: 1, maxLength: 4 }).map(parts => parts.join(' '))
    fc.assert(
      fc.property(phrase, strange, phrase, phrase, (name, key, note, what) => {
        const file = {
          playbook: 'fasttrack@2020.05',
          customer: { name: 'Contoso', tenant: key },
          engagement: { motion: 'rfa', assigned: '2026-11-16' },
          people: { [key]: { name, side: 'account-team', email: `${key}@x.example` } },
          team: { 'fasttrack-manager': key, [what]: key },
          services: { exchange: { note, dibs: { 'success-owner': `${key}x`, gap: { reason: note } } } },
          tasks: { 994: { status: note, owner: key, blocker: what }, [what]: 'complete' },
          actions: { [note]: { what, owner: key, due: '2026-11-20' } },
          log: { x: { by: what, text: `${note}: ${what}`, attendees: [key, name] } },
          [note]: what,
        }
        assertNone(allFormats(stringify(file)), [name, key, note, what])
      }),
      { numRuns: 60 },
    )
  })
})

function allDiffs(report: DiffReport): string {
  const redactorOf: DiffReport['redactorOf'] = ({ before, after, staff }) =>
    createRedactor(
      personalTextOf(
        [after, before].map(version => version && parseYaml(version.text).data),
        [staff as Json],
      ),
      vocabulary,
    )
  const hidden = { ...report, redactorOf }
  return [...diffMarkdown(hidden, { t }), ...diffText(hidden, { t }), ...diffJson(hidden, { t })].join('')
}

function assertNone(output: string, texts: readonly string[], what = ''): void {
  const readable = output
    .replace(/\\(?=[^\w"])/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
  for (const text of texts) {
    const at = readable.toLowerCase().indexOf(text.toLowerCase())
    assert.ok(at < 0, `${what} "${text}" survives: ${readable.slice(Math.max(0, at - 200), at + 100)}`)
  }
}

/** The text with every word that is not ours made strange, and the strange words. */
function withStrangers(text: string): { text: string; texts: string[] } {
  const texts = new Set<string>()
  const strange = text
    .replace('name: Contoso', 'name:  Contoso')
    .replace(
      /(?<=name: |what: |note: |text: |topic: |reason: |blocker: |outcome: |by: |owner: |role: |email: |scope: )"?[A-Za-z][^\n"}#,]*"?/g,
      found => {
        if (/^[a-z-]+$/.test(found) && /-/.test(found)) return found
        const word = `Wyzq${texts.size}ulm`
        texts.add(word)
        return found.startsWith('"') ? `"${word} Grob${texts.size}zyk"` : `${word} Grob${texts.size}zyk`
      },
    )
  return { text: strange, texts: [...texts, 'zyk'] }
}

/** A file with a value in every field of the shape, each free text and each person another word. */
function everyField(): { file: Record<string, unknown>; texts: string[] } {
  const texts: string[] = []
  const strange = () => {
    const text = `Qwzx${texts.length}olm Vybrand${texts.length}`
    texts.push(text, `Vybrand${texts.length - 1}`)
    return text
  }
  const person = () => {
    const key = `zwq${texts.length}-vint`
    texts.push(key)
    return key
  }
  const ids: Record<string, string> = {
    ...{
      playbook: 'fasttrack@2020.05',
      service: 'exchange',
      task: '994',
      role: 'fasttrack-manager',
      motion: 'rfa',
      phase: 'initiate',
    },
    ...{ process: 'conduct-customer-kickoff', 'task-status': 'in-progress', risk: 'zrisk', partner: 'zpartner' },
  }
  const make = (node: any, path: string[]): unknown => {
    if (node.anyOf) return make(node.anyOf.find((one: any) => one.type === 'object') ?? node.anyOf[0], path)
    if (node.enum) return node.enum[0]
    if (node.refers === 'person') return person()
    if (node.refers) return ids[node.refers] ?? 'unknown-id'
    if (node.form === 'text')
      return ['customer name', 'engagement id', 'engagement previous'].includes(path.join(' ')) ? 'Contoso' : strange()
    if (node.form === 'date') return '2026-11-20'
    if (node.form === 'item') return 'not-applicable'
    if (node.type === 'integer') return 3
    if (node.type === 'boolean') return true
    if (node.type === 'array') return [make(node.items, path), make(node.items, path)]
    if (node.of) {
      const key =
        node.of === 'entry'
          ? path[0] === 'processes'
            ? 'roles-understood'
            : `entry ${strange()}`
          : node.of === 'person'
            ? person()
            : (ids[node.of] ?? strange())
      return { [key]: make(node.additionalProperties, [...path, key]) }
    }
    if (node.properties)
      return Object.fromEntries(Object.entries(node.properties).map(([key, child]) => [key, make(child, [...path, key])]))
    return null
  }
  return { file: make(EngagementFile, []) as Record<string, unknown>, texts }
}
