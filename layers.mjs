/** Who may import whom inside src/. Read by scripts/check-layers.mjs, which runs in `npm test`. */
const pureFolders = ['util', 'yaml', 'protocol', 'playbook', 'engagement', 'rules', 'lint', 'review', 'report', 'language']

export const layers = {
  util: [],
  protocol: [],
  yaml: ['util'],
  playbook: ['util', 'yaml'],
  engagement: ['util', 'yaml', 'playbook'],
  rules: ['util', 'yaml', 'playbook', 'engagement'],
  lint: ['util', 'yaml', 'playbook', 'engagement', 'rules'],
  review: ['util', 'yaml', 'playbook', 'engagement', 'lint'],
  report: ['util', 'yaml', 'playbook', 'engagement', 'rules', 'lint', 'review'],
  // `report` words dates, people and tasks for the command line; the editor says the same.
  language: ['util', 'yaml', 'protocol', 'playbook', 'engagement', 'rules', 'lint', 'review', 'report'],
  server: pureFolders,
  cli: [...pureFolders, 'server'],
  extension: ['protocol'],
}

/** Folders that know no disk, clock, network or editor: no `node:` and no `vscode` import. */
export const pure = pureFolders

/** Imports that only an `await import()` may make, so that a command loads what it uses. */
export const dynamicOnly = { cli: ['server'] }
