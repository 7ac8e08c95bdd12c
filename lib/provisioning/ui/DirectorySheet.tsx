import { formatters, translator } from '@/lib/i18n'
import { Alert, Badge } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { pauseDirectoryAction, resumeDirectoryAction } from '../actions'
import type { AdministeredDirectory } from '../queries'
import { GroupTable } from './GroupTable'
import { Runs } from './Runs'
import { ScimPanel } from './ScimPanel'
import { directoriesTrail } from './trail'

type SheetProps = { directory: AdministeredDirectory; scimAddress: string; now: Date }

/** One directory: what it is, how it is connected, what it did. */
export async function DirectorySheet({ directory, scimAddress, now }: SheetProps) {
  const [t, format] = [await translator('provisioning'), await formatters()]
  const { id, kind, name, state, organisation, accounts, mostClosings, invites, stoppedAt } = directory
  const isPaused = state === 'paused'
  return (
    <Page
      title={name}
      kicker={t(`kind.${kind}`)}
      lead={[
        t('sheet.speaksFor', { organisation }),
        t('sheet.accounts', { count: accounts }),
        t(`sheet.floor.${kind}`, { most: format.number(mostClosings) }),
        t(invites ? 'sheet.invites' : 'sheet.invitesNobody'),
      ].join(' ')}
      trail={await directoriesTrail()}
      acts={
        <>
          <a className="fr-btn fr-btn--tertiary" href={`/administration/annuaires/${id}/reglages`}>
            {t('sheet.settings')}
          </a>
          <Form action={isPaused ? resumeDirectoryAction : pauseDirectoryAction} className="os-entry">
            <input type="hidden" name="directoryId" value={id} />
            <SubmitButton tone="tertiary">{t(isPaused ? 'sheet.resume' : 'sheet.pause')}</SubmitButton>
          </Form>
        </>
      }
    >
      {isPaused && (
        <p>
          <Badge>{t('state.paused')}</Badge> {t('sheet.paused')}
        </p>
      )}
      {stoppedAt && (
        <Alert tone="warning">
          <p>{t('sheet.stopped', { date: format.dateTime(stoppedAt) })}</p>
        </Alert>
      )}
      {kind === 'scim' ? (
        <>
          <ScimPanel directory={directory} address={scimAddress} now={now} />
          {directory.groups.length > 0 && <GroupTable directory={directory} />}
        </>
      ) : (
        <Runs directory={directory} now={now} />
      )}
    </Page>
  )
}
