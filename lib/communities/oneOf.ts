import { z } from 'zod'
import { one, type Asked } from '@/lib/ui/address'

/** A parameter of an address; what cannot be understood is left out. */
export const oneOf = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => value || undefined, shape.optional()).catch(undefined)

/** Each parameter once. */
export const onceEach = (asked: Asked): Record<string, string | undefined> =>
  Object.fromEntries(Object.keys(asked).map((name) => [name, one(asked, name)]))
