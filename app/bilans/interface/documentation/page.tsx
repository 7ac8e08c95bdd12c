import type { Metadata } from 'next'
import { openToAll } from '@/lib/auth'
import { locale, translator } from '@/lib/i18n'
import { describedInterface } from '@/lib/openFigures'
import { Documentation } from '@/lib/openFigures/ui/Documentation'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('figuresApi'))('doc.title'),
})

/** Nothing of it is secret: whoever builds a tool reads it without an account. */
export default async function InterfaceDocumentationPage() {
  await openToAll()
  return <Documentation interface={await describedInterface(await locale(), new Date())} />
}
