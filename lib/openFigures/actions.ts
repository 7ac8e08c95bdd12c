'use server'
import { action } from '@/lib/auth'
import * as commands from './commands'
import * as shape from './schema'

export const openFiguresAction = action(shape.OpenFigures, commands.openFigures, ({ token }) => ({
  said: 'figuresApi.said.opened',
  once: token,
}))
const said = (words: 'revoked' | 'paused' | 'resumed') => () => ({
  path: '/bilans/interface',
  said: `figuresApi.said.${words}` as const,
})
export const revokeFiguresAction = action(shape.OneToken, commands.revokeFigures, said('revoked'))
export const pauseFiguresAction = action(shape.OneToken, commands.pauseFigures, said('paused'))
export const resumeFiguresAction = action(shape.OneToken, commands.resumeFigures, said('resumed'))
