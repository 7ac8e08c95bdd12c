import { translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import { Alert } from '@/lib/ui/feedback'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import type { SkillVisibility } from '@/prisma/client/enums'
import { askEndorsementAction } from '../actions'

interface AskPageProps {
  skillId: string
  label: string
  visibility: SkillVisibility
  typed: string
  people: { id: string; name: string; about: string }[]
  areAll: boolean
}

/** Choosing whom to ask: a colleague of my communities who has seen me at work. */
export async function AskPage({ skillId, label, visibility, typed, people, areAll }: AskPageProps) {
  const t = await translator('skills')
  return (
    <Page
      title={t('ask.title')}
      lead={t('ask.lead', { label })}
      width="reading"
      trail={[
        { label: t('title'), href: '/competences' },
        { label, href: `/competences/${skillId}` },
      ]}
    >
      {visibility === 'nobody' ? (
        <Alert tone="warning">{t('ask.hidden')}</Alert>
      ) : (
        <>
          <form className="os-filters" action={`/competences/${skillId}/recommandation`} role="search">
            <div className="os-filters__wide">
              <Field
                name="q"
                type="search"
                label={t('ask.name')}
                hint={t('ask.nameHint')}
                defaultValue={typed}
                maxLength={60}
              />
              <SubmitButton tone="secondary">{t('ask.search')}</SubmitButton>
            </div>
          </form>
          {people.length === 0 && <p role="status">{t('ask.none')}</p>}
          {!areAll && <p role="status">{t('ask.more', { count: people.length })}</p>}
          <ul className="os-people">
            {people.map(({ id, name, about }) => (
              <li key={id}>
                <Avatar name={name} />
                <div className="os-people__who">
                  <p className="os-people__name">{name}</p>
                  {about && <p className="os-meta">{about}</p>}
                </div>
                <Form action={askEndorsementAction} className="os-entry">
                  <input type="hidden" name="skillId" value={skillId} />
                  <input type="hidden" name="memberId" value={id} />
                  <SubmitButton size="sm" tone="secondary">
                    {t('ask.act')}
                    <span className="fr-sr-only"> {t('ask.actOf', { name })}</span>
                  </SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
