'use server'
import { action } from '@/lib/auth'
import { nameCluster, restoreClusterName } from './commands/clusterName'
import { NameCluster, OneCluster } from './schema'

export const nameClusterAction = action(NameCluster, nameCluster, ({ name }) => ({
  said: { key: 'skillMap.said.named', values: { name } },
}))
export const restoreClusterNameAction = action(OneCluster, restoreClusterName, () => ({
  said: 'skillMap.said.restored',
}))
