-- A sign that is taken back: one reaction fewer on the day it was given, so that it counts for nothing.
ALTER TYPE "ActivityKind" ADD VALUE 'unreact' AFTER 'react';
