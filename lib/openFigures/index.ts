export { apiAddress } from './api/address'
export { figuresRoute } from './api/serve'
export { describedInterface } from './described'
export { openedFigures } from './queries'
