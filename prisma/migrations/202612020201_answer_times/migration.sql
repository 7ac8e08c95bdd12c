CREATE TYPE "AnswerKind" AS ENUM ('page', 'file', 'api', 'mail');

CREATE TABLE "answer_time" (
  "day"      date NOT NULL,
  "kind"     "AnswerKind" NOT NULL,
  "bucket"   integer NOT NULL,
  "answers"  integer NOT NULL,
  "failures" integer NOT NULL DEFAULT 0,
  PRIMARY KEY ("day", "kind", "bucket")
);
