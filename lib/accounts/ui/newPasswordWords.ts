import { translator } from '@/lib/i18n'
import { passwordRules, type PasswordFault } from '../model/password'

export interface NewPasswordWords {
  label: string
  show: string
  hide: string
  rules: string
  fourKinds: string
  threeKinds: string
  phrase: string
  good: string
  met: string
  faults: Record<PasswordFault, string>
}

/** What the field of a new password says, in the reader's language. */
export async function newPasswordWords(): Promise<NewPasswordWords> {
  const [t, ui] = await Promise.all([translator('auth'), translator('ui')])
  return {
    label: t('password.label'),
    show: ui('showPassword'),
    hide: ui('hidePassword'),
    rules: t('password.rules'),
    fourKinds: t('password.fourKinds', { count: passwordRules.fourKinds }),
    threeKinds: t('password.threeKinds', { count: passwordRules.threeKinds }),
    phrase: t('password.phrase', { count: passwordRules.words }),
    good: t('password.good'),
    met: t('password.met'),
    faults: {
      weak: t('password.fault.weak'),
      repeated: t('password.fault.repeated'),
      common: t('password.fault.common'),
      personal: t('password.fault.personal'),
      long: t('password.fault.long'),
    },
  }
}
