/** What the build knows of the package; empty when run without a build. */

declare const PLAYBOOK_VERSION: string
declare const PLAYBOOK_HOMEPAGE: string

export const version = typeof PLAYBOOK_VERSION === 'string' ? PLAYBOOK_VERSION : ''

/** Base address of the rules' docs: the package's home page. Empty: the command that prints them is named instead. */
export const docsBase = typeof PLAYBOOK_HOMEPAGE === 'string' ? PLAYBOOK_HOMEPAGE : ''
