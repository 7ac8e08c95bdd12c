import { translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import type { OwnFields } from '../queries/own'
import { photoAddress } from './address'

/** One's portrait: chosen, or taken away. Plain forms, which work before any script. */
export async function OwnPhotoForms({ own }: { own: OwnFields }) {
  const t = await translator('directory')
  return (
    <section className="os-account-part" aria-labelledby="photo">
      <h2 id="photo">{t('own.photo')}</h2>
      <div className="os-own-photo">
        <Avatar name={own.name} size="xl" photo={photoAddress(own.id, own.photo)} />
        <div>
          <form method="post" action="/compte/photo" encType="multipart/form-data" className="os-form">
            <div className="fr-upload-group">
              <label className="fr-label" htmlFor="choix-photo">
                {own.photo ? t('own.anotherPhoto') : t('own.choosePhoto')}
                <span className="fr-hint-text">{t('own.photoHint')}</span>
              </label>
              <input
                className="fr-upload"
                type="file"
                id="choix-photo"
                name="photo"
                accept="image/jpeg,image/png,image/webp"
                required
              />
            </div>
            <div className="os-form__acts">
              <button className="fr-btn fr-btn--secondary" type="submit">
                {t('own.sendPhoto')}
              </button>
            </div>
          </form>
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
