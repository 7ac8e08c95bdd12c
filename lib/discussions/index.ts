export { saveDraft } from './commands/draft'

export { readThread } from './commands/follow'

export { openThread } from './commands/open'
export { react } from './commands/react'

export { writeReply } from './commands/reply'
export { threadsAskedFrom } from './model/filter'
export { askingFrom, placeAsked } from './model/pages'
export { newFormKey } from './ids'

export { textHistory } from './queries/history'
export { peopleToName } from './queries/people'
export { previewText } from './queries/preview'
export { threadPage } from './queries/threadPage'
export { communityThreads, lateQuestions } from './queries/threads'
export { newThread, textToEdit, textToRemove, threadToRun } from './queries/writing'
