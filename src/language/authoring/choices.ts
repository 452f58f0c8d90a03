/** The ids and names that a place in a playbook, locale, configuration or list of people may refer to. */
import { presets } from '../../lint/configShape.ts'
import { parsePlaybook } from '../../playbook/load.ts'
import type { Playbook } from '../../playbook/playbook.ts'
import { shortTaskName } from '../../playbook/taskName.ts'
import type { VocabularyKey } from '../../playbook/words.ts'
import { wordsOf } from '../../playbook/words.ts'
import { bundleLocales } from '../../util/bundles.ts'
import { keysOf, lookup, type Path } from '../../util/json.ts'
import type { Translate } from '../../util/translate.ts'
import type { CompletionKind } from '../types.ts'
import { findWritten, textOf, writtenOf } from '../written.ts'
import type { AuthoringKind } from './authoringKind.ts'
import { describeValue } from './keyWords.ts'
import type { Refers } from './places.ts'
import { ruleText, settableRules } from './ruleText.ts'

export interface AuthoringContext {
  /** The playbook that the file belongs to, or the one in force. */
  readonly playbook?: Playbook
  readonly t: Translate
  readonly locale: string
}

export interface Choice {
  readonly id: string
  /** In the user's language, where it is called otherwise. */
  readonly name?: string
  /** Markdown. */
  readonly documentation?: string
  readonly kind: CompletionKind
}

/** The playbook as a text says, where it is one; else that of the context. */
export function playbookOf(kind: AuthoringKind, text: string, context: AuthoringContext): Playbook | undefined {
  const own = kind === 'playbook' ? parsePlaybook([{ path: 'playbook.yaml', text }]).playbook : undefined
  return own && own.tasks.size > 0
    ? { ...own, locales: context.playbook?.id === own.id ? context.playbook.locales : own.locales }
    : context.playbook
}

/** @param path of the place; tells of which process the items are. */
export function choicesFor(
  refers: Refers,
  { kind, text, path }: { kind: AuthoringKind; text: string; path: Path },
  context: AuthoringContext,
): Choice[] {
  const { t, locale } = context
  const values = (list: readonly string[]): Choice[] => list.map(id => ({ id, kind: 'value' }))
  switch (refers) {
    case 'rule':
      return settableRules().map(rule => ({ id: rule.name, documentation: ruleText(rule, t), kind: 'reference' }))
    case 'preset':
      return presets.map(id => ({ id, documentation: describeValue('preset', id, locale), kind: 'value' }))
    case 'language':
      return values(['en', ...bundleLocales])
    case 'calendar':
      return values((findWritten(writtenOf(text), ['calendars'])?.children ?? []).map(({ key }) => String(key)))
    case 'person': {
      const tree = writtenOf(text)
      return (findWritten(tree, ['people'])?.children ?? []).map(entry => {
        const name = textOf(
          tree,
          entry.children.find(({ key }) => key === 'name'),
        )
        return { id: String(entry.key), name: name === '' ? undefined : name, kind: 'person' }
      })
    }
    default: {
      const playbook = playbookOf(kind, text, context)
      return playbook ? playbookChoices(refers, playbook, path, locale) : []
    }
  }
}

const vocabularyKeys: Readonly<Partial<Record<Refers, VocabularyKey>>> = {
  service: 'services',
  role: 'roles',
  motion: 'motions',
  'task-status': 'task-statuses',
  'entitlement-status': 'entitlement-statuses',
  'entitlement-reason': 'entitlement-reasons',
  'entitlement-detail': 'entitlement-details',
  'business-reason': 'business-reasons',
  'waiver-reason': 'waiver-reasons',
}

const kinds: Readonly<Partial<Record<Refers, CompletionKind>>> = {
  service: 'service',
  role: 'role',
  'task-status': 'status',
  'entitlement-status': 'status',
}

function playbookChoices(refers: Refers, playbook: Playbook, path: Path, locale: string): Choice[] {
  const words = wordsOf(playbook, locale)
  const process = playbook.processes.get(String(path[1]))?.process
  const named = (id: string, name: string, kind: CompletionKind = 'reference', documentation?: string): Choice => ({
    id,
    name: name === id ? undefined : name,
    kind,
    documentation,
  })
  switch (refers) {
    case 'playbook':
      return [named(`${playbook.id}@${playbook.version}`, words.title())]
    case 'phase':
      return playbook.phases.map(({ id }) => named(id, words.phase(id)))
    case 'process':
      return [...playbook.processes.keys()].map(id => named(id, words.process(id)))
    case 'task':
      return [...playbook.tasks.keys()].map(id => named(id, shortTaskName(words.task(id)), 'task', words.guidance(id)))
    case 'step':
      return (process?.steps ?? []).map(({ id }) => named(id, words.step(process?.id ?? '', id)))
    case 'item': {
      const items = (path[2] === 'inputs' ? process?.inputs : process?.outputs) ?? []
      return items.map(({ id }) => named(id, words.item(process?.id ?? '', id)))
    }
    default: {
      const key = vocabularyKeys[refers]
      if (!key) return []
      return idsOf(playbook, key).map(id => named(id, nameOf(refers, id), kinds[refers], words.definition(key, id)))
    }
  }

  function nameOf(kind: Refers, id: string): string {
    const names: Partial<Record<Refers, (id: string) => string>> = {
      service: words.service,
      role: words.role,
      motion: words.motion,
      'task-status': words.status,
      'entitlement-status': words.entitlementStatus,
      'entitlement-reason': words.entitlementReason,
      'entitlement-detail': words.entitlementDetail,
      'business-reason': one => words.businessReason(one).name,
      'waiver-reason': words.waiverReason,
    }
    return names[kind]?.(id) ?? id
  }
}

function idsOf({ vocabulary }: Playbook, key: VocabularyKey): string[] {
  const statuses = Object.values(vocabulary['entitlement-statuses'])
  const reasons = statuses.flatMap(status => Object.entries(status.reasons ?? {}))
  if (key === 'entitlement-reasons') return [...new Set(reasons.map(([id]) => id))]
  if (key === 'entitlement-details') return [...new Set(reasons.flatMap(([, reason]) => keysOf(reason.details)))]
  return keysOf(lookup(vocabulary as Readonly<Record<string, Readonly<Record<string, unknown>>>>, key))
}
