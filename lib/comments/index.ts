export { addComment, editComment, removeComment, restoreComment } from './commands'
export { commentsOn, type CommentLine } from './queries'
