/** What a button of signs says once pressed, in the reader's language: `{name}` and `{count}` are filled in. */
export interface SignWords {
  one: string
  many: string
  failed: string
  names: Record<string, string>
}

/** Gives a sign or takes it back, and shows the new counts; false when it could not be. */
export async function give(button: HTMLButtonElement, address: string, words: SignWords): Promise<boolean> {
  const [text = '', kind = '', on] = button.value.split('.')
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ replyId: text === 'fil' ? null : text, kind, on: on === 'oui' }),
    })
    if (!answer.ok) return false
    const { reactions } = (await answer.json()) as { reactions: Record<string, number> }
    button.value = `${text}.${kind}.${on === 'oui' ? 'non' : 'oui'}`
    button.setAttribute('aria-pressed', on === 'oui' ? 'true' : 'false')
    show(button, words.names[kind] ?? kind, reactions[kind] ?? 0, words)
    return true
  } catch {
    // The network is away: said above the texts, and the button can be pressed again.
    return false
  }
}

function show(button: HTMLButtonElement, name: string, count: number, words: SignWords) {
  const seen = document.createElement('span')
  seen.textContent = count === 0 ? name : `${name} `
  if (count === 0) return button.replaceChildren(seen)
  const figure = document.createElement('b')
  figure.textContent = String(count)
  seen.append(figure)
  seen.setAttribute('aria-hidden', 'true')
  const heard = document.createElement('span')
  heard.className = 'fr-sr-only'
  heard.textContent = (count === 1 ? words.one : words.many)
    .replace('{name}', name)
    .replace('{count}', String(count))
  button.replaceChildren(seen, heard)
}

/** In place of «Réagir», the signs nobody has given yet. */
export function showSigns(link: HTMLElement, text: string, names: Record<string, string>) {
  const there = [...(link.parentElement?.querySelectorAll('button') ?? [])].map(
    ({ value }) => value.split('.')[1],
  )
  const buttons = Object.entries(names)
    .filter(([kind]) => !there.includes(kind))
    .map(([kind, name]) => {
      const button = document.createElement('button')
      button.className = 'os-react'
      button.name = 'react'
      button.value = `${text}.${kind}.oui`
      button.textContent = name
      button.setAttribute('aria-pressed', 'false')
      return button
    })
  link.replaceWith(...buttons)
  buttons[0]?.focus()
}
