/**
 * Writes deterministic portfolios for measurements: varied engagements of about 7.5 KB that are clean (no problem of any
 * severity) as of `benchDay`, the same with three problems each, or one engagement of any size.
 * Usage: tsx bench/generate.mts FOLDER COUNT [--dirty]; tsx bench/generate.mts FOLDER --large KILOBYTES
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addBusinessDays, addDays, weekendsOnly } from '../src/util/dates.ts'

/** The day the generated files are clean on. */
export const benchDay = '2026-12-03'

const names = [
  'Contoso',
  'Fabrikam',
  'Northwind',
  'Padaria Aurora',
  'Adventure Works',
  'Café São Jorge',
  'Litware',
  'Tailspin',
  'Müller & Söhne',
  '山田商事',
]
const topics = [
  'mail flow',
  'device enrolment',
  'coexistence',
  'site structure',
  'call quality',
  'licence assignment',
  'pilot group',
  'sign-in policies',
]
const services = ['exchange', 'sharepoint', 'onedrive', 'teams', 'intune', 'yammer', 'microsoft-365-apps'] as const
const reasons = ['end-of-life-of-existing-it', 'increase-security', 'work-from-anywhere', 'get-insights-from-data']

/** One engagement. @param size about as many bytes, by more log entries. @param problems three mistakes at known places */
export function engagementText(index: number, { size = 7500, dirty = false }: { size?: number; dirty?: boolean } = {}): string {
  const random = randomOf(index)
  const pick = <T,>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const assigned = addDays('2026-11-02', Math.floor(random() * 10))
  const contact = addBusinessDays(assigned, 1, weekendsOnly)
  const kickoff = addBusinessDays(contact, 3, weekendsOnly)
  const customer = `${pick(names)} ${index}`
  const chosen = services.filter((_, at) => at < 2 || random() < 0.5)
  const head = [
    `# ${customer}: kept by the FM, reviewed in pull requests.`,
    'playbook: fasttrack@2020.05',
    '',
    'customer:',
    `  name: ${customer}`,
    `  tenant: tenant${index}.example.com`,
    `  language: ${pick(['pt-BR', 'en-US', 'de-DE'])}`,
    `  industry: ${pick(['Retail', 'Food', 'Insurance', 'Logistics'])}`,
    `  seats: ${500 + Math.floor(random() * 9000)}`,
    '  managed: false',
    `  background: ${pick(['Family-owned, many shops', 'Two data centres, one IT team', 'Grew by acquisition'])}`,
    '  licences: [Microsoft 365 E3]',
    '',
    'engagement:',
    `  id: FT-${10000 + index}`,
    '  motion: rfa',
    '  phase: initiate',
    `  assigned: ${assigned}`,
    '  collaboration: teams',
    '',
    'team:',
    '  fasttrack-manager: ana',
    '',
    'people:',
    '',
    '  ana:',
    '    name: Ana Souza',
    '    side: fasttrack',
    '',
    '  carla:',
    '    name: Carla Lima',
    '    side: customer',
    '    role: CIO',
    `    email: carla${index}@customer.example`,
    '',
    'services:',
  ]
  const parts = chosen.map(service => serviceLines(service, { kickoff, random, pick, customer }))
  const tail = taskLines({ contact, kickoff, dirty })
  let text = [...head, ...parts.flat(), ...tail].join('\n')
  for (let entry = 0; Buffer.byteLength(text) < size; entry++) text += logEntry(entry, { kickoff, customer, pick, random })
  return dirty ? withProblems(text) : text
}

interface Dice {
  random: () => number
  pick: <T>(list: readonly T[]) => T
  kickoff: string
  customer: string
}

