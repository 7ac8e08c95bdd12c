/** Somebody a newcomer may sign in as. `role` says in French what that person is there for. */
export type Persona = { name: string; role: string; email: string; password: string }

/** One password for all of them: it is shown on the screen, and the data are fictitious. */
export const demoPassword = 'Bienvenue-dans-Osmose-1'

export const personas: Persona[] = [
  {
    name: 'Nadia Benali',
    role: 'agente : lit, demande, répond dans cinq communautés',
    email: 'nadia.benali@ecologie.example',
    password: demoPassword,
  },
  {
    name: 'Sami Kerouel',
    role: 'animateur : fait vivre « Archives numériques »',
    email: 'sami.kerouel@culture.example',
    password: demoPassword,
  },
  {
    name: 'Claire Morvan-Diaz',
    role: 'équipe DINUM : ouvre les comptes, suit toutes les communautés',
    email: 'claire.morvan-diaz@dinum.example',
    password: demoPassword,
  },
  {
    name: 'Hélène Vassalo',
    role: 'administratrice du ministère de la Transition écologique, encadrante',
    email: 'helene.vassalo@ecologie.example',
    password: demoPassword,
  },
  {
    name: 'Inès Lacombe',
    role: 'agente arrivée hier : ses premiers pas l’attendent',
    email: 'ines.lacombe@culture.example',
    password: demoPassword,
  },
]
