import { translator } from '@/lib/i18n'
import { ALLOWED } from '../model/allowList'

/** What the uploader says, in the reader's language. `replaced`: the file that gets a new version. */
export async function uploaderWords(replaced?: string) {
  const t = await translator('files')
  return {
    label: replaced ? t('addVersion', { name: replaced }) : t('add'),
    hint: t('addHint'),
    accept: Object.keys(ALLOWED)
      .map((extension) => `.${extension}`)
      .join(','),
    choose: t('choose'),
    drop: t('drop'),
    sending: t('sending'),
    stop: t('stop'),
    stopped: t('stopped'),
    done: t('done'),
    open: t('open'),
    retry: t('retry'),
    failed: t('failed'),
    same: t('same'),
    asVersion: t('asVersion'),
    asOther: t('asOther'),
  }
}

export type UploaderWords = Awaited<ReturnType<typeof uploaderWords>>
