export {
  directories,
  directoryForAdministrator,
  organisationsToSpeakFor,
  runForAdministrator,
} from './queries'
export { scimAddress } from './scim/schemas'
export { scimRoute } from './scim/serve'
