-- Those who asked for a place in a programme are told what the draw gave them.
ALTER TYPE "SubjectKind" ADD VALUE 'programme';
