export { scimRoute } from './scim/serve'
