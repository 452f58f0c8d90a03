/** What `playbook init` sets up: the texts of the files, and how one tells that they are there already. */
import { gitAttributes } from './gitWiring.ts'

export interface SetupFile {
  /** Below the root of the repository, `/`-separated. */
  readonly path: string
  /** What it is for, an English sentence that is translated. */
  readonly purpose: { readonly key: string }
  readonly text: string
  /** What to add where the file exists; default the whole text. */
  readonly addition?: string
  /** A file that has this needs nothing. */
  readonly sign: RegExp
}

export interface SetupChoices {
  readonly ci: 'github' | 'gitlab' | 'none'
  /** `OWNER/REPOSITORY@REF` of the GitHub Action; undefined: the package of the repository runs. */
  readonly action?: string
  /** The branch that pull requests go to. */
  readonly branch: string
}

/** The extension's id; a test holds it to package.json. */
export const extensionId = 'playbook-as-code.playbook-as-code'

/** In the order in which they are shown. */
export function setupFiles({ ci, action, branch }: SetupChoices): SetupFile[] {
  return [
    { path: 'playbook.config.yaml', purpose: { key: 'What is checked and how strictly' }, text: config, sign: /(?:)/ },
    {
      path: '.gitattributes',
      purpose: { key: 'Git merges and compares engagement files by what they say' },
      text: `${gitAttributes.join('\n')}\n`,
      sign: /^\*\.engagement\.yaml\b.*\bmerge=playbook\b/m,
    },
    ...(ci === 'github' ? [githubFile(action, branch)] : ci === 'gitlab' ? [gitlabFile] : []),
    {
      path: '.pre-commit-config.yaml',
      purpose: { key: 'Engagement files are checked before each commit, where pre-commit is in use' },
      text: `repos:\n${preCommitHook}`,
      addition: preCommitHook,
      sign: /\bplaybook-lint\b/,
    },
    {
      path: '.vscode/extensions.json',
      purpose: { key: 'VS Code offers the extension to whoever opens the folder' },
      text: `{\n  "recommendations": ["${extensionId}"]\n}\n`,
      addition: `"recommendations": ["${extensionId}"]\n`,
      sign: new RegExp(`"${extensionId.replaceAll('.', '\\.')}"`),
    },
  ]
}

const config = `# Which files are checked and how: docs/configuration.md says what else may stand here.
root: true
extends: recommended
`

const preCommitHook = `  - repo: local
    hooks:
      - id: playbook-lint
        name: playbook lint
        entry: npx --no-install playbook lint
        language: system
        files: '\\.engagement\\.ya?ml$'
        require_serial: true
`

/** Runs on every pull request, whatever it touches, so that a required check never waits for ever. */
function githubFile(action: string | undefined, branch: string): SetupFile {
  const steps = action
    ? `      - uses: ${action}\n`
    : `      - uses: actions/setup-node@v4
        with:
          node-version: 20
      # The package must be among the devDependencies; nothing else is fetched.
      - run: npm ci
      - run: npx --no-install playbook lint --redact
`
  return {
    path: '.github/workflows/playbook.yml',
    purpose: { key: 'Every pull request is checked' },
    text: `name: Playbook
on:
  pull_request:
  push:
    branches: ['${branch}']
  merge_group:
permissions:
  contents: read${action ? '\n  pull-requests: write' : ''}
concurrency:
  group: playbook-\${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  playbook:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # What changed is found in the history.
          fetch-depth: 0
          persist-credentials: false
${steps}`,
    sign: /\bplaybook\b/,
  }
}

const gitlabJob = `playbook:
  image: node:20
  variables:
    GIT_DEPTH: '0'
  script:
    # The package must be among the devDependencies; nothing else is fetched.
    - npm ci
    - npx --no-install playbook lint --format gitlab=gl-code-quality-report.json --format junit=playbook.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: playbook.xml
  rules:
    - if: $CI_PIPELINE_SOURCE == 'merge_request_event'
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`

const gitlabFile: SetupFile = {
  path: '.gitlab-ci.yml',
  purpose: { key: 'Every merge request is checked' },
  text: gitlabJob,
  sign: /\bplaybook lint\b/,
}
