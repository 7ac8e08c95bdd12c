import accountsFr from './fr/accounts.json'
import activityFr from './fr/activity.json'
import adoptionFr from './fr/adoption.json'
import adminFr from './fr/admin.json'
import authFr from './fr/auth.json'
import commentsFr from './fr/comments.json'
import communitiesFr from './fr/communities.json'
import directoryFr from './fr/directory.json'
import discussionsFr from './fr/discussions.json'
import engagementFr from './fr/engagement.json'
import errorsFr from './fr/errors.json'
import expertiseFr from './fr/expertise.json'
import figuresApiFr from './fr/figuresApi.json'
import filesFr from './fr/files.json'
import importsFr from './fr/imports.json'
import invitedFr from './fr/invited.json'
import legalFr from './fr/legal.json'
import lifeCycleFr from './fr/lifeCycle.json'
import mailFr from './fr/mail.json'
import managersFr from './fr/managers.json'
import moderationFr from './fr/moderation.json'
import notificationsFr from './fr/notifications.json'
import onboardingFr from './fr/onboarding.json'
import oversightFr from './fr/oversight.json'
import policyFr from './fr/policy.json'
import practicesFr from './fr/practices.json'
import programmesFr from './fr/programmes.json'
import proofFr from './fr/proof.json'
import proposalsFr from './fr/proposals.json'
import provisioningFr from './fr/provisioning.json'
import reportAheadFr from './fr/reportAhead.json'
import reportColumnsFr from './fr/reportColumns.json'
import reportFilesFr from './fr/reportFiles.json'
import reportPeopleFr from './fr/reportPeople.json'
import reportsFr from './fr/reports.json'
import reportWorkFr from './fr/reportWork.json'
import searchFr from './fr/search.json'
import shellFr from './fr/shell.json'
import simulatorFr from './fr/simulator.json'
import skillMapFr from './fr/skillMap.json'
import skillsFr from './fr/skills.json'
import timeFr from './fr/time.json'
import uiFr from './fr/ui.json'
import uptakeFr from './fr/uptake.json'
import vitalityFr from './fr/vitality.json'
import accountsEn from './en/accounts.json'
import activityEn from './en/activity.json'
import adoptionEn from './en/adoption.json'
import adminEn from './en/admin.json'
import authEn from './en/auth.json'
import commentsEn from './en/comments.json'
import communitiesEn from './en/communities.json'
import directoryEn from './en/directory.json'
import discussionsEn from './en/discussions.json'
import engagementEn from './en/engagement.json'
import errorsEn from './en/errors.json'
import expertiseEn from './en/expertise.json'
import figuresApiEn from './en/figuresApi.json'
import filesEn from './en/files.json'
import importsEn from './en/imports.json'
import invitedEn from './en/invited.json'
import legalEn from './en/legal.json'
import lifeCycleEn from './en/lifeCycle.json'
import mailEn from './en/mail.json'
import managersEn from './en/managers.json'
import moderationEn from './en/moderation.json'
import notificationsEn from './en/notifications.json'
import onboardingEn from './en/onboarding.json'
import oversightEn from './en/oversight.json'
import policyEn from './en/policy.json'
import practicesEn from './en/practices.json'
import programmesEn from './en/programmes.json'
import proofEn from './en/proof.json'
import proposalsEn from './en/proposals.json'
import provisioningEn from './en/provisioning.json'
import reportAheadEn from './en/reportAhead.json'
import reportColumnsEn from './en/reportColumns.json'
import reportFilesEn from './en/reportFiles.json'
import reportPeopleEn from './en/reportPeople.json'
import reportsEn from './en/reports.json'
import reportWorkEn from './en/reportWork.json'
import searchEn from './en/search.json'
import shellEn from './en/shell.json'
import simulatorEn from './en/simulator.json'
import skillMapEn from './en/skillMap.json'
import skillsEn from './en/skills.json'
import timeEn from './en/time.json'
import uiEn from './en/ui.json'
import uptakeEn from './en/uptake.json'
import vitalityEn from './en/vitality.json'

/** Every word on screen, by language and by slice. A new slice adds its two files here; a test holds both to the same keys. */
export const catalogues = {
  fr: {
    accounts: accountsFr,
    activity: activityFr,
    adoption: adoptionFr,
    admin: adminFr,
    auth: authFr,
    comments: commentsFr,
    communities: communitiesFr,
    directory: directoryFr,
    discussions: discussionsFr,
    engagement: engagementFr,
    errors: errorsFr,
    expertise: expertiseFr,
    figuresApi: figuresApiFr,
    files: filesFr,
    imports: importsFr,
    invited: invitedFr,
    legal: legalFr,
    lifeCycle: lifeCycleFr,
    mail: mailFr,
    managers: managersFr,
    moderation: moderationFr,
    notifications: notificationsFr,
    onboarding: onboardingFr,
    oversight: oversightFr,
    policy: policyFr,
    practices: practicesFr,
    programmes: programmesFr,
    proof: proofFr,
    proposals: proposalsFr,
    provisioning: provisioningFr,
    reportAhead: reportAheadFr,
    reportColumns: reportColumnsFr,
    reportFiles: reportFilesFr,
    reportPeople: reportPeopleFr,
    reports: reportsFr,
    reportWork: reportWorkFr,
    search: searchFr,
    shell: shellFr,
    simulator: simulatorFr,
    skillMap: skillMapFr,
    skills: skillsFr,
    time: timeFr,
    ui: uiFr,
    uptake: uptakeFr,
    vitality: vitalityFr,
  },
  en: {
    accounts: accountsEn,
    activity: activityEn,
    adoption: adoptionEn,
    admin: adminEn,
    auth: authEn,
    comments: commentsEn,
    communities: communitiesEn,
    directory: directoryEn,
    discussions: discussionsEn,
    engagement: engagementEn,
    errors: errorsEn,
    expertise: expertiseEn,
    figuresApi: figuresApiEn,
    files: filesEn,
    imports: importsEn,
    invited: invitedEn,
    legal: legalEn,
    lifeCycle: lifeCycleEn,
    mail: mailEn,
    managers: managersEn,
    moderation: moderationEn,
    notifications: notificationsEn,
    onboarding: onboardingEn,
    oversight: oversightEn,
    policy: policyEn,
    practices: practicesEn,
    programmes: programmesEn,
    proof: proofEn,
    proposals: proposalsEn,
    provisioning: provisioningEn,
    reportAhead: reportAheadEn,
    reportColumns: reportColumnsEn,
    reportFiles: reportFilesEn,
    reportPeople: reportPeopleEn,
    reports: reportsEn,
    reportWork: reportWorkEn,
    search: searchEn,
    shell: shellEn,
    simulator: simulatorEn,
    skillMap: skillMapEn,
    skills: skillsEn,
    time: timeEn,
    ui: uiEn,
    uptake: uptakeEn,
    vitality: vitalityEn,
  },
}

export { isLocale, type Locale } from './locales'
export type Messages = (typeof catalogues)['fr']
export type Namespace = keyof Messages
