import { translator } from '@/lib/i18n'

type AskAboutSkillProps = { skillId: string; places: { id: string; slug: string; name: string }[] }

/** From a skill, the way to a question about it: in a community of mine, where those who can help are proposed. */
export async function AskAboutSkill({ skillId, places }: AskAboutSkillProps) {
  const t = await translator('expertise')
  return (
    <section className="os-skill-part" aria-labelledby="demander">
      <h2 id="demander">{t('skill.title')}</h2>
      {places.length === 0 ? (
        <p>
          {t('skill.none')} <a href="/communautes">{t('skill.discover')}</a>
        </p>
      ) : (
        <>
          <p>{t('skill.text')}</p>
          <ul className="os-skill-tags">
            {places.map(({ id, slug, name }) => (
              <li key={id}>
                <a
                  className="fr-tag"
                  href={`/communautes/${slug}/fils/nouveau?type=question&competence=${skillId}`}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
