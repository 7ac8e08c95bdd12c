type State =
  | { is: 'sending' }
  | { is: 'stored'; depositId: string }
  | { is: 'sameName' }
  | { is: 'failed'; why: string }
  | { is: 'stopped' }

/** One upload, as far as it got. */
export interface Sending {
  id: string
  at: number
  name: string
  /** From 0 to 1, by bytes. */
  ratio: number
  state: State
  stop: () => void
  again: (sameName?: 'version' | 'both') => void
}

interface Parcel {
  file: File
  communityId: string
  depositId?: string | undefined
}

/**
 * Sends one file and reports each step. The identifier is made once: sending again after a cut makes no second copy.
 * XMLHttpRequest, because fetch does not say how much has left.
 */
export function send(parcel: Parcel, report: (sending: Sending) => void): void {
  const id = crypto.randomUUID()
  const at = performance.now()
  const go = (sameName?: 'version' | 'both') => {
    const request = new XMLHttpRequest()
    const tell = (state: State, ratio = 0) =>
      report({ id, at, name: parcel.file.name, ratio, state, stop: () => request.abort(), again: go })
    request.upload.onprogress = ({ loaded, total }) => tell({ is: 'sending' }, total ? loaded / total : 0)
    request.onload = () => tell(outcome(request), 1)
    request.onerror = () => tell({ is: 'failed', why: '' })
    request.onabort = () => tell({ is: 'stopped' })
    request.open('POST', addressOf(parcel, id, sameName))
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.send(parcel.file)
    tell({ is: 'sending' })
  }
  go()
}

function addressOf({ file, communityId, depositId }: Parcel, uploadId: string, sameName?: string): string {
  const asked = new URLSearchParams({ uploadId, name: file.name })
  if (depositId) asked.set('depositId', depositId)
  if (sameName) asked.set('sameName', sameName)
  return `/api/communautes/${communityId}/fichiers?${asked}`
}

function outcome(request: XMLHttpRequest): State {
  const answer = read(request.responseText)
  if (request.status === 200 && answer.depositId) return { is: 'stored', depositId: answer.depositId }
  if (request.status === 409) return { is: 'sameName' }
  return { is: 'failed', why: answer.detail ?? '' }
}

function read(text: string): { depositId?: string; detail?: string } {
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's own page, or nothing at all: the sentence for an unknown failure is shown.
    return {}
  }
}
