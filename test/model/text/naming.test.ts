import { describe, expect, it } from 'vitest'
import { namingIn, stemOf } from '@/lib/text'

const named = (text: string, word: string) => namingIn(text).named.has(stemOf(word))

describe('what a title names', () => {
  it.each([
    ['Que faire des courriels ?', 'courriels'],
    ['Le plan de formation, par où commencer ?', 'formation'],
    ['Qui connaît l’accessibilité ?', 'accessibilité'],
    ['Combien de jours en télétravail ?', 'télétravail'],
    ['Une réponse de Bretagne ?', 'bretagne'],
    ['À qui envoyer un PDF ? Au SGAR ?', 'sgar'],
    ['Comment lire INSEE et DREAL ?', 'dreal'],
  ])('%s: %s', (title, word) => expect(named(title, word)).toBe(true))

  it.each([
    ['Vous dites bonjour comment ?', 'dites'],
    ['Le camion vient demain', 'vient'],
    ['Quoi garder, que publier ?', 'garder'],
    ['Une réunion en novembre', 'novembre'],
    ['Fermé le lundi', 'lundi'],
    ['Ce que j’en retiens', 'retiens'],
    ['Le refus de signer', 'signer'],
    ['LE PLAN VIENT DEMAIN', 'vient'],
  ])('%s: not %s', (title, word) => expect(named(title, word)).toBe(false))

  it('tells nothing by the word that begins a sentence, whatever it is', () => {
    const { told } = namingIn('Classement en retard. Photos perdues !')
    expect([...told]).toEqual([stemOf('retard'), stemOf('perdues')])
  })
})
