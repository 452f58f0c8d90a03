/** On the day of assignment nothing is wrong with an engagement: neither with the minimal file nor with a new one. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { newEngagement } from '../../src/engagement/newEngagement.ts'
import { lintEngagement } from '../../src/lint/lint.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { bundled, catalogue } from '../helpers/bundled.ts'

const assigned = '2026-11-16'
const reference = `${bundled.id}@${bundled.version}`
const all = Object.keys(bundled.vocabulary.services)
const motions = Object.keys(bundled.vocabulary.motions)
const choices = [
  ...all.map(service => [service]),
  ['exchange', 'onedrive', 'sharepoint'],
  ['windows-10', 'microsoft-365-apps', 'intune'],
  ['teams', 'core-onboarding'],
  [],
  all,
]

for (const motion of motions) {
  describe(`day one, ${motion}`, () => {
    for (const services of choices) {
      const name = services.length > 3 ? 'all services' : services.join(', ') || 'no service'
      it(`is quiet about the minimal file: ${name}`, () => {
        const listed = services.length > 0 ? `services:\n${services.map(service => `  ${service}:\n`).join('')}` : ''
        for (const managed of ['', '  managed: true\n', '  managed: false\n'])
          assertQuiet(
            `playbook: ${reference}\ncustomer:\n  name: Contoso\n${managed}engagement:\n  motion: ${motion}\n  assigned: ${assigned}\n${listed}`,
          )
      })
      it(`is quiet about a new file: ${name}`, () => {
        for (const managed of [undefined, true, false])
          assertQuiet(newEngagement({ playbook: reference, customer: 'Contoso', motion, assigned, services, managed }, bundled))
      })
    }
  })
}

function assertQuiet(text: string): void {
  const t = createTranslate('en')
  const { problems } = lintEngagement({ text, settings: defaultSettings, catalogue, staff: {}, today: assigned, t })
  const loud = problems.filter(({ severity }) => severity !== 'info')
  assert.deepEqual(
    loud.map(({ rule, message }) => `${rule}: ${message}`),
    [],
    text,
  )
}
