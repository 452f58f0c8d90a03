/** `playbook lsp`: the language server on this process's standard streams, for editors other than VS Code. */
import { Failure } from './failure.ts'

/** Returns 0 when the server listens; the process ends with its client. @throws Failure for any way of talking but `--stdio` */
export async function lspCommand({ stdio }: { stdio?: boolean }): Promise<number> {
  if (!stdio) throw new Failure('playbook lsp talks over --stdio', 'Start it as: playbook lsp --stdio')
  const { serve } = await import('../server/node.ts')
  serve()
  return 0
}
