import type { Page } from 'playwright-core'

/** What somebody without a mouse meets on a page. */
export interface Walk {
  /** Where Tab goes without showing it. */
  unseen: string[]
  /** What a mouse can use and Tab never reaches. */
  unreached: string[]
}

/** Nobody presses Tab more often than that: beyond, the page holds whoever entered it. */
const MOST_STEPS = 400

/** Walks through the page with Tab alone, from its start to its end; and back, where that left something out. */
export async function walk(page: Page): Promise<Walk> {
  await page.evaluate(prepare)
  const unseen = new Set<string>()
  const pressing = async (key: string) => {
    await page.evaluate(setOut)
    // Nowhere new twice in a row: the page's end, then its start. Once: what was focused has just been replaced.
    for (let step = 0, nowhere = 0; step < MOST_STEPS && nowhere < 2; step += 1) {
      await page.keyboard.press(key)
      const here = await page.evaluate(lookAtFocus)
      nowhere = here ? 0 : nowhere + 1
      if (here && !here.isShown) unseen.add(here.name)
    }
    return page.evaluate(leftOut)
  }
  const onward = await pressing('Tab')
  // The tools of the editor come before the text, once one is in it.
  const unreached = onward.length > 0 ? await pressing('Shift+Tab') : onward
  return { unseen: [...unseen], unreached }
}

/** Kept in the page while one walks through it. */
type Walked = Window & {
  walked: Set<Element>
  /** Since one has set out in this direction. */
  met: Set<Element>
  last: Element | null
  nameOf: (element: Element) => string
  isOutlined: (style: CSSStyleDeclaration) => boolean
}

function prepare() {
  const kept = window as unknown as Walked
  kept.walked = new Set()
  kept.nameOf = (element) => {
    const said = element.getAttribute('aria-label') ?? element.textContent?.trim().replace(/\s+/g, ' ')
    const words = said || element.getAttribute('name') || element.id || element.className
    return `${element.tagName.toLowerCase()} « ${words.slice(0, 40)} »`
  }
  kept.isOutlined = (style) =>
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  const focused = document.activeElement
  if (focused instanceof HTMLElement) focused.blur()
}

function setOut() {
  const kept = window as unknown as Walked
  kept.met = new Set()
  kept.last = null
}

/** Where the focus is, and whether one can see it; null where it has been already. */
function lookAtFocus(): { name: string; isShown: boolean } | null {
  const kept = window as unknown as Walked
  const { walked, met, nameOf, isOutlined } = kept
  const element = document.activeElement
  // A date has several stops of its own: day, month, year.
  const isStill = element === kept.last
  kept.last = element
  if (!element || element === document.body || (met.has(element) && !isStill)) return null
  met.add(element)
  walked.add(element)
  const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null
  // The design system draws its boxes, and their outline, before their label.
  const drawn = [element, label].filter((each) => each !== null)
  const isShown =
    drawn.some((each) =>
      [undefined, '::before', '::after'].some((part) => isOutlined(getComputedStyle(each, part))),
    ) ||
    // A card that is wholly a link is outlined itself.
    element
      .closest('.os-card--link:has(:focus-visible)')
      ?.computedStyleMap()
      .get('outline-style')
      ?.toString() === 'solid'
  return { name: nameOf(element), isShown }
}

/** What can be used and was not reached; of a group of choices one is enough, the arrows do the rest. */
function leftOut(): string[] {
  const { walked, nameOf } = window as unknown as Walked
  // The editor takes the place of a plain form while one enters it: what left the page was reached.
  const replaced = new Set([...walked].filter((element) => !element.isConnected).map(nameOf))
  const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
  return [...document.querySelectorAll(usable)]
    .filter((element) => {
      const isChoice = element instanceof HTMLInputElement && element.type === 'radio'
      const isOff = element.matches(':disabled, [tabindex="-1"], [inert] *, [aria-hidden="true"] *')
      return (
        !walked.has(element) && !isChoice && !isOff && element.checkVisibility({ visibilityProperty: true })
      )
    })
    .map(nameOf)
    .filter((name) => !replaced.has(name))
}
