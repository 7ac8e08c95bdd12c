'use server'
import { action } from '@/lib/auth'
import { editReply, editThread } from './commands/edit'
import { lockThread, pinThread, unlockThread, unpinThread } from './commands/moderate'
import { removeText } from './commands/remove'
import { threadHref } from './model/pages'
import {
  EditReplyForm,
  EditThreadForm,
  LockThread,
  PinThread,
  RemoveText,
  UnlockThread,
  UnpinThread,
} from './schema'
import { saidAt, saidAfterWriting } from './told'

export const editThreadAction = action(EditThreadForm, editThread, (done) =>
  saidAfterWriting(threadHref(done.slug, done.threadId), 'edited', done.unknownNames),
)
export const editReplyAction = action(EditReplyForm, editReply, (done) =>
  saidAfterWriting(
    threadHref(done.slug, done.threadId, done.page, done.replyId),
    'edited',
    done.unknownNames,
  ),
)
export const removeTextAction = action(RemoveText, removeText, (done) => saidAt(done, 'removed'))
export const pinThreadAction = action(PinThread, pinThread, (done) => saidAt(done, 'pinned'))
export const unpinThreadAction = action(UnpinThread, unpinThread, (done) => saidAt(done, 'unpinned'))
export const lockThreadAction = action(LockThread, lockThread, (done) => saidAt(done, 'locked'))
export const unlockThreadAction = action(UnlockThread, unlockThread, (done) => saidAt(done, 'unlocked'))