function serviceLines(service: string, { kickoff, random, pick, customer }: Dice): string[] {
  const users = 100 + Math.floor(random() * 400)
  return [
    '',
    `  ${service}:`,
    `    entitlements: ${600 + Math.floor(random() * 3000)}`,
    '    status: in-progress',
    '    reason: technical-onboarding-and-deployment',
    '    note: >-',
    `      Deployment of the ${pick(topics)} began after the kickoff of ${customer} because the contract`,
    `      with the former provider ends; ${pick(['the pilot is agreed', 'the next wave is planned'])} (${service}).`,
    `    engagement-start: ${kickoff}`,
    '    usage:',
    `      active-users: ${users}`,
    `      as-of: ${kickoff}`,
    '    dibs:',
    `      date: ${addDays('2027-02-01', Math.floor(random() * 90))}`,
    '      intent: confirmed',
    `      business-reason: ${pick(reasons)}`,
    '      success-owner: carla',
    '    ssat:',
    '      stakeholders: [carla]',
    '      scenarios:',
    `        - ${pick(topics)} on any device`,
    '      awareness:',
    '        status: planned',
    '        due: 2027-01-15',
    '      training:',
    '        status: planned',
    '        due: 2027-02-01',
  ]
}

function taskLines({ contact, kickoff }: { contact: string; kickoff: string; dirty: boolean }): string[] {
  return [
    '',
    'tasks:',
    '',
    '  3979:',
    '    status: not-required # a request, not a hand-over',
    '    waiver:',
    '      reason: not-from-targeting',
    '      by: ana',
    `      date: ${contact}`,
    '',
    '  3616:',
    '    status: complete',
    `    due: ${contact}`,
    `    completed: ${contact}`,
    '',
    '  994:',
    '    status: complete',
    `    completed: ${kickoff}`,
    '',
    '  983:',
    '',
    '  1903:',
    '    status: complete',
    `    completed: ${kickoff}`,
    '',
    '  1904:',
    '',
    'processes:',
    '',
    '  conduct-customer-kickoff:',
    '    inputs:',
    `      team-assigned: ${contact}`,
    '    outputs:',
    `      roles-understood: ${kickoff}`,
    `      value-understood: ${kickoff}`,
    '',
    'actions:',
    '',
    '  send-plan:',
    '    what: Send the plan',
    '    owner: ana',
    '    due: 2026-12-20',
    '',
    'log:',
    '',
    '  2026-12-01-call:',
    '    by: ana',
    '    kind: meeting',
    '    attendees: [carla]',
    '    text: >-',
    '      Weekly call held, the plan is on track.',
    '',
  ]
}

function logEntry(index: number, { kickoff, customer, pick, random }: Dice): string {
  const date = addDays(kickoff, Math.floor(random() * 14))
  return [
    '',
    `  ${date}-note-${index}:`,
    '    by: ana',
    `    kind: ${pick(['note', 'decision', 'meeting'])}`,
    `    category: ${pick(['Environment', 'Service Intent', 'Technical Enablement'])}`,
    '    text: >-',
    `      ${customer}: ${pick(topics)} discussed with the project team; open points go to the next call.`,
    `      Entry ${index} of the engagement's diary, kept short on purpose.`,
    '',
  ].join('\n')
}

/** A misspelled status, an unknown field and a date that does not exist. */
function withProblems(text: string): string {
  return text
    .replace('    status: complete\n    due:', '    status: complet\n    due:')
    .replace('      success-owner: carla', '      succes-owner: carla')
    .replace('    due: 2026-12-20', '    due: 2026-02-30')
}

/** Deterministic numbers in [0, 1) (mulberry32). */
function randomOf(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function main([folder, count, flag]: string[]): void {
  if (!folder || !count) throw new Error('Usage: tsx bench/generate.mts FOLDER COUNT [--dirty] | FOLDER --large KILOBYTES')
  mkdirSync(folder, { recursive: true })
  if (count === '--large') {
    writeFileSync(join(folder, 'large.engagement.yaml'), engagementText(0, { size: Number(flag) * 1024 }))
    return
  }
  for (let index = 0; index < Number(count); index++) {
    const name = `customer-${String(index).padStart(5, '0')}.engagement.yaml`
    writeFileSync(join(folder, name), engagementText(index, { dirty: flag === '--dirty' }))
  }
}

if (process.argv[1]?.endsWith('generate.mts')) main(process.argv.slice(2))
