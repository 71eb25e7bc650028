import type { Result } from '../../../../shared/result.ts';
import { ok } from '../../../../shared/result.ts';
import { makeRoom } from '../../files/file-room.ts';
import { filesOf } from '../../files/file-store.ts';
import { dropLostFiles, filesOfRow } from '../../files/lost-files.ts';
import { pinnedClients } from '../../files/pins.ts';
import type { Trouble } from '../exchange.ts';
import type { FetchTrouble } from './fetch-file.ts';
import { fetchFile } from './fetch-file.ts';
import type { FileSides } from './piece-exchange.ts';
import type { Sent } from './send-files.ts';
import { sendFiles } from './send-files.ts';

/**
 * The files' part of a round, after the records': what may not stay goes, what is missing at the office is sent, what a person wants
 * here is fetched. `mustStop` says between two pieces whether something more urgent waits.
 */
export async function moveFiles(
  sides: FileSides,
  mustStop: () => boolean,
): Promise<Result<Sent, Trouble>> {
  const { deps } = sides.link;
  await dropLostFiles(deps);
  const sent = await sendFiles(sides, mustStop);
  if (!sent.ok || sent.value === 'rest') return sent;
  const fetched = await fetchPinned(sides, mustStop);
  await makeRoom(deps);
  return fetched;
}

/** The files of pinned clients that are not here, the newest first, as far as there is room for them. */
async function fetchPinned(
  sides: FileSides,
  mustStop: () => boolean,
): Promise<Result<Sent, Trouble>> {
  const { deps } = sides.link;
  const clients = await pinnedClients(deps);
  if (clients.length === 0) return ok('all');
  const files = filesOf(deps);
  const rows = await deps.book.lookUp('attachments', 'clientId', clients);
  for (const row of rows.toSorted((a, b) => b.id.localeCompare(a.id))) {
    for (const hash of filesOfRow('attachments', row)) {
      if (mustStop()) return ok('rest');
      if (await files.has(hash)) continue;
      if (!(await makeRoom(deps, { more: row.bytes }))) return ok('all');
      const name = { row: row.id, hash };
      const fetched = await fetchFile({ ...sides, onProgress: () => undefined }, name);
      const trouble = fetched.ok ? null : endsAll(fetched.error);
      if (trouble) return { ok: false, error: trouble };
    }
  }
  return ok('all');
}

/** What is the matter with the office and not with this file. */
function endsAll(trouble: FetchTrouble): Trouble | null {
  switch (trouble.type) {
    case 'nothing':
    case 'not-sent':
    case 'broken':
    case 'no-space':
      return null;
    case 'given-up':
      return { type: 'unreachable' };
    default:
      return trouble;
  }
}
