/** The problems last found in each file, sent where they are to be seen. */
import type { Connection, Diagnostic } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'

export interface PublishOptions {
  readonly connection: Connection
  documentOf(uri: string): TextDocument | undefined
  /** Problems of files that nobody has open are shown. */
  showsUnopened(): boolean
}

export class Published {
  readonly #options: PublishOptions
  readonly #found = new Map<string, readonly Diagnostic[]>()

  constructor(options: PublishOptions) {
    this.#options = options
  }

  set(uri: string, diagnostics: readonly Diagnostic[]): void {
    const before = this.#found.get(uri)
    if (diagnostics.length === 0) this.#found.delete(uri)
    else this.#found.set(uri, diagnostics)
    // An open file is told that it is in order, with the version that was checked.
    if (diagnostics.length > 0 || before || this.#options.documentOf(uri)) this.#send(uri)
  }

  /** Sends everything once more, e.g. when unopened files are to be shown or hidden. */
  sendAll(): void {
    for (const uri of this.#found.keys()) this.#send(uri)
  }

  #send(uri: string): void {
    const { connection, documentOf, showsUnopened } = this.#options
    const document = documentOf(uri)
    const diagnostics = document || showsUnopened() ? [...(this.#found.get(uri) ?? [])] : []
    void connection.sendDiagnostics({ uri: document?.uri ?? uri, version: document?.version, diagnostics })
  }
}
