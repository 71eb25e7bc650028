import type { Attachment } from '../../../shared/domain/attachment/attachment.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type RemoveAttachmentRefusal = { readonly type: 'attachment-not-found' };

/** Takes a file off its record. Its bytes stay for a while, so that this can be taken back. */
export async function removeAttachment(
  deps: Deps,
  id: Id,
): Promise<Result<{ readonly action: Id; readonly file: Attachment }, RemoveAttachmentRefusal>> {
  const action = deps.newId();
  return commit(deps, { id: action, name: 'attachment.remove', undoes: null }, async (book) => {
    const file = await book.get('attachments', id);
    if (!file) return err({ type: 'attachment-not-found' });
    return ok({ writes: [remove('attachments', id)], value: { action, file } });
  });
}
