import { execute, identifier, sql, type Transaction } from '@/lib/db'

/**
 * Takes somebody out of the lists of accounts that are still kept. Their own rows lose what they said, and keep their
 * place: what was read or applied is counted by it. Undecided, such a row is refused, as one without an address is.
 * Rows of others no longer name their address.
 */
export async function forgetInLists(
  tx: Transaction,
  { memberId, email }: { memberId: string; email: string },
): Promise<void> {
  await execute(
    sql`UPDATE "account_import_row" r
           SET "cells" = (SELECT coalesce(jsonb_agg(''::text), '[]') FROM jsonb_array_elements(r."cells")),
               "said" = '{}', "faults" = '[{"field":"email","key":"missing"}]', "reasons" = '[]', "difference" = '{}',
               "email" = NULL, "externalId" = NULL, "namesake" = NULL, "decision" = 'leave', "undo" = NULL
         WHERE r."memberId" = ${memberId}::uuid OR r."email" = ${email}`,
    tx,
  )
  // Their address, not one that begins or ends like it; before it, JSON may write a line end as a letter.
  const whole = `(?:(?<=\\\\[nrt])|(?<![[:alnum:]._%+'-]))${email.replace(/[^a-z\d]/gi, '\\$&')}(?![[:alnum:]-]|\\.[[:alnum:]])`
  const without = (column: 'cells' | 'said' | 'reasons' | 'difference' | 'undo') =>
    sql`regexp_replace(r.${identifier(column)}::text, ${whole}, '', 'gi')::jsonb`
  await execute(
    sql`UPDATE "account_import_row" r
           SET "cells" = ${without('cells')}, "said" = ${without('said')}, "reasons" = ${without('reasons')},
               "difference" = ${without('difference')}, "undo" = ${without('undo')}
         WHERE position(${email} in lower(concat(r."cells", r."said", r."reasons", r."difference", r."undo"))) > 0`,
    tx,
  )
}
