import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { createConfigLoader, policyFailureProblem } from '../../src/lint/config.ts'
import { lintEngagement } from '../../src/lint/lint.ts'
import { defaultSettings, type Policy, type Settings } from '../../src/lint/settings.ts'
import { rules } from '../../src/rules/index.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { catalogue } from '../helpers/bundled.ts'
import { memoryHost } from '../helpers/memoryHost.ts'
import { overMinimal } from '../helpers/minimal.ts'

const t = createTranslate('en')
const policy = (more: Partial<Policy>): Policy => ({ name: 'p', assert: 'false', message: 'Not met', severity: 'error', ...more })

function run(policies: Policy[], text = '', settings: Partial<Settings> = {}) {
  const off = new Map(rules.map(({ name }) => [name, { severity: 'off' as const }] as const))
  const all: Settings = { ...defaultSettings, ...settings, rules: new Map([...off, ...(settings.rules ?? [])]), policies }
  const whole = overMinimal(text)
  const result = lintEngagement({ text: whole, settings: all, catalogue, staff: {}, today: '2026-12-01', t })
  const shown = result.problems
    .filter(({ rule }) => rule.startsWith('policy/'))
    .map(({ rule, severity, message, range, clock }) => ({
      rule,
      severity,
      message,
      clock,
      at: whole.slice(range?.start, range?.end),
    }))
  return { ...result, shown }
}

describe('policies', () => {
  it('say what is not met, at their place', () => {
    const { shown } = run([policy({ assert: 'customer.seats > 0', path: 'customer.name', severity: 'warning' })])
    assert.deepEqual(shown, [{ rule: 'policy/p', severity: 'warning', message: 'Not met', clock: false, at: 'name' }])
  })
  it('are silent when met, when they do not apply, when off', () => {
    assert.deepEqual(run([policy({ assert: 'customer.seats > 0' })], 'customer:\n  name: a\n  seats: 3\n').shown, [])
    assert.deepEqual(run([policy({ when: 'engagement.motion == "targeting"' })]).shown, [])
    assert.deepEqual(run([policy({})], '', { rules: new Map([['policy/p', { severity: 'off' }]]) }).shown, [])
  })
  it('take the level that the rules give them', () => {
    assert.equal(run([policy({})], '', { rules: new Map([['policy/p', { severity: 'info' }]]) }).shown[0]?.severity, 'info')
  })
  it('are at most warnings when they read today, and silent in a closed engagement', () => {
    const today = policy({ assert: 'today < "2026-01-01"' })
    assert.deepEqual(
      run([today]).shown.map(({ severity, clock }) => [severity, clock]),
      [['warning', true]],
    )
    assert.equal(run([today], '', { clockErrors: true }).shown[0]?.severity, 'error')
    const closed = 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: closed\n  closed: 2026-11-20\n'
    assert.deepEqual(run([today], closed).shown, [])
  })
  it('can be silenced by name', () => {
    const { shown, ignored } = run([policy({})], '# playbook-ignore-file policy/p reason="agreed"\n'.concat('actions:\n'))
    assert.deepEqual([shown.length, ignored.length], [1, 0])
    const first = run([policy({ path: 'actions' })], '# playbook-ignore policy/p reason="agreed"\nactions:\n')
    assert.deepEqual([first.shown.length, first.ignored.length], [0, 1])
  })
  it('say nothing of what could not be read', () => {
    const text = 'customer:\n  name: a\n  seats: many\n'
    assert.deepEqual(run([policy({ assert: 'customer.seats > 0', path: 'customer.seats' })], text).shown, [])
  })
  it('that cannot be evaluated are a problem of the configuration', async () => {
    const assertion = 'businessDays(engagement.outcome, "2026-01-01") > 0'
    const { shown, policyFailures } = run([policy({ assert: assertion })])
    assert.deepEqual([shown.length, policyFailures.length], [0, 1])
    const text = `policies:\n  p:\n    assert: '${assertion}'\n    message: Not met\n`
    const config = await createConfigLoader(memoryHost({ 'playbook.config.yaml': text })).forFolder('')
    const problem = policyFailureProblem(policyFailures[0]!, 'a.engagement.yaml', config, t)
    assert.equal(problem.file, 'playbook.config.yaml')
    assert.match(problem.message, /^The policy "p" could not be evaluated for a\.engagement\.yaml: /)
    assert.equal(text.slice(problem.start, problem.end), `'${assertion}'`)
  })
  it('that do not compile are left to the check of the configuration', () => {
    const { shown, policyFailures } = run([policy({ assert: 'nope(' })])
    assert.deepEqual([shown.length, policyFailures.length], [0, 0])
  })
})
