export { authorName } from './authorName'
export { addComment, editComment, removeComment, restoreComment } from './commands'
export { commentsOn } from './queries'
