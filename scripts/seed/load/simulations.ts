import { viewerOf } from '@/lib/auth'
import { db } from '@/lib/db'
import { saveScenario, shareScenario } from '@/lib/simulation/commands'
import { personas } from '../personas'

const SOURCE = 'Prix fictif de la démonstration'
const prices = {
  ...{ 'prix-invite': '1,5', 'prix-animateur': '40', 'prix-moderateur': '4800', 'prix-serveur': '150' },
  ...{ 'prix-invite-source': SOURCE, 'prix-animateur-source': SOURCE, 'prix-moderateur-source': SOURCE },
  'prix-serveur-source': SOURCE,
}

/** What DINUM might compare: the same agents fast or slowly, and twice as many. */
const told = [
  { title: '100 000 agents en un an', asked: { agents: '100000', mois: '12', rythme: 'even', combien: '4' } },
  {
    title: '100 000 agents en deux ans',
    asked: { agents: '100000', mois: '24', rythme: 'curve', combien: '4' },
  },
  {
    title: '200 000 agents en deux ans',
    asked: { agents: '200000', mois: '24', rythme: 'curve', combien: '8' },
  },
]

/** Scenarios of the demonstration: kept by Claire, on the rates that its own eighteen months give; one is shared. */
export async function simulateSome(): Promise<void> {
  const { id } = await db.member.findFirstOrThrow({
    where: { email: personas[2]!.email },
    select: { id: true },
  })
  const claire = await viewerOf(id)
  if (!claire) throw new Error('Claire is not here')
  for (const { title, asked } of told) {
    const address = new URLSearchParams({ ministeres: 'nouveaux', ...asked, ...prices }).toString()
    const { id: scenarioId } = await saveScenario(claire, { title, asked: address })
    if (title === told[0]!.title) await shareScenario(claire, { scenarioId, wanted: 'oui' })
  }
}
