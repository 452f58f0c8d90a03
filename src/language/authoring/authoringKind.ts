/** Which of the files beside engagements a path is, by its name. */
import { configFileName } from '../../lint/configShape.ts'

export type AuthoringKind = 'playbook' | 'locale' | 'config' | 'people'

/** @param path or URI, `/`-separated */
export function authoringKind(path: string): AuthoringKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (/^playbook\.ya?ml$/.test(name)) return 'playbook'
  if (name === configFileName) return 'config'
  if (name === 'people.yaml') return 'people'
  return /(^|\/)locales\/[^/]+\.ya?ml$/.test(path) ? 'locale' : undefined
}
