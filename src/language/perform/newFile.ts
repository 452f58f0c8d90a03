/** New Engagement: the questions whose answers are a new file, which holds nothing else. */
import { type NewEngagement, newEngagement as textOf } from '../../engagement/newEngagement.ts'
import { engagementFileName } from '../../engagement/slug.ts'
import type { Playbook } from '../../playbook/playbook.ts'
import { wordsOf } from '../../playbook/words.ts'
import type { Choice, Outcome } from '../../protocol/messages.ts'
import { keysOf } from '../../util/json.ts'
import { askDate, calendarOf } from './dates.ts'
import { othersOf, refused, type Scene } from './scene.ts'
import { askText, pick, pickMany, stop, type Talk } from './talk.ts'

export function* newEngagement(scene: Scene): Talk<Outcome> {
  const { t, context } = scene
  const { settings, today } = context.around
  const { folder } = context
  if (folder === undefined) return yield* stop(refused(t('Open a folder first: the new file needs a place')))
  const isAsked = settings.playbook === undefined && context.around.catalogue.all.length > 1
  scene.steps = isAsked ? 7 : 6
  const playbook = yield* choosePlaybook(scene)
  const words = wordsOf(playbook, t.locale)
  const { motions, services } = playbook.vocabulary
  const customer = yield* askText({ t, key: 'customer', title: t('Name of the customer') })
  const motion = yield* pick(
    keysOf(motions).map(
      (id): Choice => ({ value: id, label: words.motion(id), description: id, detail: words.definition('motions', id) }),
    ),
    { key: 'motion', title: t('How did the engagement come about?') },
  )
  const wanted = yield* pickMany(
    keysOf(services)
      .filter(id => !services[id]?.core)
      .map((id): Choice => ({ value: id, label: words.service(id), description: id, detail: words.definition('services', id) })),
    { key: 'services', title: t('Which services is it about?') },
  )
  const around = { t, today, holidays: calendarOf(settings), past: true }
  const assigned = (yield* askDate({ key: 'assigned', title: t('On which day was it assigned to you?') }, around)) as string
  const tenant = yield* askText({
    t,
    key: 'tenant',
    title: t('Tenant of the customer'),
    placeholder: t('contoso.onmicrosoft.com, or nothing'),
    optional: true,
  })
  const managed = yield* pick(
    [
      { value: '', label: t('Not known yet') },
      { value: 'true', label: t('Yes, it has an account team') },
      { value: 'false', label: t('No, it has none') },
    ],
    { key: 'managed', title: t('Is it a managed account?') },
  )
  const facts: NewEngagement = {
    customer,
    motion,
    assigned,
    services: wanted,
    tenant: tenant || undefined,
    managed: managed === '' ? undefined : managed === 'true',
    playbook: settings.playbook === undefined ? `${playbook.id}@${playbook.version}` : undefined,
  }
  const text = written(facts, playbook)
  if (text === undefined) return yield* stop(refused(t('The name or the tenant holds characters that cannot be written')))
  const taken = takenNames(scene, folder)
  const name = engagementFileName(customer, one => taken.has(one.toLowerCase()))
  return {
    kind: 'create',
    folder,
    name,
    text,
    message: t('New engagement: {name}', { name }),
    reveal: { uri: `${folder.replace(/\/$/, '')}/${encodeURIComponent(name)}` },
  }
}

/** That of the configuration, or the newest of the only one there is; else asked for. */
function* choosePlaybook({ t, context }: Scene): Talk<Playbook> {
  const { catalogue, settings } = context.around
  const { all } = catalogue
  const found = catalogue.find(settings.playbook).playbook
  if (settings.playbook !== undefined) {
    const message = t('The playbook "{reference}" of the configuration is not known', { reference: settings.playbook })
    return found ?? (yield* stop(refused(message)))
  }
  const [only] = all
  if (only && all.length === 1) return only
  if (!only) return yield* stop(refused(t('No playbook is known')))
  const referenceOf = (one: Playbook) => `${one.id}@${one.version}`
  const choices = all.map(
    (one): Choice => ({
      value: referenceOf(one),
      label: wordsOf(one, t.locale).title(),
      description: referenceOf(one),
    }),
  )
  const chosen = yield* pick(choices, { key: 'playbook', title: t('Which playbook?') })
  return all.find(one => referenceOf(one) === chosen) as Playbook
}

function written(facts: NewEngagement, playbook: Playbook): string | undefined {
  try {
    return textOf(facts, playbook)
  } catch {
    return undefined
  }
}

/** Names in the folder, in lower case: some disks do not tell them apart. */
function takenNames({ context }: Scene, folder: string): Set<string> {
  const base = `${folder.replace(/\/$/, '')}/`
  const known = othersOf(context)
    .filter(({ uri }) => uri.startsWith(base))
    .map(({ uri }) => uri.slice(base.length))
  return new Set([...(context.names ?? []), ...known.map(decoded)].map(name => name.toLowerCase()))
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
