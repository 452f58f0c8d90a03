/** The life of one engagement as its pull requests: each a few real edits on top of the one before. */
import { editEngagement } from '../../src/engagement/edit.ts'
import type { Path } from '../../src/util/json.ts'
import type { Edit } from '../../src/yaml/edit.ts'
import { bundled } from './bundled.ts'
import { mergeBase } from './realEdits.ts'

export interface HistoryStep {
  readonly title: string
  /** The day of the commit. */
  readonly day: string
  readonly path: string
  /** Undefined: the file is deleted. */
  readonly text: string | undefined
}

const set = (path: Path, value: Extract<Edit, { do: 'set' }>['value']): Edit => ({ do: 'set', path, value })

const path = 'customers/fabrikam.engagement.yaml'

interface Draft {
  readonly title: string
  readonly day: string
  readonly path?: string
  readonly edits?: readonly Edit[]
  readonly rewrite?: (text: string) => string | undefined
}

const drafts: readonly Draft[] = [
  { title: 'New engagement', day: '2026-11-18' },
  {
    title: 'Kickoff held',
    day: '2026-11-25',
    edits: [
      set(['tasks', '994'], { status: 'complete', completed: '2026-11-24' }),
      set(['services', 'teams', 'engagement-start'], '2026-12-01'),
      set(['services', 'teams', 'dibs', 'gap'], { reason: 'The board decides in December', 'follow-up': '2026-12-10' }),
      set(['processes', 'conduct-customer-kickoff', 'outputs', 'value-understood'], '2026-11-24'),
      set(['log', '2026-11-25-minutes'], { by: 'ana', kind: 'note', text: 'Minutes sent to everybody' }),
    ],
  },
  {
    title: 'Dates slip, an owner leaves, one problem is silenced',
    day: '2026-12-02',
    edits: [
      set(['services', 'exchange', 'dibs', 'date'], '2027-04-14'),
      set(['services', 'exchange', 'note'], 'Mailboxes move after the new link is there because the old one is too slow.'),
      set(['actions', 'send-plan', 'due'], '2026-12-04'),
      { do: 'remove', path: ['actions', 'send-plan', 'owner'] },
    ],
    rewrite: text =>
      text.replace(
        'engagement:\n',
        '# playbook-ignore collaboration reason="The customer works in its own portal"\nengagement:\n',
      ),
  },
  {
    title: 'No partner wanted; a blocked service',
    day: '2026-12-04',
    edits: [
      set(['tasks', '983'], {
        status: 'not-required',
        waiver: { reason: 'not-wanted-by-customer', by: 'carla', date: '2026-12-03' },
      }),
      set(['services', 'exchange', 'status'], 'blocked'),
      set(['services', 'exchange', 'reason'], 'customer-it-infrastructure-and-remediation'),
      set(['services', 'exchange', 'unblock-by'], '2027-01-29'),
      set(['risks', 'link'], { kind: 'blocker', service: 'exchange', text: 'The new link is late', raised: '2026-12-03' }),
    ],
  },
  {
    title: 'Only the layout: reordered, quoted, commented',
    day: '2026-12-07',
    rewrite: text => {
      const risks = /^risks:\n[\s\S]*?(?=^actions:)/m.exec(text)?.[0] ?? ''
      return text
        .replace(risks, '')
        .replace('processes:\n', `${risks}processes:\n`)
        .replace('name: Carla Lima', 'name: "Carla Lima" # CIO')
    },
  },
  {
    title: 'Corrections afterwards, recorded late',
    day: '2026-12-18',
    edits: [
      set(['tasks', '994', 'completed'], '2026-11-23'),
      set(['tasks', '1903'], { status: 'complete', completed: '2026-11-26' }),
      set(['log', '2026-11-17-first-call', 'text'], 'Reached the CIO by mail, kickoff agreed for the 23rd.'),
      { do: 'remove', path: ['processes', 'conduct-customer-kickoff', 'outputs', 'roles-understood'] },
    ],
  },
  {
    title: 'Unblocked and moved to the archive',
    day: '2026-12-21',
    path: 'archive/fabrikam.engagement.yaml',
    edits: [
      set(['services', 'exchange', 'status'], 'in-progress'),
      set(['services', 'exchange', 'reason'], 'technical-onboarding-and-deployment'),
      { do: 'remove', path: ['services', 'exchange', 'unblock-by'] },
      set(['services', 'exchange', 'dibs', 'success-owner'], 'marta'),
      set(['people', 'marta'], { name: 'Marta Reis', side: 'customer', role: 'Head of IT' }),
      set(['risks', 'link', 'closed'], '2026-12-21'),
      set(['engagement', 'phase'], 'assess'),
    ],
  },
  { title: 'Deleted', day: '2026-12-22', path: 'archive/fabrikam.engagement.yaml', rewrite: () => undefined },
]

/** The steps with their whole texts. */
export function historySteps(): HistoryStep[] {
  let text = mergeBase
  return drafts.map(({ title, day, path: at = path, edits = [], rewrite }) => {
    const result = editEngagement(text, edits, bundled)
    if (!result.ok) throw new Error(`${title}: ${result.reason}`)
    const after = rewrite ? rewrite(result.text) : result.text
    text = after ?? text
    return { title, day, path: at, text: after }
  })
}
