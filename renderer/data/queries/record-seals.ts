import { handedOutIn, sealOf } from '../../../shared/domain/service-record/chain.ts';
import type { HandOut } from '../../../shared/domain/service-record/hand-out.ts';
import type { Id } from '../../../shared/record/id.ts';
import { hashText } from '../hash-text.ts';

/** The fingerprint that stood in the file of each hand-out, and how many entries it held, by the id of its last sheet. */
export async function sealsOf(
  sheets: readonly HandOut[],
): Promise<ReadonlyMap<Id, { readonly seal: string; readonly entries: number }>> {
  const seals = handedOutIn(sheets).map(async (held) => {
    const entries = held.reduce((sum, sheet) => sum + sheet.entries.length, 0);
    return [held.at(-1)?.id ?? '', { seal: await sealOf(held, hashText), entries }] as const;
  });
  return new Map(await Promise.all(seals));
}
