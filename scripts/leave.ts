/** Waits until this process is asked to leave: by Ctrl-C, by a signal, or by the end of the process that started it. */
export function whenAskedToLeave(): Promise<void> {
  return new Promise((leave) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave())
    process.once('disconnect', () => leave())
  })
}
