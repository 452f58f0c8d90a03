/** What the readers of the JSON formats accept. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'

/** The official schema of SARIF 2.1.0, as a package has it. */
export function sarifValidator(): ValidateFunction {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  // It is of draft 4, from which it uses nothing that later drafts changed but the names of these two.
  const { $schema: _, id: $id, ...schema } = JSON.parse(readFileSync(path, 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  ajv.addFormat('uri', text => URL.canParse(text))
  ajv.addFormat(
    'uri-reference',
    text => /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i.test(text) && URL.canParse(text, 'file:///a/'),
  )
  ajv.addFormat('date-time', true)
  return ajv.compile({ $id, ...schema })
}

const text = { type: 'string' }
const whole = { type: 'integer', minimum: 1 }
const closed = (properties: object, required: string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/** As GitLab documents and checks a finding; it takes fields it does not know. */
export const gitlabValidator = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: text,
      check_name: text,
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: closed({ path: text, lines: closed({ begin: whole, end: whole }, ['begin']) }, ['path', 'lines']),
    },
  },
})

const position = closed({ line: whole, column: whole }, ['line'])
const range = closed({ start: position, end: position }, ['start'])
const suggestion = closed({ range, text }, ['range', 'text'])

/** As reviewdog reads it: a field it does not know is an error. */
export const rdjsonValidator = new Ajv().compile(
  closed({
    source: closed({ name: text, url: text }),
    severity: text,
    diagnostics: {
      type: 'array',
      items: closed(
        {
          message: text,
          location: closed({ path: text, range }, ['path']),
          severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
          code: closed({ value: text, url: text }),
          suggestions: { type: 'array', items: suggestion },
        },
        ['message', 'location'],
      ),
    },
  }),
)
