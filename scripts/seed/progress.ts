/** A calm line that says how far we are: rewritten in place on a terminal, a line from time to time elsewhere. */
export function progress(output: NodeJS.WriteStream = process.stdout) {
  let lastTold = 0
  const line = (share: number, words: string) => {
    const filled = Math.round(share * 24)
    return `  ${'━'.repeat(filled)}${'┄'.repeat(24 - filled)} ${String(Math.round(share * 100)).padStart(3)} %  ${words}`
  }
  return {
    at(share: number, words: string): void {
      const time = performance.now()
      if (time - lastTold < (output.isTTY ? 60 : 900)) return
      lastTold = time
      output.write(output.isTTY ? `\r\u001b[2K${line(share, words)}` : `${words}\n`)
    },
    end(words: string): void {
      output.write(`${output.isTTY ? '\r\u001b[2K' : ''}${words}\n`)
    },
  }
}
