/** The extension as an installed package: what it declares, and when it starts. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import * as vscode from 'vscode'

describe('activation', () => {
  it('is there', () => {
    assert.ok(vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'playbook-as-code'))
  })
})
