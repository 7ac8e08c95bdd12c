export { type Mentions } from './mentions'
export { namesMentioned, plainText, renderMarkdown } from './render'
