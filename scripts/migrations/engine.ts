import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { dropDatabase } from '../database/drop'
import { Advice } from '../setup/say.mjs'
import type * as EngineModule from '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * Prisma's migration engine, as WebAssembly: the native one is downloaded at install time, which a closed network
 * does not allow. Same `_prisma_migrations` table, so that `prisma migrate deploy` works on the same folder.
 */
export async function withMigrationEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await (loaded ??= load())
  const pool = new pg.Pool({ connectionString: url })
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool, url))
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  try {
    return await work(engine)
  } catch (error) {
    // What our side of the adapter threw comes back as a number.
    const id = /External error id#(\d+)/.exec((error as Error).message)?.[1]
    const ours = id ? (adapter.errorRegistry.consumeError(Number(id))?.error as Error | undefined) : undefined
    throw new Advice(`La migration a échoué.\n${saidByPostgreSQL(ours ?? (error as Error))}`)
  } finally {
    engine.free()
    await pool.end()
  }
}

/** The message without the engine's own path to it. */
function saidByPostgreSQL({ message }: Error): string {
  const lines = message.split('\n').filter((line) => !/^\s+(\d+:|at |with )/.test(line))
  return lines.join('\n').trim()
}

let loaded: ReturnType<typeof load> | undefined

async function load() {
  const engine = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as typeof EngineModule & {
    __wbg_set_wasm(exports: WebAssembly.Exports): void
  }
  // Where it looks for somebody to tell before it breaks down.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: tellPanic } })
  // Its own entry imports the .wasm file as a module, which not every Node allows.
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = readFileSync(join(entry, '..', 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': { ...engine, ...patience(engine) } as never,
  })
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return engine
}

/** It sets itself a limit of ten seconds and never lifts it: nobody should wait for that clock before they leave. */
function patience(engine: object) {
  const later = (run: () => void, ms: number) => setTimeout(run, ms).unref()
  return Object.fromEntries(
    Object.keys(engine).flatMap((name) => (name.includes('setTimeout') ? [[name, later]] : [])),
  )
}

function tellPanic(message: string): never {
  throw new Error(`Prisma’s migration engine broke down: ${message}`)
}

type Connected = Awaited<ReturnType<PrismaPg['connect']>>

/** The adapter cuts scripts at every semicolon, even inside a function's body; PostgreSQL reads them whole. */
class WholeScripts extends PrismaPg {
  readonly #url: string

  constructor(pool: pg.Pool, url: string) {
    super(pool)
    this.#url = url
  }

  override async connect() {
    return whole(await super.connect())
  }

  /** The adapter's own shadow ignores its name when it was given an address, and would replay over the real database. */
  override async connectToShadowDb() {
    const name = `osmose_shadow_${crypto.randomUUID().slice(0, 8)}`
    const real = new pg.Client(this.#url)
    await real.connect()
    // Nobody can be connected to template0, which would forbid copying it.
    await real.query(`create database ${name} template template0`)
    const url = new URL(this.#url)
    url.pathname = `/${name}`
    const pool = new pg.Pool({ connectionString: url.toString() })
    const shadow = whole(await new PrismaPg(pool).connect())
    shadow.dispose = async () => {
      await pool.end()
      await dropDatabase(real, name)
      await real.end()
    }
    return shadow
  }
}

function whole(adapter: Connected): Connected {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      adapter['onError'](error)
    }
  }
  const [oneByte, character] = [18, 1042]
  const ask = adapter.queryRaw.bind(adapter)
  const send = (adapter['performIO'] as (query: SqlQuery) => Promise<pg.QueryArrayResult>).bind(adapter)
  // It has no word for PostgreSQL's one-byte "char", of which the catalogue is full and which the engine expects.
  adapter.queryRaw = async (query) => {
    let bytes: number[] = []
    adapter['performIO'] = async (sent: SqlQuery) => {
      const result = await send(sent)
      bytes = result.fields.flatMap(({ dataTypeID }, i) => (dataTypeID === oneByte ? [i] : []))
      for (const i of bytes) result.fields[i]!.dataTypeID = character
      return result
    }
    const answer = await ask(query)
    for (const i of bytes) answer.columnTypes[i] = ColumnTypeEnum.Character
    return answer
  }
  return adapter
}
