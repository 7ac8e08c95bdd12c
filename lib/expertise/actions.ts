'use server'
import { action } from '@/lib/auth'
import { nameCluster, restoreClusterName } from './commands/clusterName'
import { NameCluster, OneCluster } from './schema'

const MAP = '/competences/carte'

export const nameClusterAction = action(NameCluster, nameCluster, ({ name }) => ({
  path: MAP,
  said: { key: 'skillMap.said.named', values: { name } },
}))
export const restoreClusterNameAction = action(OneCluster, restoreClusterName, () => ({
  path: MAP,
  said: 'skillMap.said.restored',
}))
