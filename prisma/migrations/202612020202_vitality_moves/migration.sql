CREATE TABLE "vitality_move" (
  "month" date NOT NULL,
  "kind"  "CommunityKind" NOT NULL,
  "fell"  integer NOT NULL,
  "woke"  integer NOT NULL,
  PRIMARY KEY ("month", "kind")
);
