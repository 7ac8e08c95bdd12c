import { db } from '@/lib/db'

/** What they made of the figures, and which reports are theirs to read. */
export async function reportedBy(memberId: string): Promise<Record<string, Record<string, unknown>[]>> {
  const [bilans, bilansLus, fichiersDeBilan, scenarios, couts, effectifs, acces] = await Promise.all([
    db.scaleReport.findMany({
      where: { createdById: memberId },
      select: { id: true, title: true, settings: true, createdAt: true, updatedAt: true },
    }),
    db.scaleReportReader.findMany({
      where: { memberId },
      select: { reportId: true, mayEdit: true, addedAt: true },
    }),
    db.reportExportAsker.findMany({
      where: { memberId },
      select: { export: { select: { reportId: true, format: true, askedAt: true } }, toldAt: true },
    }),
    db.simulation.findMany({
      where: { createdById: memberId },
      select: { id: true, name: true, inputs: true, createdAt: true, isShared: true, deletedAt: true },
    }),
    db.reportCost.findMany({
      where: { enteredById: memberId },
      select: {
        kind: true,
        detail: true,
        euros: true,
        from: true,
        until: true,
        source: true,
        enteredAt: true,
      },
    }),
    db.reportHeadcount.findMany({
      where: { enteredById: memberId },
      select: { ministryId: true, people: true, countedOn: true, source: true, enteredAt: true },
    }),
    db.figuresToken.findMany({
      where: { createdById: memberId },
      select: {
        name: true,
        purpose: true,
        responsible: true,
        createdAt: true,
        expiresAt: true,
        lastUsedAt: true,
        pausedAt: true,
        revokedAt: true,
      },
    }),
  ])
  const [bilansModifies, bilansPublies, lecteursAjoutes] = await Promise.all([
    db.scaleReport.findMany({
      where: { updatedById: memberId },
      select: { id: true, title: true, updatedAt: true, revision: true },
    }),
    db.scaleReportVersion.findMany({
      where: { publishedById: memberId },
      select: { reportId: true, number: true, publishedAt: true, withdrawnAt: true },
    }),
    // Whom they added is for these to say.
    db.scaleReportReader.findMany({
      where: { addedById: memberId },
      select: { reportId: true, mayEdit: true, addedAt: true },
    }),
  ])
  const touched = { bilansModifies, bilansPublies, lecteursAjoutes }
  const asked = fichiersDeBilan.map(({ export: file, toldAt }) => ({ ...file, toldAt }))
  const paid = couts.map(({ euros, ...cost }) => ({ ...cost, euros: euros.toString() }))
  return { bilans, ...touched, bilansLus, fichiersDeBilan: asked, scenarios, couts: paid, effectifs, acces }
}
