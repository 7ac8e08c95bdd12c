import { z } from 'zod'
import { one } from '@/lib/ui/address'

const first = (value: unknown) => one({ value: value as string | string[] | undefined }, 'value') || undefined

/** One parameter of an address; undefined when it is missing, or cannot be understood. */
export const oneOf = <T extends z.ZodType>(shape: T) => z.preprocess(first, shape.optional()).catch(undefined)
