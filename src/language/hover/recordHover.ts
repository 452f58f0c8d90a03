/** Risks, partners and other records that a user named, on hover over their key or over a reference to them. */
import { lookup } from '../../util/json.ts'
import type { Snapshot } from '../snapshot.ts'
import { dateWords } from './dates.ts'
import { blocks, factLines, heading, plain } from './markdown.ts'

export function riskHover({ facts, t }: Snapshot, key: string): string | undefined {
  const risk = lookup(facts.file.risks, key)
  if (!risk) return undefined
  const { words } = facts
  return blocks(
    heading(risk.kind ? words.value('risk-kind', risk.kind) : words.key('risk')),
    risk.text ? plain(risk.text.trim()) : undefined,
    factLines([
      risk.service ? plain(words.service(risk.service)) : undefined,
      risk.raised ? t('Raised on {date}', { date: dateWords(risk.raised, t) }) : undefined,
      risk.closed ? t('Closed on {date}', { date: dateWords(risk.closed, t) }) : t('Still open'),
    ]),
  )
}

export function partnerHover({ facts }: Snapshot, key: string): string | undefined {
  const partner = lookup(facts.file.partners, key)
  if (!partner) return undefined
  return blocks(heading(partner.name || key), partner.scope ? plain(partner.scope.trim()) : undefined)
}
