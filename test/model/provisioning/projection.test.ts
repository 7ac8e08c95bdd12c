import { expect, it } from 'vitest'
import { project } from '@/lib/provisioning/model/projection'

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User'
const MORE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
const user = {
  schemas: [CORE, MORE],
  id: '1',
  userName: 'ann',
  name: { givenName: 'Ann', familyName: 'Martin' },
  emails: [
    { value: 'a@x', type: 'work' },
    { value: 'b@x', type: 'home' },
  ],
  [MORE]: { department: 'Archives', manager: { value: '2' } },
}
const only = (...paths: string[]) => project(user, { only: paths, except: [] }, CORE)
const except = (...paths: string[]) => project(user, { only: [], except: paths }, CORE)
const always = { schemas: user.schemas, id: '1' }

it('gives only what is asked, whatever the case, and always the id and schemas', () => {
  expect(only('USERNAME', 'name.familyname')).toEqual({
    ...always,
    userName: 'ann',
    name: { familyName: 'Martin' },
  })
  expect(only('emails.type', 'emails.value')).toEqual({ ...always, emails: user.emails })
  expect(only(`${CORE}:userName`, `${MORE}:manager.value`)).toEqual({
    ...always,
    userName: 'ann',
    [MORE]: { manager: { value: '2' } },
  })
  expect(only('plane', '__proto__')).toEqual(always)
})

it('leaves out what is not wanted, but never the id', () => {
  expect(except('id', 'emails', 'name.givenName', `${MORE}:department`)).toEqual({
    ...always,
    userName: 'ann',
    name: { familyName: 'Martin' },
    [MORE]: { manager: { value: '2' } },
  })
  expect(except(MORE)).not.toHaveProperty([MORE])
})
