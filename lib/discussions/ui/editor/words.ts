import type { Words } from '../words'

/** Everything an editor says, translated before it reaches the browser. */
export function editorWords(t: Words) {
  return {
    body: t('composer.body'),
    hint: t('composer.hint'),
    toolbar: t('composer.toolbar'),
    bold: t('composer.bold'),
    italic: t('composer.italic'),
    link: t('composer.link'),
    list: t('composer.list'),
    quote: t('composer.quote'),
    code: t('composer.code'),
    table: t('composer.table'),
    boldSample: t('composer.boldSample'),
    italicSample: t('composer.italicSample'),
    linkSample: t('composer.linkSample'),
    codeSample: t('composer.codeSample'),
    tableSample: t('composer.tableSample'),
    preview: t('composer.preview'),
    previewEmpty: t('composer.previewEmpty'),
    previewFailed: t('composer.previewFailed'),
    draftSaved: t('composer.draftSaved', { clock: '%s' }),
    draftFailed: t('composer.draftFailed'),
    discard: t('composer.discard'),
    answering: t('composer.answering', { author: '%s' }),
    answerThread: t('composer.answerThread'),
    personal: t('composer.personal', { what: '%s' }),
    email: t('composer.personal_email'),
    iban: t('composer.personal_iban'),
    nir: t('composer.personal_nir'),
    acknowledge: t('composer.acknowledge'),
    confirmCrowd: t('composer.confirmCrowd'),
    overwrite: t('composer.overwrite'),
    unknownNames: t('composer.unknownNames', { names: '%s' }),
    people: t('composer.people'),
    onePerson: t('composer.onePerson'),
    manyPeople: t('composer.manyPeople', { count: '%s' }),
    quoteIntro: t('composer.quoteIntro', { author: '%s' }),
  }
}

export type EditorWords = ReturnType<typeof editorWords>
