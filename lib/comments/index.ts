export { addComment, editComment, removeComment, restoreComment } from './commands'
export { commentsOn } from './queries'
