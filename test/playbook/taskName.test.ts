import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { shortTaskName } from '../../src/playbook/taskName.ts'

describe('shortTaskName', () => {
  const cases = [
    ['Complete Initial customer outreach', 'Complete Initial customer outreach'],
    ['Send the link to the terms https://terms.example/x. View the guide', 'Send the link to the terms'],
    ['Enablement Complete: All in-scope services enabled; migration tools configured and more', 'Enablement Complete'],
    [
      'Verify that the tenant of the customer has all of its sign-in policies before anything is moved at all',
      'Verify that the tenant of the customer has all of its sign-in policies…',
    ],
    ['https://only.example', 'https://only.example'],
  ] as const
  for (const [name, short] of cases) it(name, () => assert.equal(shortTaskName(name), short))
})
