import { db, closeDatabase } from '@/lib/db'
console.table(await db.$queryRaw`SELECT c.name, v.state::text, v."lastOn"::text, v."silentOpenDays"::int so, round(v.level::numeric,3)::float8 lv, v.authors a, v."activeMonths" m, v."ageDays" age, v.contributions n, round(v.risk90::numeric,2)::float8 r, round(v."risk90Alone"::numeric,2)::float8 ra FROM community_vitality v JOIN community c ON c.id=v."communityId" WHERE v.state <>'closed' ORDER BY v.risk90 DESC LIMIT 30`)
await closeDatabase()
