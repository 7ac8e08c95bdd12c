CREATE TABLE "departement_month" (
  "month"       date NOT NULL,
  "departement" text NOT NULL,
  "members"     integer,
  PRIMARY KEY ("month", "departement")
);
