import { scimRoute } from '@/lib/provisioning'

export const GET = scimRoute
export const POST = scimRoute
export const PUT = scimRoute
export const PATCH = scimRoute
export const DELETE = scimRoute
