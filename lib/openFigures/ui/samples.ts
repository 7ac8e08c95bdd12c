import { feedColumns } from '../csv'

/** What the feed's columns are in a database; the others are texts. */
const types: Partial<Record<(typeof feedColumns)[number], string>> = {
  ...{ version: 'integer', published_at: 'timestamptz', row: 'integer' },
  ...{ hidden: 'boolean', from: 'date', until: 'date' },
}
const table = feedColumns.map((name) => `  "${name}" ${types[name] ?? 'text'}`).join(',\n')

/** Lines to copy, with the address of this platform. */
export const samples = (address: string) => ({
  first: `export JETON='osmose_chiffres_…'
curl --fail -H "Authorization: Bearer $JETON" ${address}/reports`,
  again: `curl -i -H "Authorization: Bearer $JETON" -H 'If-None-Match: "3f7a…"' \\
  "${address}/figures?from=2026-01&months=6&sections=funnel,costs"`,
  feed: `curl --fail -H "Authorization: Bearer $JETON" "${address}/feed.csv?since=2026-01" -o bilans.csv`,
  powerQuery: `let
  Jeton = "osmose_chiffres_…",
  Fichier = Web.Contents("${address}", [
    RelativePath = "feed.csv",
    Query = [since = "2026-01"],
    Headers = [Authorization = "Bearer " & Jeton]
  ]),
  Lignes = Table.PromoteHeaders(
    Csv.Document(Fichier, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv])
  ),
  Nombres = Table.SelectRows(Lignes, each not List.Contains({"text", "day", "month"}, [unit])),
  Types = Table.TransformColumnTypes(
    Nombres,
    {{"value", type number}, {"from", type date}, {"until", type date}},
    "en-US"
  )
in
  Types`,
  metabase: `psql "$BASE" -c 'CREATE TABLE IF NOT EXISTS bilans (
${table}
)'
curl --fail -H "Authorization: Bearer $JETON" "${address}/feed.csv?since=2026-01" -o bilans.csv
psql "$BASE" --single-transaction -c 'TRUNCATE bilans' \\
  -c "\\copy bilans FROM bilans.csv WITH (FORMAT csv, HEADER true)"`,
  libreOffice: `curl --fail -H "Authorization: Bearer $JETON" "${address}/feed.csv?since=2026-01" -o ~/bilans.csv`,
})
