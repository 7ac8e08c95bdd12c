import { LessonField } from '@/lib/communities/ui/LessonField'
import { translator, type Formatters } from '@/lib/i18n'
import { Radios, Select, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { answerReviewAction } from '../../actions'
import { reviewDelays } from '../../model/review'
import type { ReviewPage } from '../../queries/review'

type AnswerFormProps = { page: ReviewPage; format: Formatters }

/** Three ways, one form: each says what it does before it is chosen, and shows only what it asks. */
export async function AnswerForm({ page, format }: AnswerFormProps) {
  const t = await translator('vitality')
  const { community, review, targets, people, may } = page
  const forOwners = may.answer ? undefined : t('review.forOwners', { owners: format.list(people.owners) })
  const noMerge =
    forOwners ??
    (community.access === 'secret'
      ? t('review.noSecretMerge')
      : targets.length === 0
        ? t('review.noTarget')
        : undefined)
  const option = (value: 'relaunch' | 'merge' | 'close', refused?: string) => ({
    value,
    label: t(`review.choice.${value}`),
    hint: refused ?? t(`review.means.${value}`, { days: reviewDelays.relaunchDays }),
    disabled: refused !== undefined,
  })
  return (
    <Form action={answerReviewAction} className="os-form os-answer" label={t('review.answer')}>
      <input type="hidden" name="slug" value={community.slug} />
      <Radios
        name="choice"
        rich
        legend={t('review.answer')}
        defaultValue={review?.state === 'relaunching' ? 'relaunch' : undefined}
        options={[option('relaunch'), option('merge', noMerge), option('close', forOwners)]}
      />
      <div className="os-answer__relaunch">
        <TextArea
          name="help"
          label={t('review.help')}
          hint={t('review.helpHint')}
          defaultValue={review?.state === 'relaunching' ? review.help : undefined}
          rows={3}
          maxLength={1000}
        />
      </div>
      {!noMerge && (
        <div className="os-answer__merge">
          <Select
            name="intoId"
            label={t('review.into')}
            hint={t('review.intoHint', { days: reviewDelays.mergeDays })}
            placeholder={t('review.intoChoose')}
            options={targets.map(({ id, name, isOwn }) => ({
              value: id,
              label: t(isOwn ? 'review.targetOwn' : 'review.targetOther', { name }),
            }))}
          />
          <ul>
            <li>{t('review.mergeMembers', { count: people.members })}</li>
            {people.guests > 0 && <li>{t('review.mergeGuests', { count: people.guests })}</li>}
            <li>{t('review.mergeNote')}</li>
            <li>{t('review.mergeUndo', { days: reviewDelays.undoMergeDays })}</li>
          </ul>
        </div>
      )}
      {may.answer && (
        <div className="os-answer__close">
          <LessonField />
        </div>
      )}
      <SubmitButton>{t('review.send')}</SubmitButton>
    </Form>
  )
}
