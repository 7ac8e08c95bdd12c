import { formatters, translator } from '@/lib/i18n'
import { Badge, EmptyState } from '@/lib/ui/feedback'
import { Radios, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { Time } from '@/lib/ui/Time'
import { QuotationAnswer } from '@/prisma/client/enums'
import { answerQuotationAction } from '../actions'
import type { QuotationAsked } from '../queries/quotations'

/** Whether one’s own words may be quoted: asked once, and taken back at any moment. */
export async function QuotationsAsked({ asked, now }: { asked: QuotationAsked[]; now: Date }) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  return (
    <Page
      title={t('asked.title')}
      lead={t('asked.lead')}
      width="reading"
      trail={[{ label: t('title'), href: '/pratiques' }]}
    >
      {asked.length === 0 && <EmptyState title={t('asked.emptyTitle')}>{t('asked.empty')}</EmptyState>}
      {asked.map((one) => (
        <section key={one.id} id={`citation-${one.id}`} className="os-card" aria-labelledby={`q-${one.id}`}>
          <h2 className="os-card__title" id={`q-${one.id}`}>
            {t('asked.by', { name: one.askedBy, title: one.title })}
          </h2>
          <p className="os-meta">
            <Time at={one.askedAt} format={format} now={now} />
            {one.answer === null ? (
              <Badge tone="info">{t('asked.waits')}</Badge>
            ) : (
              <Badge>{t(`asked.answered.${one.answer}`)}</Badge>
            )}
          </p>
          {one.words ? (
            <blockquote className="os-practice__words">{one.words}</blockquote>
          ) : (
            <p>{t('asked.gone')}</p>
          )}
          <p className="os-meta">
            {one.href && <a href={one.href}>{t('asked.where')}</a>}
            {one.isShared && <a href={`/pratiques/${one.practiceId}`}>{t('asked.practice')}</a>}
          </p>
          <Answer one={one} />
        </section>
      ))}
    </Page>
  )
}

async function Answer({ one: { id, answer, words, isGone } }: { one: QuotationAsked }) {
  const t = await translator('practices')
  const possible = words && !isGone ? Object.values(QuotationAnswer) : [QuotationAnswer.refused]
  return (
    <Form action={answerQuotationAction} className="os-form" label={t('asked.answer')}>
      <input type="hidden" name="quotationId" value={id} />
      <input type="hidden" name="words" value={words ?? ''} />
      <Radios
        name="answer"
        legend={t('asked.answer')}
        hint={t('asked.hint')}
        defaultValue={answer ?? undefined}
        options={possible.map((each) => ({ value: each, label: t(`asked.may.${each}`) }))}
      />
      <SubmitButton tone={answer === null ? 'primary' : 'secondary'}>
        {t(answer === null ? 'asked.say' : 'asked.change')}
      </SubmitButton>
    </Form>
  )
}
