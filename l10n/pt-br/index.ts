/** Every Brazilian Portuguese sentence, keyed by its English one; one file per part of the product. */
import cli from './cli.json'
import cliReview from './cli-review.json'
import cliSpeed from './cli-speed.json'
import docs from './docs.json'
import actions from './editor-actions.json'
import authoring from './editor-authoring.json'
import compare from './editor-compare.json'
import completion from './editor-completion.json'
import hover from './editor-hover.json'
import perform from './editor-perform.json'
import server from './editor-server.json'
import symbols from './editor-symbols.json'
import tree from './editor-tree.json'
import importer from './import.json'
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
  ...cliSpeed,
  ...cliReview,
  ...review,
  ...importer,
  ...completion,
  ...hover,
  ...symbols,
  ...actions,
  ...perform,
  ...tree,
  ...authoring,
  ...compare,
  ...server,
}
