import { translator } from '@/lib/i18n'

const STEPS = ['deposit', 'columns', 'check', 'confirm'] as const
export type Step = (typeof STEPS)[number]

/** Where one is, of four steps. A request ends by being sent. */
export async function Steps({ current, isRequest }: { current: Step; isRequest: boolean }) {
  const t = await translator('imports')
  const at = STEPS.indexOf(current)
  const name = (step: Step) => t(`steps.${step === 'confirm' && isRequest ? 'send' : step}`)
  return (
    <ol className="os-steps" aria-label={t('steps.label')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'os-steps__step os-steps__step--past' : 'os-steps__step'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="os-steps__number" aria-hidden="true">
            {index + 1}
          </span>
          {name(step)}
        </li>
      ))}
    </ol>
  )
}
