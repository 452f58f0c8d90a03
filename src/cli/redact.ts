/** `--redact`: what is printed without persons, addresses, tenants and free text. */
import { resolve } from 'node:path'
import type { FileDiff } from '../report/diffView.ts'
import { personalTextOf } from '../report/personalText.ts'
import { createRedactor, type Redactor, type Vocabulary, vocabularyOf } from '../report/redactor.ts'
import { redactRun } from '../report/redactRun.ts'
import type { RunReport } from '../report/runReport.ts'
import { loadBundle } from '../util/bundles.ts'
import type { Json } from '../util/json.ts'
import { parseYaml } from '../yaml/parse.ts'
import { readEngagementFile } from './readFile.ts'
import type { Session } from './session.ts'

/** The report of lint without persons. */
export async function redacted(run: RunReport, session: Session): Promise<RunReport> {
  return redactRun(run, {
    vocabulary: await vocabularyFor(session),
    staffOf: path => session.staffFor(resolve(session.cwd, path)) as Json,
    textOf: path => {
      const read = readEngagementFile(resolve(session.cwd, path))
      return 'text' in read ? read.text : undefined
    },
  })
}

/** What takes persons out of the words about a file, given its two versions. */
export async function diffRedactor(session: Session): Promise<(file: FileDiff) => Redactor> {
  const vocabulary = await vocabularyFor(session)
  return ({ before, after, staff = {} }) => {
    const versions = [after, before].map(version => version && parseYaml(version.text).data)
    return createRedactor(personalTextOf(versions, [staff as Json]), vocabulary)
  }
}

async function vocabularyFor(session: Session): Promise<Vocabulary> {
  const policies = session.configs.all.flatMap(({ files }) => Object.entries(files.map(({ file }) => file.policies ?? {})))
  return vocabularyOf(session.catalogue.all, await loadBundle('pt-br'), [JSON.stringify(policies)])
}
