/** Every command with its flags and examples. The code of each is loaded only when it runs. */
import { type Command, Option } from 'commander'
import { formatNames } from '../report/formatNames.ts'
import { parseCount, parseFormat, parseJobs, parseRule, parseShard } from './flags.ts'

export type Action = (...args: any[]) => Promise<number>
export type Run = (load: () => Promise<Action>) => (...given: any[]) => Promise<void>

/** In the order of the help. */
export function addCommands(program: Command, run: Run): void {
  addLint(program, run)
  addReport(program, run)
  addStatus(program, run)
  addAgenda(program, run)
  addDiff(program, run)
  addExplain(program, run)
  addNew(program, run)
  addPlaybookCommands(program, run)
  addDoctor(program, run)
  addMerge(program, run)
  addInit(program, run)
  addLsp(program, run)
}

function addLint(program: Command, run: Run): void {
  add(program, 'lint [paths...]', 'check engagement files (files, folders, globs; - for standard input)', [
    'playbook lint',
    'playbook lint customers/ --format json',
    'playbook lint --format sarif=playbook.sarif --format junit=playbook.xml',
    'playbook lint --fix customers/contoso.engagement.yaml',
    'playbook lint --changed',
    'playbook lint --new-from origin/main',
    'playbook lint --shard 1/4 --output-file shard-1.json',
    'cat a.engagement.yaml | playbook lint - --stdin-filename a.engagement.yaml',
  ])
    .option('--stdin-filename <path>', 'the path that standard input stands for')
    .option('--fix', 'repair the form (spelling, dates, quotes); never a fact')
    .option('--fix-dry-run', 'report what would be left after --fix; write nothing')
    .addOption(formatOption())
    .option('--output-file <path>', 'write the output into a file')
    .option('--max-warnings <count>', 'fail with more warnings than this', parseCount)
    .option('--rule <name=severity>', 'set a rule to off, info, warning or error; may be repeated', parseRule)
    .option('--clock-errors', 'problems that depend on today count as errors (for the nightly run)')
    .option('--redact', redactText)
    .option('--changed [base]', 'only files that differ from HEAD, or from where the branch left this revision')
    .option('--new-from <base>', 'only problems that this change brings; what the revision has already is counted, not shown')
    .option('--baseline <file>', 'leave out the problems that this file lists')
    .option('--update-baseline', 'write the problems of this run into the file of --baseline')
    .option('--cache', 'do not check again what an earlier run of this day found in order')
    .option('--cache-location <file>', 'where the cache is (default: .playbook-cache.json)')
    .option('--jobs <count>', 'threads (default: as many as the machine has cores, one for few files)', parseJobs)
    .option('--shard <part/parts>', 'check one part of the files, for playbook report to put together', parseShard)
    .action(run(async () => (await import('./lintCommand.ts')).lintCommand))
}

function addReport(program: Command, run: Run): void {
  add(program, 'report <shards...>', 'put the parts of lint --shard together and report them as one run', [
    'playbook report shard-*.json',
    'playbook report shard-*.json --format sarif=playbook.sarif --baseline baseline.json',
  ])
    .addOption(formatOption())
    .option('--output-file <path>', 'write the output into a file')
    .option('--max-warnings <count>', 'fail with more warnings than this', parseCount)
    .option('--new-from <base>', 'only problems that this change brings')
    .option('--baseline <file>', 'leave out the problems that this file lists')
    .option('--update-baseline', 'write the problems of this run into the file of --baseline')
    .option('--redact', redactText)
    .action(run(async () => (await import('./reportCommand.ts')).reportCommand))
}

function formatOption(): Option {
  const names = formatNames.join(', ')
  return new Option(
    '--format <name[=file]>',
    `output: ${names}; into a file with =FILE, may be repeated (default: stylish; github in GitHub Actions)`,
  ).argParser(parseFormat)
}

function addStatus(program: Command, run: Run): void {
  const status = add(
    program,
    'status [paths...]',
    'how one engagement, or all of them, stand: pending, overdue, DIBS, SSAT, next',
    [
      'playbook status',
      'playbook status customers/contoso.engagement.yaml',
      'playbook status --mine --group-by due',
      'playbook status --service exchange --format csv > exchange.csv',
      'git config diff.engagement.textconv "playbook status --textconv"',
    ],
  )
  addFilters(status)
    .addOption(
      new Option('--group-by <what>', 'list pending tasks under headings').choices([
        'customer',
        'phase',
        'role',
        'service',
        'owner',
        'due',
      ]),
    )
    .addOption(new Option('--format <name>', 'output').choices(['text', 'markdown', 'json', 'csv', 'html']).default('text'))
    .option('--textconv <file>', 'print the facts of one file, a line each, for git diff')
    .action(run(async () => (await import('./statusCommand.ts')).statusCommand))
}

