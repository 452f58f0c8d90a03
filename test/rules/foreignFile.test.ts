/** YAML of something else under the name of an engagement is said in one problem. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lintText } from '../helpers/lintText.ts'

describe('a file of something else', () => {
  const foreign: Record<string, string> = {
    'a pod': 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n',
    'a workflow': 'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n',
    'an OpenAPI document': 'openapi: 3.1.0\npaths: {}\n',
  }
  for (const [name, text] of Object.entries(foreign)) {
    it(`gets one problem: ${name}`, () => {
      const { problems } = lintText(text)
      assert.deepEqual(
        problems.map(({ rule, message }) => `${rule}: ${message}`),
        ['require-key: The file holds no engagement'],
      )
    })
  }

  it('is not one whose words are misspelt or in another language', () => {
    for (const text of ['custmer:\n  name: A\n', 'cliente:\n  name: A\n', 'task:\n  994: complete\n']) {
      assert.equal(
        lintText(text).problems.some(({ message }) => message === 'The file holds no engagement'),
        false,
        text,
      )
    }
  })
})
