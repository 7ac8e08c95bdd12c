/**
 * What a dashboard shows of one window, asked of the raw acts: $1 the community (null: all of them), $2 the days of the
 * window, which ends with the community's last act. The same definitions as METRICS §2, without any roll-up.
 */
export const rawFigures = `
  WITH acts AS MATERIALIZED (
    SELECT a."communityId", a."memberId", (a."at" AT TIME ZONE 'Europe/Paris')::date AS day FROM "activity" a
    WHERE ($1::uuid IS NULL OR a."communityId" = $1) AND a."memberId" IS NOT NULL
      AND a."kind" NOT IN ('join', 'leave', 'mission_end', 'bot')),
  windows AS (SELECT "communityId", max(day) + 1 - $2::int AS start, max(day) + 1 AS "end" FROM acts GROUP BY 1),
  people AS MATERIALIZED (
    SELECT w."communityId", a."memberId",
           count(*) FILTER (WHERE day >= start AND day < "end") AS made,
           count(DISTINCT day) FILTER (WHERE day >= start AND day < "end") AS on_days,
           min(day) - min(start) AS first_ever,
           min(day) FILTER (WHERE day >= start AND day < "end") AS first_in,
           max(day) FILTER (WHERE day < start) AS last_before,
           count(*) FILTER (WHERE day < start AND day >= start - 90) AS made_before
    FROM windows w JOIN acts a USING ("communityId") GROUP BY 1, 2),
  ranked AS (
    SELECT "communityId", made, sum(made) OVER w AS upto, sum(made) OVER (PARTITION BY "communityId") AS total,
           row_number() OVER (PARTITION BY "communityId" ORDER BY made) AS rank,
           count(*) OVER (PARTITION BY "communityId") AS n
    FROM people WHERE made > 0 WINDOW w AS (PARTITION BY "communityId" ORDER BY made DESC, "memberId")),
  shares AS (
    SELECT "communityId", count(*) FILTER (WHERE upto - made < total * 0.5) AS a50,
           count(*) FILTER (WHERE upto - made < total * 0.8) AS core,
           sum((2 * rank - n - 1) * made) / (max(n) * max(total)) AS gini
    FROM ranked GROUP BY 1)
  SELECT "communityId", count(*) AS members, count(*) FILTER (WHERE made > 0) AS contributing,
         sum(made) AS contributions, count(*) FILTER (WHERE on_days >= 4) AS regular,
         count(*) FILTER (WHERE first_ever >= 0) AS new,
         count(*) FILTER (WHERE first_in - last_before > 90) AS reactivated,
         count(*) FILTER (WHERE made = 0 AND made_before >= 4) AS lost, a50, core, gini
  FROM people JOIN shares USING ("communityId") GROUP BY 1, a50, core, gini`
