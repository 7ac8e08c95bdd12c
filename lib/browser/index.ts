export { chromiumHere, chromiumOfSystem, type Chromium } from './chromium'
export { inBrowser, NoBrowser, TooLong } from './sealed'
