export { describeFile, removeFile, restoreFile, restoreVersion } from './commands/lifecycle'
export { commentOnFile } from './commands/comments'
export { uploadFile,  } from './commands/upload'
export { downloadVersion } from './download'
export { filesOf,  } from './queries/list'
export { fileById } from './queries/one'

