/** Read-only tools for language models, where the editor has the interface for them. */
import * as vscode from 'vscode'
import type { Requests } from '../../protocol/messages.ts'
import type { Server } from '../server.ts'

/** Names in package.json, with the server's names. */
const tools: Readonly<Record<string, Requests['playbook/tool']['params']['tool']>> = {
  playbook_pending_tasks: 'pending',
  playbook_explain_task: 'explain',
  playbook_check_text: 'check',
}

export function registerTools(server: Server): vscode.Disposable {
  if (typeof vscode.lm?.registerTool !== 'function') return new vscode.Disposable(() => {})
  return vscode.Disposable.from(
    ...Object.entries(tools).map(([name, tool]) =>
      vscode.lm.registerTool<Record<string, unknown>>(name, {
        async invoke({ input }, token) {
          const answer = await server.request('playbook/tool', { tool, input }, token)
          const text = answer?.text ?? 'The playbook server did not answer.'
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)])
        },
      }),
    ),
  )
}
