import { appUrl } from '@/lib/auth/settings'

export const apiAddress = () => `${appUrl()}/api/bilans/v1`

/** An address of the interface, whole. */
export function addressOf(path: string, parameters: Record<string, string> = {}): string {
  const query = new URLSearchParams(parameters).toString()
  return `${apiAddress()}${path}${query && `?${query}`}`
}
