export { authorName } from './authorName'
export { addComment, editComment, removeComment, restoreComment } from './commands'
export { requireReason } from './reason'
export { commentsOn } from './queries'
