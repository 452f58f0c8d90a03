/** Edits that are not offered, each with its reason and place. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { type Edit, type EditValue, editYaml } from '../../src/yaml/edit.ts'

function set(path: string, value: EditValue): Edit {
  const steps = path === '' ? [] : path.split('/').map(step => (step.startsWith('#') ? Number(step.slice(1)) : step))
  return { do: 'set', path: steps, value }
}

describe('editYaml: refusals', () => {
  const refused: [name: string, text: string, edit: Edit, reason: string, at?: string][] = [
    ['written already', 'a: 1\n', { do: 'insert', path: ['a'], value: 2 }, 'exists', '1'],
    ['key taken', 'a: 1\nb: 2\n', { do: 'rename-key', path: ['a'], to: 'b' }, 'exists', 'b'],
    ['target taken', 'a: 1\nb:\n  a: 2\n', { do: 'move', path: ['a'], to: ['b', 'a'] }, 'exists', '2'],
    ['nothing to remove', 'a: 1\n', { do: 'remove', path: ['b'] }, 'missing'],
    ['nothing to rename', 'a: 1\n', { do: 'rename-key', path: ['a', 'b'], to: 'c' }, 'missing'],
    ['no such item', 'a: [1]\n', set('a/#3', 2), 'missing'],
    ['below a scalar', 'a: word\n', set('a/b', 2), 'not-a-map', 'word'],
    ['merge into a scalar', 'a: word\n', { do: 'merge', path: ['a'], value: { b: 1 } }, 'not-a-map', 'word'],
    ['append to a map', 'a: {b: 1}\n', { do: 'append', path: ['a'], value: 1 }, 'not-a-map', '{b: 1}'],
    ['below an alias', 'a: &x {b: 1}\nc: *x\n', set('c/b', 2), 'anchored', '*x'],
    ['an anchor in use', 'a: &x 1\nc: *x\n', set('a', 2), 'anchored', '1'],
    ['below an anchor in use', 'a: &x\n  b: 1\nc: *x\n', set('a/b', 2), 'anchored', 'b: 1'],
    ['anchor in use goes', 'a:\n  y: &x 1\nc: *x\n', { do: 'remove', path: ['a'] }, 'anchored', '1'],
    ['into itself', 'a:\n  b: 1\n', { do: 'move', path: ['a'], to: ['a', 'b', 'c'] }, 'unsafe', 'a:\n  b: 1'],
    ['key stands twice', 'a: 1\na: 2\n', set('a', 3), 'unsafe', 'a'],
    ['broken entry', 'a: {b: 1\nc: 1\n', set('a/b', 2), 'unparsable', ''],
    ['broken all the way down', 'a: "b\nc: 1\n', set('d', 2), 'unparsable', ''],
    ['result does not parse', 'a: 1\n', { do: 'text', edits: [{ start: 3, end: 3, text: '{' }] }, 'unsafe'],
    [
      'ranges overlap',
      'a: 1\n',
      {
        do: 'text',
        edits: [
          { start: 0, end: 2, text: '' },
          { start: 1, end: 3, text: '' },
        ],
      },
      'unsafe',
    ],
    ['comment in flow would be lost', 'a: [1, # c\n  2]\n', set('a', 3), 'unsafe', '# c'],
  ]
  for (const [name, text, edit, reason, at] of refused) {
    it(name, () => {
      const result = editYaml(text, edit)
      assert.ok(!result.ok, JSON.stringify(result))
      assert.equal(result.reason, reason)
      if (at) assert.equal(text.slice(result.at?.start, result.at?.end), at)
      if (reason === 'unparsable') assert.ok(result.at)
    })
  }
})
