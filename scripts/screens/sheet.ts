import { html, type Markup } from '@/lib/ui/html'
import type { Walk } from './keyboard'

/** One picture, and what axe said of the page. */
export interface Shot {
  route: string
  persona: string
  width: number
  theme: string
  status: number
  file: string
  findings: { rule: string; help: string; count: number }[]
  /** Wider than the window: somebody has to scroll sideways. */
  overflow: number
  /** What Tab alone meets; null where nobody walked: colours change nothing in it. */
  walked: Walk | null
}

/** The contact sheet: every page, as everybody, side by side; what is wrong comes first. */
export function contactSheet(shots: Shot[]): string {
  const wrong = shots.filter(isWrong)
  const routes = [...new Set(shots.map(({ route }) => route))]
  return html`<!doctype html>
    <html lang="fr">
      <meta charset="utf-8" /><title>Planche de contact</title>
      <style>
        body {
          font: 14px system-ui;
          margin: 24px;
        }
        section {
          margin: 32px 0;
        }
        ul {
          display: flex;
          flex-wrap: wrap;
          gap: 12px;
          list-style: none;
          padding: 0;
        }
        li {
          width: 240px;
        }
        img {
          width: 100%;
          height: 320px;
          object-fit: cover;
          object-position: top;
          border: 1px solid #ccc;
        }
        .bad {
          color: #b34000;
        }
      </style>
      <h1>Planche de contact : ${shots.length} images, ${wrong.length} à revoir</h1>
      <ol>
        ${wrong.map((shot) => html`<li class="bad" style="width:auto">${title(shot)} : ${problems(shot)}</li>`)}
      </ol>
      ${routes.map(
        (route) =>
          html`<section>
            <h2>${route}</h2>
            <ul>
              ${shots.filter((shot) => shot.route === route).map(picture)}
            </ul>
          </section>`,
      )}
    </html>`.text
}

export const isWrong = (shot: Shot) => problems(shot) !== ''

export function problems({ findings, overflow, status, walked }: Shot): string {
  const { unseen = [], unreached = [] } = walked ?? {}
  return [
    ...(status >= 500 ? [`réponse ${status}`] : []),
    ...(overflow > 0 ? [`déborde de ${overflow} px`] : []),
    ...(unseen.length > 0 ? [`focus invisible : ${unseen.join(', ')}`] : []),
    ...(unreached.length > 0 ? [`hors d’atteinte au clavier : ${unreached.join(', ')}`] : []),
    ...findings.map(({ rule, help, count }) => `${rule} (${count}) ${help}`),
  ].join(' ; ')
}

export const title = ({ route, persona, width, theme, status }: Shot) =>
  `${route} · ${persona} · ${width} px · ${theme} · ${status}`

const picture = (shot: Shot): Markup =>
  html`<li>
    <a href="${shot.file}"><img loading="lazy" src="${shot.file}" alt="" /></a
    >${title(shot)}${isWrong(shot) ? html`<p class="bad">${problems(shot)}</p>` : ''}
  </li>`
