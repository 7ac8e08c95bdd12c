import { parentPort, workerData } from 'node:worker_threads'
import { drawMap } from '../model/map/draw'
import type { Asked } from './aside'

const { holdings, radii, minimum } = workerData as Asked
parentPort?.postMessage(drawMap(holdings, radii, minimum))
