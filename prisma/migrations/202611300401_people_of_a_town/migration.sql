-- Everybody of a town who is here, by name. Whoever has not come yet is not in it: a list of accounts writes nothing here.
CREATE INDEX "member_city_idx" ON "member" (osmose_plain(translate("city", '-''’', '   ')), osmose_plain("usualName"),
                                            osmose_plain("givenName"), "id")
 WHERE "status" = 'active' AND NOT "isService" AND "city" <> '';