function addAgenda(program: Command, run: Run): void {
  const agenda = add(program, 'agenda [paths...]', 'everything dated: overdue, today, this week, later', [
    'playbook agenda',
    'playbook agenda --mine',
    'playbook agenda --mine --format ics > fasttrack.ics',
  ])
  addFilters(agenda)
    .addOption(new Option('--format <name>', 'output').choices(['text', 'md', 'markdown', 'csv', 'ics']).default('text'))
    .action(run(async () => (await import('./agendaCommand.ts')).agendaCommand))
}

function addFilters(command: Command): Command {
  return command
    .option('--mine', 'only what is yours or of those you cover (PLAYBOOK_ME or --me says who you are)')
    .option('--me <person>', "only what is this person's or of those they cover: key, name, e-mail or GitHub name of people.yaml")
    .option('--role <role>', 'only tasks for this role')
    .option('--service <service>', 'only this service')
    .option('--owner <person>', 'only what this person owns')
}

function addDiff(program: Command, run: Run): void {
  add(program, 'diff [base] [head] [paths...]', "what changed between two revisions, folders or files, in the playbook's words", [
    'playbook diff main',
    'playbook diff main...HEAD --format markdown',
    'playbook diff HEAD~1 HEAD -- customers/',
    'playbook diff old.engagement.yaml new.engagement.yaml',
    'playbook diff --playbook fasttrack@2020.05 playbooks/fasttrack-2020.11 customers/',
    'git config diff.engagement.command "playbook diff --git-external"',
  ])
    .addOption(new Option('--format <name>', 'output').choices(['text', 'json', 'markdown']).default('text'))
    .option('--playbook', 'compare two playbooks (ID@VERSION, folder, REVISION:folder) and say what that does to engagements')
    .option('--exit-code', 'end with 1 when something changed')
    .option('--git-external', 'called by git as its external diff')
    .option('--redact', redactText)
    .action(
      run(async () => {
        const { diffCommand } = await import('./diffCommand.ts')
        const { playbookDiffCommand } = await import('./playbookDiffCommand.ts')
        return (base, head, paths, flags) => {
          const given = [base, head, ...paths].filter(one => one !== undefined)
          return flags.playbook ? playbookDiffCommand(given, flags) : diffCommand(given, flags)
        }
      }),
    )
}

function addExplain(program: Command, run: Run): void {
  add(program, 'explain <subject>', "a rule, a team's policy, a task, or why a task applies to a file (FILE#TASK)", [
    'playbook explain rfa-first-contact',
    'playbook explain policy/own-log',
    'playbook explain 994',
    'playbook explain customers/contoso.engagement.yaml#994',
  ]).action(run(async () => (await import('./explainCommand.ts')).explainCommand))
}

function addNew(program: Command, run: Run): void {
  add(program, 'new [path]', 'write a new engagement file; asks on a terminal for what no flag says; never overwrites', [
    'playbook new',
    'playbook new --customer Contoso --motion rfa --assigned 2026-11-16 --services exchange,teams',
    'playbook new customers/contoso.engagement.yaml --customer Contoso --motion rfa --assigned 2026-11-16',
  ])
    .option('--customer <name>', 'name of the customer')
    .option('--motion <motion>', 'rfa, targeting or customer-health')
    .option('--services <list>', 'services, separated by commas')
    .option('--assigned <date>', 'the day the engagement was assigned, YYYY-MM-DD')
    .option('--managed', 'the customer has an account team')
    .action(run(async () => (await import('./newCommand.ts')).newCommand))
}

