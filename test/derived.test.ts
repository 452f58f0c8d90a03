/** Files made from others are what their generator writes; each failure names the command to run. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { bundledText } from '../scripts/generate-bundled.mts'
import { rulePages, stalePages } from '../scripts/generate-docs.mts'
import { staleReadmeFiles } from '../scripts/generate-readme.mts'
import { rules } from '../src/rules/index.ts'

describe('derived files', () => {
  it('the bundled playbook is that of playbooks/fasttrack', () => {
    const written = readFileSync(new URL('../src/playbook/bundled.generated.json', import.meta.url), 'utf8')
    assert.ok(written === bundledText(), 'src/playbook/bundled.generated.json is stale: run npm run generate')
  })
  it('the pages of the rules are those of the rules, in both languages', () => {
    assert.deepEqual(stalePages(), [], 'docs/rules is stale: run npm run generate')
  })
  it('the output in the README and its pictures are what the built command prints', function () {
    this.timeout(60_000)
    assert.deepEqual(staleReadmeFiles(), [], 'README.md shows old output: run npm run build && npm run generate')
  })
  it('has a page for every rule and none besides', () => {
    assert.equal(rulePages().size, 2 * (rules.length + 1))
  })
})
