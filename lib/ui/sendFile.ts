/** What becomes of a file on its way. */
export interface Journey {
  /** `ratio`: from 0 to 1, by bytes. */
  progress(ratio: number, stop: () => void): void
  /** Whatever the server said; nothing where a proxy answered with a page of its own. */
  answered(status: number, answer: Record<string, string | undefined>): void
  /** Nobody answered. */
  cut(): void
  stopped(): void
}

/** Sends the bytes of one file, by XMLHttpRequest: fetch does not say how much has left. */
export function sendFile(file: File, address: string, journey: Journey): void {
  const request = new XMLHttpRequest()
  const stop = () => request.abort()
  request.upload.onprogress = ({ loaded, total }) => journey.progress(total ? loaded / total : 0, stop)
  request.onload = () => journey.answered(request.status, read(request.responseText))
  request.onerror = () => journey.cut()
  request.onabort = () => journey.stopped()
  request.open('POST', address)
  request.setRequestHeader('Content-Type', 'application/octet-stream')
  request.send(file)
  journey.progress(0, stop)
}

function read(text: string): Record<string, string | undefined> {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
