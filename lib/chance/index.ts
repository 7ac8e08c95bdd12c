export { chanceFrom, shuffle } from './chance'
export { betaDraw, gammaDraw, normalDraw } from './draws'
export { quantile } from './quantile'
