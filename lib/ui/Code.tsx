/** Lines for a terminal or a program: they scroll sideways rather than break, and are reached by keyboard. */
export const Code = ({ label, children }: { label: string; children: string }) => (
  <div className="os-code" role="group" tabIndex={0} aria-label={label}>
    <pre>
      <code>{children}</code>
    </pre>
  </div>
)
