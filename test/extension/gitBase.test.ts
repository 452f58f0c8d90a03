/** What changed since a commit, with a git that is played. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import {
  branchBase,
  changedEngagements,
  commitOf,
  comparedFile,
  type FileUri,
  type GitRepository,
  lastCommit,
} from '../../src/extension/editor/gitBase.ts'

const uriOf = (name: string): FileUri => ({
  path: `/portfolio/${name}`,
  fsPath: `/portfolio/${name}`,
  toString: () => `file:///portfolio/${name}`,
})

interface Played {
  readonly head?: { name?: string; commit?: string }
  /** Merge base by branch. */
  readonly bases?: Readonly<Record<string, string>>
  readonly own?: { name: string; remote?: string }
  /** Texts by `commit path`. */
  readonly texts?: Readonly<Record<string, string>>
  /** `[now, before]`. */
  readonly changes?: readonly (readonly [string, string])[]
  readonly untracked?: readonly string[]
}

function played({ head, bases = {}, own, texts = {}, changes = [], untracked = [] }: Played): GitRepository {
  const change = (now: string, old = now) => ({
    uri: uriOf(old),
    originalUri: uriOf(old),
    renameUri: now === old ? undefined : uriOf(now),
  })
  const missing = () => Promise.reject(new Error('fatal'))
  return {
    rootUri: uriOf(''),
    state: { HEAD: head, workingTreeChanges: untracked.map(name => change(name)) },
    show: (ref, path) => {
      const text = texts[`${ref} ${path.slice('/portfolio/'.length)}`]
      return text === undefined ? missing() : Promise.resolve(text)
    },
    diffWith: () => Promise.resolve(changes.map(([now, old]) => change(now, old))),
    getMergeBase: (_, branch) => (bases[branch] ? Promise.resolve(bases[branch]) : missing()),
    getBranchBase: () => (own ? Promise.resolve(own) : missing()),
    getCommit: ref => (ref === 'v1' ? Promise.resolve({ hash: 'c1' }) : missing()),
  }
}

describe('the base of a branch', () => {
  const cases: Readonly<Record<string, [Played, ref: string | undefined, branch: string | undefined]>> = {
    'no commit': [{ head: { name: 'main' } }, undefined, undefined],
    'on main': [{ head: { name: 'main', commit: 'h' }, bases: { 'origin/main': 'b' } }, undefined, undefined],
    'what git remembers': [
      {
        head: { name: 'x', commit: 'h' },
        own: { name: 'release', remote: 'origin' },
        bases: { 'origin/release': 'r', 'origin/main': 'b' },
      },
      'r',
      'origin/release',
    ],
    'the default branch': [{ head: { name: 'x', commit: 'h' }, bases: { 'origin/main': 'b', main: 'c' } }, 'b', 'origin/main'],
    'a branch without a remote': [{ head: { name: 'x', commit: 'h' }, bases: { master: 'm' } }, 'm', 'master'],
    'not on a branch': [{ head: { commit: 'h' }, bases: { main: 'c' } }, 'c', 'main'],
    'nothing in common': [{ head: { name: 'x', commit: 'h' } }, undefined, undefined],
  }
  for (const [name, [git, ref, branch]] of Object.entries(cases)) {
    it(name, async () => {
      const base = await branchBase(played(git))
      assert.deepEqual([base?.ref, base?.branch], [ref, branch])
    })
  }

  it('is the last commit where somebody asks for it, or a commit that somebody names', async () => {
    const git = played({ head: { name: 'x', commit: 'h' } })
    assert.deepEqual(lastCommit(git), { ref: 'h' })
    assert.equal(lastCommit(played({})), undefined)
    assert.equal(await commitOf(git, ' v1 '), 'c1')
    for (const typed of ['', 'nothing', '--output=x']) assert.equal(await commitOf(git, typed), undefined)
  })
})

describe('engagements changed since a commit', () => {
  const git = played({
    texts: { 'b a.engagement.yaml': 'A', 'b old.engagement.yaml': 'O', 'b gone.engagement.yml': 'G', 'b readme.md': 'R' },
    changes: [
      ['a.engagement.yaml', 'a.engagement.yaml'],
      ['new/name.engagement.yaml', 'old.engagement.yaml'],
      ['gone.engagement.yml', 'gone.engagement.yml'],
      ['readme.md', 'readme.md'],
    ],
    untracked: ['fresh.engagement.yaml', 'notes.txt'],
  })
  const exists = (uri: FileUri) => Promise.resolve(!uri.path.includes('gone'))

  it('are those changed, renamed, added and deleted', async () => {
    assert.deepEqual(await changedEngagements(git, 'b', { exists }), [
      { uri: 'file:///portfolio/a.engagement.yaml', baseText: 'A' },
      { uri: 'file:///portfolio/fresh.engagement.yaml', baseText: undefined },
      { uri: 'file:///portfolio/gone.engagement.yml', baseText: 'G', gone: true },
      { uri: 'file:///portfolio/new/name.engagement.yaml', baseText: 'O', oldUri: 'file:///portfolio/old.engagement.yaml' },
    ])
  })

  it('reads a text of a commit once', async () => {
    let reads = 0
    const show = (ref: string, path: string) => {
      reads++
      return git.show(ref, path)
    }
    const counting = { ...git, show }
    const known = new Map<string, string | undefined>()
    await changedEngagements(counting, 'b', { exists, known })
    const first = reads
    await changedEngagements(counting, 'b', { exists, known })
    assert.equal(reads, first)
  })

  it('follows one file to its old name', async () => {
    assert.deepEqual(await comparedFile(git, 'b', uriOf('new/name.engagement.yaml'), { exists }), {
      uri: 'file:///portfolio/new/name.engagement.yaml',
      baseText: 'O',
      oldUri: 'file:///portfolio/old.engagement.yaml',
    })
    const fresh = await comparedFile(git, 'b', uriOf('fresh.engagement.yaml'), { exists })
    assert.deepEqual(fresh, { uri: 'file:///portfolio/fresh.engagement.yaml', baseText: undefined })
  })

  it('are none where git fails', async () => {
    const broken = { ...played({}), diffWith: () => Promise.reject(new Error('fatal')) }
    assert.deepEqual(await changedEngagements(broken, 'b', { exists }), [])
  })
})
