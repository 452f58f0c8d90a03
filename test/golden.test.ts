/**
 * `test/ok` must be silent; each file of `test/err` holds one mistake and gives the problem that stands beside it in
 * `<name>.expected`. Set UPDATE=1 to write the expected files anew, then read the difference.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { compact } from '../src/report/compact.ts'
import { rules } from '../src/rules/index.ts'
import { createTranslate } from '../src/util/translate.ts'
import { lintText } from './helpers/lintText.ts'
import { overMinimal } from './helpers/minimal.ts'

const ok = new URL('ok/', import.meta.url)
const err = new URL('err/', import.meta.url)
const engagements = (folder: URL) => readdirSync(folder).filter(name => /\.engagement\.ya?ml$/.test(name))

describe('golden files', () => {
  for (const name of engagements(ok)) {
    it(`ok/${name} is silent`, () => {
      const { problems } = lintText(readFileSync(new URL(name, ok), 'utf8'))
      assert.deepEqual(
        problems.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      )
    })
  }
  for (const name of engagements(err)) {
    it(`err/${name} has one mistake and gives one problem`, () => {
      const text = readFileSync(new URL(name, err), 'utf8')
      const { problems } = lintText(text)
      const run = { asOf: '', playbook: '', files: [{ path: name, text, problems, ignored: [] }] }
      const output = [...compact(run, { t: createTranslate('en') })].slice(0, -1).join('')
      const expected = new URL(`${name}.expected`, err)
      if (process.env.UPDATE) writeFileSync(expected, output)
      assert.equal(output, existsSync(expected) ? readFileSync(expected, 'utf8') : '', 'UPDATE=1 writes the expected file')
      assert.equal(problems.length, 1)
    })
  }
})

describe('bad examples of the rules', () => {
  for (const rule of rules.filter(
    ({ kind, severity }) => !['engine', 'workspace', 'change'].includes(kind) && severity !== 'off',
  )) {
    it(`${rule.name}: one mistake, one problem`, () => {
      const told = (text: string) => lintText(overMinimal(text), { today: rule.examples.today }).problems.map(({ rule }) => rule)
      // The minimal file may have notes of its own on that day; the good example has them too.
      const before = told(rule.examples.good)
      assert.deepEqual(
        told(rule.examples.bad).filter(name => !before.includes(name)),
        [rule.name],
      )
    })
  }
})