function addPlaybookCommands(program: Command, run: Run): void {
  add(program, 'schema', 'the JSON Schema of engagement files', [
    'playbook schema > engagement.schema.json',
    'playbook schema --playbook playbooks/fasttrack --locale pt-br --output-file esquema.json',
  ])
    .option('--playbook <name>', 'a playbook by ID, ID@VERSION or folder (default: the one in force)')
    .option('--output-file <path>', 'write the schema into a file')
    .action(run(async () => (await import('./schemaCommand.ts')).schemaCommand))
  add(program, 'import <pages...>', 'compile Markdown pages (files, folders) into a playbook; says what became of every line', [
    'playbook import pages/ --out playbooks/harbour --as harbour@2026.11',
    'playbook import pages/ --out playbooks/harbour --dry-run',
    'playbook import pages/ --out playbooks/harbour-2027 --previous harbour@2026.11 --report markdown > import.md',
  ])
    .requiredOption('--out <folder>', 'where playbook.yaml and locales/ go; what a playbook there knows besides is kept')
    .option(
      '--as <id[@version]>',
      'id and version (default: of the playbook there, else from title and last change of the pages)',
    )
    .option('--previous <playbook>', 'the version before, by ID@VERSION or folder (default: the one in the folder)')
    .addOption(new Option('--report <format>', 'what became of each page').choices(['text', 'json', 'markdown']).default('text'))
    .option('--dry-run', 'write nothing')
    .action(run(async () => (await import('./importCommand.ts')).importCommand))
  add(program, 'migrate [paths...]', 'move engagement files to another version of their playbook, with every comment', [
    'playbook migrate --to fasttrack@2020.11 --dry-run',
    'playbook migrate customers/ --to fasttrack@2020.11',
    'playbook migrate --to fasttrack@2020.11 --check',
  ])
    .requiredOption('--to <playbook>', 'the version, by ID@VERSION or folder')
    .option('--dry-run', 'say what would change; write nothing')
    .option('--check', 'write nothing; end with 1 when a file has yet to be moved')
    .addOption(new Option('--format <name>', 'output').choices(['text', 'json']).default('text'))
    .action(run(async () => (await import('./migrateCommand.ts')).migrateCommand))
  add(program, 'check <path>', 'check a playbook: the folder with its playbook.yaml, or its Markdown pages', [
    'playbook check playbooks/fasttrack',
    'playbook check playbooks/fasttrack --format json',
    'playbook check pages/ --playbook fasttrack@2020.05',
  ])
    .option('--playbook <name>', 'for pages: the playbook whose retired tasks they should not name any more')
    .addOption(new Option('--format <name>', 'output').choices(['stylish', 'compact', 'json']).default('stylish'))
    .action(run(async () => (await import('./checkCommand.ts')).checkCommand))
}

function addDoctor(program: Command, run: Run): void {
  add(program, 'doctor [paths...]', 'what is in force: versions, playbooks, configuration, files, everything relaxed', [
    'playbook doctor',
    'playbook doctor customers/',
  ]).action(run(async () => (await import('./doctorCommand.ts')).doctorCommand))
}

function addMerge(program: Command, run: Run): void {
  add(program, 'merge <files...>', 'merge driver for git: BASE OURS THEIRS; the result replaces OURS', [
    'playbook init',
    'git config merge.playbook.driver "playbook merge --marker-size=%L --ours=%X --theirs=%Y %O %A %B"',
    'playbook merge base.engagement.yaml ours.engagement.yaml theirs.engagement.yaml',
  ])
    .option('--marker-size <count>', 'characters of a conflict marker')
    .option('--ours <label>', 'what stands behind the first marker')
    .option('--theirs <label>', 'what stands behind the last marker')
    .action(run(async () => (await import('./mergeCommand.ts')).mergeCommand))
}

const redactText = 'replace people, addresses, tenants and free text in what is printed'

function addInit(program: Command, run: Run): void {
  add(program, 'init', 'set up a repository: configuration, CI, pre-commit, merge driver, editor; shows first what it will do', [
    'playbook init',
    'playbook init --dry-run',
    'playbook init --yes --ci gitlab',
  ])
    .option('--dry-run', 'show what would be written; write nothing')
    .option('--yes', 'write without asking')
    .addOption(
      new Option('--ci <host>', 'the workflow to write (default: as the repository looks)').choices(['github', 'gitlab', 'none']),
    )
    .option(
      '--action <name@ref>',
      'the GitHub Action to use, such as OWNER/REPOSITORY@v1 (default: the package of the repository)',
    )
    .action(run(async () => (await import('./initCommand.ts')).initCommand))
}

function addLsp(program: Command, run: Run): void {
  add(program, 'lsp', 'the language server, for editors other than VS Code', ['playbook lsp --stdio'])
    .option('--stdio', 'talk over standard input and output')
    .action(run(async () => (await import('./lspCommand.ts')).lspCommand))
}

function add(program: Command, usage: string, description: string, examples: readonly string[]): Command {
  return program.command(usage).description(description).exitOverride().addHelpText('after', examplesText(examples))
}

export function examplesText(examples: readonly string[]): string {
  return `\nExamples:\n${examples.map(example => `  $ ${example}`).join('\n')}`
}
