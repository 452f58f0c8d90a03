/** `playbook schema`: the JSON Schema of engagement files for one playbook and language. */
import { resolve } from 'node:path'
import { engagementJsonSchema } from '../playbook/jsonSchema.ts'
import { loadPlaybook } from '../playbook/load.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { Failure } from './failure.ts'
import type { CommonFlags } from './flags.ts'
import { nodeHost } from './nodeHost.ts'
import { writeFileAtomic, writeOut } from './output.ts'
import { openSession, type Session } from './session.ts'

export interface SchemaFlags extends CommonFlags {
  readonly playbook?: string
  readonly outputFile?: string
}

/** @throws Failure when the playbook is not known or has errors */
export async function schemaCommand(flags: SchemaFlags): Promise<number> {
  const session = await openSession(flags)
  const playbook = await playbookNamed(flags.playbook, session)
  const text = `${JSON.stringify(engagementJsonSchema(playbook, { locale: session.t.locale }), null, 2)}\n`
  if (flags.outputFile) writeFileAtomic(resolve(session.cwd, flags.outputFile), text)
  else writeOut([text])
  return 0
}

/** A playbook by `id`, `id@version` or folder; without a name the one in force. */
export async function playbookNamed(name: string | undefined, session: Session): Promise<Playbook> {
  const known = session.catalogue.find(name ?? session.playbook).playbook
  if (known) return known
  const { playbook, problems } = await loadPlaybook(nodeHost, resolve(session.cwd, name ?? ''), session.t)
  if (playbook && !problems.some(({ severity }) => severity === 'error')) return playbook
  if (playbook) throw new Failure(`The playbook in "${name}" has errors`, `Run playbook check ${name}`)
  const names = session.catalogue.all.map(one => `${one.id}@${one.version}`).join(', ')
  throw new Failure(`"${name}" is neither a known playbook nor a folder with a playbook.yaml`, `Known: ${names}`)
}
