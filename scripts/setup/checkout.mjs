import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this checkout, however it was reached. */
export const checkout = realpathSync(fileURLToPath(new URL('../..', import.meta.url)))

/** What this checkout keeps on disk and out of git: database, secrets, files, builds. */
export const dataFolder = join(checkout, '.data')

/** @param {...string} parts */
export const inCheckout = (...parts) => join(checkout, ...parts)

/**
 * Real data to develop and evaluate on, which lie beside the project and are never part of it.
 * @param {...string} parts
 */
export const inSharedData = (...parts) => inCheckout('..', 'shared', 'data', ...parts)
