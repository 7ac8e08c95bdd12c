/** Rendered Markdown, already cleaned when it was written: never give it anything else. */
export function Prose({ html, quiet = false }: { html: string; quiet?: boolean }) {
  return (
    <div
      className={quiet ? 'os-prose os-prose--quiet' : 'os-prose'}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
