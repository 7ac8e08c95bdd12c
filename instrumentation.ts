/** Next calls it once in each process that answers, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { listenToAnswers } = await import('@/lib/platform/answering/listen')
  listenToAnswers()
}
