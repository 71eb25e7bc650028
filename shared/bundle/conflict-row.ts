import type { Conflict, ConflictSide } from '../domain/conflict/conflict.ts';
import type { Id } from '../record/id.ts';
import { uuidv7 } from '../record/id.ts';
import type { Meeting } from './meetings.ts';

export type MetRow = { readonly table: string; readonly id: Id; readonly clientId: Id | null };

/** A meeting as a record of the book: the same in every book that holds both operations. */
export function conflictOf({ table, id, clientId }: MetRow, meeting: Meeting): Conflict {
  const { path, kind, base, stands, fell } = meeting;
  const openedAt = Math.max(stands.operation.at, fell.operation.at);
  const both = [stands.operation.id, fell.operation.id].toSorted();
  return {
    id: uuidv7(openedAt, hashed([table, id, path, ...both].join('\n'))),
    clientId,
    table,
    row: id,
    path,
    kind,
    base,
    stands: sideOf(stands),
    fell: sideOf(fell),
    openedAt,
    state: 'open',
    decidedBy: null,
    decidedAt: null,
  };
}

function sideOf({ operation, value }: Meeting['stands']): ConflictSide {
  const { author, device, at } = operation;
  return { value, author, device, at };
}

/** Ten bytes of a text: three times FNV-1a from other beginnings. They need not keep secrets, only be the same everywhere. */
function hashed(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(12));
  for (const [i, seed] of [0x811c9dc5, 0x2f0b4c27, 0x6d2b79f5].entries()) {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      hash ^= hash >>> 15;
    }
    bytes.setUint32(4 * i, hash >>> 0);
  }
  return new Uint8Array(bytes.buffer, 0, 10);
}
