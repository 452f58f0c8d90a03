/** Every Brazilian Portuguese sentence, keyed by its English one; one file per part of the product. */
import cli from './cli.json'
import docs from './docs.json'
import review from './review.json'
import dibs from './rules-dibs.json'
import engine from './rules-engine.json'
import entitlements from './rules-entitlements.json'
import kickoff from './rules-kickoff.json'
import shape from './rules-shape.json'
import tasks from './rules-tasks.json'

export const ptBr: Readonly<Record<string, string>> = {
  ...engine,
  ...shape,
  ...tasks,
  ...kickoff,
  ...dibs,
  ...entitlements,
  ...docs,
  ...cli,
  ...review,
}
