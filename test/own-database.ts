import { inject } from 'vitest'
import { newDatabase } from './database'

// Before anything imports `@/lib/db`: this test file gets a database of its own, like a fresh install.
process.env.DATABASE_URL = await newDatabase(inject('testDatabase'))
process.env.BETTER_AUTH_SECRET ??= 'a secret for the tests, longer than 32 characters'
