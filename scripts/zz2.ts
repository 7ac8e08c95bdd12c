import { closeDatabase, db } from '@/lib/db'
import { bringUpToDate } from '@/lib/vitality'
await db.$executeRaw`TRUNCATE community_vitality, vitality_verdict, vitality_calibration`
const t=performance.now(); await bringUpToDate(new Date()); console.log(performance.now()-t)
console.table(await db.$queryRaw`SELECT "state", count(*)::int, min("since")::text, max("since")::text, avg("risk90")::float8 FROM community_vitality GROUP BY 1`)
console.log(JSON.stringify((await db.vitalityCalibration.findMany())[0]?.report))
await closeDatabase()
