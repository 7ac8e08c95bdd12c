import { figuresRoute } from '@/lib/openFigures'

export const GET = figuresRoute
export const HEAD = figuresRoute
export const OPTIONS = figuresRoute
export const POST = figuresRoute
export const PUT = figuresRoute
export const PATCH = figuresRoute
export const DELETE = figuresRoute
