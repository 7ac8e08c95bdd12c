import { translator } from '@/lib/i18n'
import { CopyButton } from '@/lib/ui/CopyButton'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { RevokeToken, TokenDays, TokenName, TokenTable } from '@/lib/ui/Tokens'
import { openFiguresAction, pauseFiguresAction, resumeFiguresAction, revokeFiguresAction } from '../actions'
import type { OpenedFigures } from '../queries'
import { MOST_PURPOSE } from '../schema'
import { TOKEN_MONTHS_KEPT } from '@/lib/ui/tokenDays'

type PageProps = { opened: OpenedFigures; address: string; now: Date }
type Token = OpenedFigures['tokens'][number]

/** Which programs read the figures of reports, and a token for one more. */
export async function OpenFiguresPage({ opened: { tokens, ministries }, address, now }: PageProps) {
  const [t, ui] = [await translator('figuresApi'), await translator('ui')]
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      trail={[{ label: t('reports'), href: '/bilans' }]}
      acts={
        <a className="fr-btn fr-btn--tertiary" href="/bilans/interface/documentation">
          {t('howToAsk')}
        </a>
      }
    >
      <p className="os-copied">
        {t('address')} <code>{address}</code>
        <CopyButton text={address} label={ui('copy')} done={ui('copied')} />
      </p>
      <section aria-labelledby="nouveau">
        <h2 id="nouveau">{t('new.title')}</h2>
        <p>{t('new.lead')}</p>
        <Form action={openFiguresAction} className="os-form os-token-new">
          <TokenName hint={t('new.nameHint')} />
          <Field
            name="purpose"
            label={t('new.purpose')}
            hint={t('new.purposeHint')}
            maxLength={MOST_PURPOSE}
            autoComplete="off"
            required
          />
          <Field
            name="responsible"
            label={t('new.responsible')}
            hint={t('new.responsibleHint', { months: TOKEN_MONTHS_KEPT })}
            maxLength={MOST_PURPOSE}
            autoComplete="off"
            required
          />
          <Select
            name="ministryId"
            label={t('new.perimeter')}
            hint={t('new.perimeterHint')}
            options={[
              { value: '', label: t('everything') },
              ...ministries.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TokenDays />
          <SubmitButton>{t('new.create')}</SubmitButton>
        </Form>
      </section>
      <section aria-labelledby="jetons">
        <h2 id="jetons">{ui('tokens.title')}</h2>
        {tokens.length === 0 ? <p>{t('none')}</p> : <Tokens tokens={tokens} now={now} />}
      </section>
    </Page>
  )
}

async function Tokens({ tokens, now }: { tokens: Token[]; now: Date }) {
  const t = await translator('figuresApi')
  return (
    <TokenTable
      tokens={tokens}
      now={now}
      more={[
        { key: 'purpose', header: t('column.purpose'), cell: ({ purpose }) => purpose },
        { key: 'responsible', header: t('column.responsible'), cell: ({ responsible }) => responsible },
        {
          key: 'perimeter',
          header: t('column.perimeter'),
          cell: ({ ministry }) => ministry?.name ?? t('everything'),
        },
      ]}
      acts={({ id, name, pausedAt }) => (
        <>
          <Form
            action={pausedAt ? resumeFiguresAction : pauseFiguresAction}
            className="os-entry os-token-pause"
          >
            <input type="hidden" name="tokenId" value={id} />
            <SubmitButton size="sm" tone="tertiary">
              {t(pausedAt ? 'resume' : 'pause')}
              <span className="fr-sr-only"> {name}</span>
            </SubmitButton>
          </Form>
          <RevokeToken action={revokeFiguresAction} token={{ id, name }} text={t('revokeText')} />
        </>
      )}
    />
  )
}
