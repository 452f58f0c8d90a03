/** The tests' end of the probe: a server on this machine that hands questions to the windows and waits for their answers. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer, Asked, Questions } from '../probe/questions.ts'

export type Ask = <Name extends keyof Questions>(
  name: Name,
  ...args: Questions[Name]['args']
) => Promise<Questions[Name]['answer']>

export interface Bridge {
  readonly address: string
  /** Questions to the window that has this folder open; they wait until it is there. */
  ask(window: string): Ask
  stop(): void
}

/** Longer than this no window waits for a question: then it asks again. */
const patience = 20_000
/** Longer than this no question waits for its answer. */
const limit = 30_000

interface Line {
  readonly questions: Asked[]
  readonly waiting: Map<number, (answer: Answer) => void>
  idle?: (asked: Asked | undefined) => void
}

export async function startBridge(): Promise<Bridge> {
  const lines = new Map<string, Line>()
  let count = 0
  const lineOf = (window: string): Line => {
    const line = lines.get(window) ?? { questions: [], waiting: new Map() }
    lines.set(window, line)
    return line
  }
  const server = createServer((request, response) => void serve(lineOf((request.url ?? '/').slice(1)), request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    ask:
      window =>
      async (name, ...args) => {
        const line = lineOf(window)
        const asked: Asked = { id: ++count, name, args }
        const answer = await new Promise<Answer>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error(`The editor did not answer "${name}" within ${limit / 1000} s`)), limit)
          line.waiting.set(asked.id, given => {
            clearTimeout(timer)
            resolve(given)
          })
          if (line.idle) line.idle(asked)
          else line.questions.push(asked)
        })
        if (answer.error) throw new Error(`${name}: ${answer.error}`)
        return answer.value as never
      },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function serve(line: Line, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'access-control-allow-private-network': 'true',
  }
  if (request.method === 'OPTIONS') {
    response.writeHead(204, headers).end()
    return
  }
  let body = ''
  for await (const chunk of request) body += chunk
  const given = JSON.parse(body || 'null') as Answer | null
  if (given) {
    line.waiting.get(given.id)?.(given)
    line.waiting.delete(given.id)
  }
  const asked = line.questions.shift() ?? (await nextQuestion(line, response))
  if (asked) response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(asked))
  else response.writeHead(204, headers).end()
}

function nextQuestion(line: Line, response: ServerResponse): Promise<Asked | undefined> {
  return new Promise(resolve => {
    const done = (asked: Asked | undefined) => {
      clearTimeout(timer)
      if (line.idle === done) line.idle = undefined
      resolve(asked)
    }
    const timer = setTimeout(done, patience, undefined)
    response.once('close', () => done(undefined))
    line.idle = done
  })
}
