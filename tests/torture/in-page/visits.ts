import { logVisit } from '../../../renderer/data/commands/log-visit.ts';
import { lossOf } from '../../../renderer/data/loss.ts';
import { bookName, openBook } from '../../../renderer/data/open-book.ts';
import { beginFreshLog } from '../../../renderer/data/store/fresh-log.ts';
import { newVisitForm, readVisitForm } from '../../../shared/domain/visit/visit-form.ts';
import { idOf } from '../../bench/generate.ts';
import type { SavedVisit } from '../state.ts';
import { batchSize } from '../state.ts';

declare global {
  /** Carries word of a saved visit out of the browser. */
  var acknowledgeVisit: (visit: SavedVisit) => Promise<void>;
}

const today = '2026-05-11';

/** Saves visits, each with the need that was heard on it, until the process is killed. */
export async function saveVisits(round: number): Promise<never> {
  const deps = await openBook();
  for (let step = 0; ; step += 1) {
    const note = `${round} ${step}`;
    const form = {
      ...newVisitForm({ id: deps.newId(), needId: deps.newId() }, today),
      clientId: idOf(1, step % batchSize),
      note,
      need: note,
      outcome: 'archived',
    } as const;
    const read = readVisitForm(form, today);
    if (!read.ok) throw new Error(`The form was refused: ${JSON.stringify(read.error)}`);
    const saved = await logVisit(deps, read.value, today);
    if (!saved.ok) throw new Error(`The visit was refused: ${JSON.stringify(saved.error)}`);
    await acknowledgeVisit({ id: form.id, note });
  }
}

/** The visits of the book; throws where one has not the one need that was saved with it, or a need has no visit. */
export async function inspectVisits(): Promise<{
  readonly lostAt: string | null;
  readonly visits: readonly SavedVisit[];
}> {
  const deps = await openBook();
  await beginFreshLog(bookName);
  const lostAt = await lossOf(deps);
  const visits = new Map<string, string>();
  const needs = new Map<string, string>();
  await deps.book.scan('visits', (rows) => {
    for (const { id, note } of rows) visits.set(id, note);
  });
  await deps.book.scan('needs', (rows) => {
    for (const { visitId, text } of rows) {
      if (visitId === null || needs.has(visitId)) throw new Error(`A need too many: ${text}`);
      needs.set(visitId, text);
    }
  });
  deps.close();
  for (const [id, note] of visits) {
    if (needs.get(id) !== note) throw new Error(`The visit "${note}" was saved in half.`);
  }
  if (needs.size !== visits.size) throw new Error('There are needs without their visit.');
  return { lostAt, visits: [...visits].map(([id, note]) => ({ id, note })) };
}
