import { translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import type { OwnFields } from '../queries/own'
import { photoAddress } from './address'
import { PhotoForm } from './PhotoForm'

/** One's portrait: chosen, or taken away. Plain forms, which work before any script. */
export async function OwnPhotoForms({ own }: { own: OwnFields }) {
  const t = await translator('directory')
  return (
    <section className="os-account-part" aria-labelledby="photo">
      <h2 id="photo">{t('own.photo')}</h2>
      <div className="os-own-photo">
        <Avatar name={own.name} size="xl" photo={photoAddress(own.id, own.photo)} />
        <div>
          <PhotoForm
            words={{
              label: t('own.photoLabel'),
              hint: t('own.photoHint'),
              drop: t('own.dropPhoto'),
              choose: own.photo ? t('own.anotherPhoto') : t('own.choosePhoto'),
              send: t('own.sendPhoto'),
              missing: t('mistake.noPhoto'),
            }}
          />
          {own.photo && (
            <form method="post" action="/compte/photo/retrait">
              <button className="fr-btn fr-btn--tertiary fr-btn--sm" type="submit">
                {t('own.removePhoto')}
              </button>
            </form>
          )}
        </div>
      </div>
    </section>
  )
}
