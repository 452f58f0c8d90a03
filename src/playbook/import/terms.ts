/** The names a playbook needs: ids for names nobody knows, and the vocabulary that comes out. */
import type { LocaleFile, PlaybookFile, Term } from '../model.ts'
import type { Playbook } from '../playbook.ts'
import type { LanguageWords } from './languageWords.ts'
import type { Line } from './pageText.ts'
import type { Named, ParsedPage } from './parsedPage.ts'
import type { Reporter } from './problems.ts'
import { slug } from './slug.ts'

type TermKind = 'roles' | 'services' | 'motions'

export interface Terms {
  /** Ids of the names in a field or cell of the base page; new ones get an id and are reported once. */
  idsOf(kind: TermKind, named: Named | undefined, page: ParsedPage, line: Line): string[]
  readonly added: ReadonlyMap<TermKind, ReadonlyMap<string, string>>
}

export function createTerms(reporter: Reporter): Terms {
  const added = new Map<TermKind, Map<string, string>>()
  const words: Record<TermKind, string> = {
    roles: 'Unknown role "{name}"',
    services: 'Unknown service "{name}"',
    motions: 'Unknown motion "{name}"',
  }
  return {
    added,
    idsOf(kind, named, page, line) {
      const fresh = (named?.unknown ?? []).flatMap(name => {
        const id = slug(name)
        const known = added.get(kind) ?? new Map<string, string>()
        added.set(kind, known)
        if (id !== '' && known.has(id)) return [id]
        const values = { name, id }
        reporter.report(
          { page: page.text, line },
          id === ''
            ? {
                code: 'name-unknown',
                message: words[kind],
                hint: 'It was left out; expected a name that the playbook holds',
                values,
              }
            : {
                code: 'name-unknown',
                message: words[kind],
                hint: 'It was added to the vocabulary as {id}',
                values,
                severity: 'warning',
              },
        )
        if (id === '') return []
        known.set(id, name)
        return [id]
      })
      return [...(named?.ids ?? []), ...fresh]
    },
  }
}

/**
 * The vocabulary of the new playbook: that of the older one, which also holds the words of the portal that no page names, with
 * the names the importer knows in the base language and the names that are new.
 */
export function vocabularyOfFile(older: Playbook, base: LanguageWords, { added }: Terms): PlaybookFile['vocabulary'] {
  const fill = <T extends Term>(kind: TermKind, old: Record<string, T>): Record<string, T> => {
    const terms: Record<string, T> = { ...old }
    for (const [id, names] of Object.entries(base[kind])) {
      if (!Object.hasOwn(terms, id)) terms[id] = termOf(names) as T
    }
    for (const [id, name] of added.get(kind) ?? []) {
      if (!Object.hasOwn(terms, id)) terms[id] = { name } as T
    }
    return terms
  }
  const { vocabulary } = older.file
  return {
    ...vocabulary,
    roles: fill('roles', vocabulary.roles),
    services: fill('services', vocabulary.services),
    motions: fill('motions', vocabulary.motions),
  }
}

/** The names of one language, with those an older playbook has for it. */
export function vocabularyOfLocale(
  older: Playbook,
  language: LanguageWords,
  file: PlaybookFile['vocabulary'],
): LocaleFile['vocabulary'] {
  const old = older.locales.get(language.tag.toLowerCase())?.vocabulary
  const fill = (kind: TermKind) => {
    const terms = { ...old?.[kind] }
    for (const [id, names] of Object.entries(language[kind])) {
      if (Object.hasOwn(file[kind], id) && !Object.hasOwn(terms, id)) terms[id] = termOf(names)
    }
    return terms
  }
  return { ...old, roles: fill('roles'), services: fill('services'), motions: fill('motions') }
}

function termOf([name, ...aliases]: readonly string[]): Term {
  return { name: name as string, ...(aliases.length > 0 ? { aliases } : {}) }
}
