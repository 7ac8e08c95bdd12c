import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const resolve = { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } }

/** Tests that talk to PostgreSQL: one server for the run, one database per test file. */
const withDatabase = {
  globalSetup: ['test/database.ts'],
  setupFiles: ['test/own-database.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { resolve, test: { name: 'model', include: ['test/model/**/*.test.ts'], testTimeout: 60_000 } },
      {
        resolve,
        test: {
          name: 'house',
          include: ['test/house.test.ts', 'test/house/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      { resolve, test: { name: 'slices', include: ['test/slices/**/*.test.ts'], ...withDatabase } },
      {
        resolve,
        test: {
          name: 'access',
          include: ['test/access.test.ts', 'test/access/**/*.test.ts'],
          ...withDatabase,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          ...withDatabase,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
