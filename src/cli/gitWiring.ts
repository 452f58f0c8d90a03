/** What git is told so that it merges and compares engagement files by what they say. */

/** A setting of the repository's own configuration, never of the user's or the system's. */
export interface GitSetting {
  readonly name: string
  readonly value: string
}

/**
 * The merge driver. When the program is missing or has crashed, git's own merge of lines does it, with markers: exit status 1 counts as
 * a conflict only when markers stand in the file. It never ends with more than 1, which git would take for a failure of its own.
 */
export const mergeDriver = [
  // Git starts it at the top of the working tree, where a project has its own programs.
  'PATH="$PATH:node_modules/.bin" playbook merge --marker-size=%L --ours=%X --theirs=%Y %O %A %B; s=$?',
  'test $s -eq 0 && exit 0',
  "test $s -eq 1 && grep -q '^<<<' %A && exit 1",
  'git merge-file --marker-size=%L %A %O %B || exit 1',
].join('; ')

/** Facts, one a line, for `git diff`; the text itself where the program is missing, since git would show no difference at all. */
export const textconv = 'f() { PATH="$PATH:node_modules/.bin" playbook status --textconv "$1" 2>/dev/null || cat "$1"; }; f'

export const gitSettings: readonly GitSetting[] = [
  { name: 'merge.playbook.name', value: 'engagement files, merged by entry and field' },
  { name: 'merge.playbook.driver', value: mergeDriver },
  { name: 'diff.engagement.textconv', value: textconv },
]

/** Lines of `.gitattributes`. Without the settings above git merges and compares these files as any other text. */
export const gitAttributes = ['*.engagement.yaml', '*.engagement.yml'].map(name => `${name} merge=playbook diff=engagement`)
