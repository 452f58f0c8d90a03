/** Read-only Markdown pages about the playbook, its tasks and the rules, in the user's language with the English names. */
import type { Playbook } from '../playbook/playbook.ts'
import { wordsOf } from '../playbook/words.ts'
import { ruleDocs } from '../report/ruleDocs.ts'
import { rules } from '../rules/index.ts'
import { blocks, code, factLines, plain } from './hover/markdown.ts'
import { type PageContext, pageTitle } from './pages/page.ts'
import { playbookPage } from './pages/playbookPage.ts'
import { historyPage, processPage, stepPage } from './pages/processPage.ts'
import { servicePage } from './pages/servicePage.ts'
import { taskPage } from './pages/taskPage.ts'
import type { Snapshot, Surroundings } from './snapshot.ts'

/**
 * @param name `task/994`, `service/teams`, `process/<id>`, `step/<process>/<step>`, `history/<process>`, `rule/<name>` or
 * `playbook/<id@version>`; ids may be percent-encoded. Those of a playbook may end with it: `task/994/fasttrack@2020.05`
 * @param around with a snapshot, the playbook is that of its engagement and pages say how things stand there
 * @returns undefined for a page there is not. Throws nothing.
 */
export function page(name: string, around: Surroundings | Snapshot): { markdown: string } | undefined {
  const [kind, ...rest] = name.split('/').map(decoded)
  const id = rest.join('/')
  const markdown = kind === 'rule' ? rulePage(id, around) : ofPlaybook(kind ?? '', rest, around)
  return markdown === undefined ? undefined : { markdown: `${markdown.trimEnd()}\n` }
}

function ofPlaybook(kind: string, ids: readonly string[], around: Surroundings | Snapshot): string | undefined {
  const [id = '', second = ''] = ids
  const last = ids.at(-1)
  // Where several playbooks are in use the name of a page ends with the one it is of.
  const isNamed = kind !== 'playbook' && ids.length > 1 && last?.includes('@') === true
  const context = contextOf(around, kind === 'playbook' ? ids.join('/') : isNamed ? last : undefined)
  if (!context) return undefined
  switch (kind) {
    case 'task':
      return taskPage(context, id)
    case 'service':
      return servicePage(context, id)
    case 'process':
      return processPage(context, id)
    case 'step':
      return stepPage(context, id, second)
    case 'history':
      return historyPage(context, id)
    case 'playbook':
      return playbookPage(context)
    default:
      return undefined
  }
}

/** @param reference of the playbook that the page is about */
function contextOf(around: Surroundings | Snapshot, reference: string | undefined): PageContext | undefined {
  const { catalogue, settings, t } = around
  const snapshot = 'facts' in around ? around : undefined
  const own = snapshot?.facts.playbook ?? catalogue.find(settings.playbook).playbook ?? catalogue.all[0]
  const playbook: Playbook | undefined = reference === undefined ? own : catalogue.find(reference || undefined).playbook
  if (!playbook) return undefined
  return {
    playbook,
    words: wordsOf(playbook, t.locale),
    english: wordsOf(playbook, 'en'),
    t,
    snapshot: snapshot?.facts.known && playbook === own ? snapshot : undefined,
  }
}

function rulePage(name: string, { settings, t }: Surroundings): string | undefined {
  const rule = rules.find(one => one.name === name)
  if (rule) return ruleDocs(rule, t)
  const policy = settings.policies.find(one => `policy/${one.name}` === name)
  if (!policy) return undefined
  const words = { error: t('error'), warning: t('warning'), info: t('note'), off: t('off') }
  const level = settings.rules.get(name)?.severity ?? policy.severity
  return blocks(
    pageTitle(name),
    plain(policy.message),
    factLines([
      `${t('Level')}: ${words[level]}`,
      policy.when === undefined ? undefined : `${t('When')}: ${code(policy.when)}`,
      `${t('Must hold')}: ${code(policy.assert)}`,
      policy.path === undefined ? undefined : `${t('Marks')}: ${code(policy.path)}`,
    ]),
  )
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
