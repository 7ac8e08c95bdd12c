import { sendFile } from '@/lib/ui/sendFile'

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

/** Sends one file and reports each step. The identifier is made once: sending again after a cut makes no second copy. */
export function send(parcel: Parcel, report: (sending: Sending) => void): void {
  const id = crypto.randomUUID()
  const at = performance.now()
  const go = (sameName?: 'version' | 'both') => {
    let stop = () => {}
    const tell = (state: State, ratio = 0) =>
      report({ id, at, name: parcel.file.name, ratio, state, stop, again: go })
    sendFile(parcel.file, addressOf(parcel, id, sameName), {
      progress(ratio, stopIt) {
        stop = stopIt
        tell({ is: 'sending' }, ratio)
      },
      answered: (status, answer) => tell(outcome(status, answer), 1),
      cut: () => tell({ is: 'failed', why: '' }),
      stopped: () => tell({ is: 'stopped' }),
    })
  }
  go()
}

function addressOf({ file, communityId, depositId }: Parcel, uploadId: string, sameName?: string): string {
  const asked = new URLSearchParams({ uploadId, name: file.name })
  if (depositId) asked.set('depositId', depositId)
  if (sameName) asked.set('sameName', sameName)
  return `/api/communautes/${communityId}/fichiers?${asked}`
}

function outcome(status: number, { depositId, detail }: Record<string, string | undefined>): State {
  if (status === 200 && depositId) return { is: 'stored', depositId }
  if (status === 409) return { is: 'sameName' }
  return { is: 'failed', why: detail ?? '' }
}
