import { question } from '@/lib/auth'
import { kindAsked, proposeAtCreation } from '@/lib/practices'

/** Practices for whoever opens a community of the type they have just chosen. */
export const GET = question((viewer, _, url) => proposeAtCreation(viewer, kindAsked(url), new Date()))
