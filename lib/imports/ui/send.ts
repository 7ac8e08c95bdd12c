interface Parcel {
  file: File
  importId: string
  isRequest: boolean
  organisationId: string
}

interface Told {
  /** `ratio`: from 0 to 1, by bytes. */
  progress(ratio: number, stop: () => void): void
  done(importId: string): void
  /** `why`: the server's sentence, or nothing where it gave none. */
  failed(why: string): void
  stopped(): void
}

/** Sends one list, by XMLHttpRequest: fetch does not say how much has left. */
export function sendList({ file, importId, isRequest, organisationId }: Parcel, told: Told): void {
  const request = new XMLHttpRequest()
  const stop = () => request.abort()
  const asked = new URLSearchParams({ importId, name: file.name })
  if (organisationId) asked.set('organisationId', organisationId)
  if (isRequest) asked.set('request', 'oui')
  request.upload.onprogress = ({ loaded, total }) => told.progress(total ? loaded / total : 0, stop)
  request.onload = () => {
    const answer = read(request.responseText)
    if (request.status === 200 && answer.importId) told.done(answer.importId)
    else told.failed(answer.detail ?? '')
  }
  request.onerror = () => told.failed('')
  request.onabort = () => told.stopped()
  request.open('POST', `/api/imports?${asked}`)
  request.setRequestHeader('Content-Type', 'application/octet-stream')
  request.send(file)
  told.progress(0, stop)
}

function read(text: string): { importId?: string; detail?: string } {
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's own page, or nothing at all: the sentence for an unknown failure is shown.
    return {}
  }
}
