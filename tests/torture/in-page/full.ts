import { attachFiles } from '../../../renderer/data/commands/attach-files.ts';
import { editClient } from '../../../renderer/data/commands/edit-client.ts';
import { filesOf } from '../../../renderer/data/files/file-store.ts';
import { NotSafe } from '../../../renderer/data/journal/safety.ts';
import type { OpenBook } from '../../../renderer/data/open-book.ts';
import { idOf } from '../../bench/generate.ts';
import { dice } from '../../support/dice.ts';
import type { Found, Step, Told } from '../ledger.ts';
import { batchSize } from '../state.ts';
import { makeOneBackup } from './backups.ts';

declare global {
  /** Carries word of a step out of the page. */
  var tell: (told: Told) => Promise<void>;
}

export type FullWish = {
  readonly round: number;
  readonly seed: number;
  /** Those that are surely there. */
  readonly batches: readonly number[];
  /** It ends after so many refusals, or so many steps. */
  readonly refusals: number;
  readonly steps: number;
};

type PageStep = Exclude<Step, { readonly kind: 'visit' }>;

type Work = { readonly deps: OpenBook; readonly importBatch: (batch: number) => Promise<void> };

/** Does this and that to the book, and says of each step whether it was taken. Answers how many were refused. */
export async function workOn({ deps, importBatch }: Work, wish: FullWish): Promise<number> {
  const random = dice(wish.seed);
  const batches = [...wish.batches];
  let refused = 0;
  for (let n = 0; n < wish.steps && refused < wish.refusals; n += 1) {
    const step = stepOf(random, batches, `${wish.round} ${n}`, wish.round * 10_000 + n);
    const why = await told(step, async () => doStep({ deps, importBatch }, step, batches));
    if (why !== null) refused += 1;
    if (why === null && step.kind === 'batch') batches.push(step.batch);
  }
  return refused;
}

/** Does it, and says before and after what comes of it; answers why it was refused. */
async function told(step: Step, work: () => Promise<string | null>): Promise<string | null> {
  // The name of a backup is known when it is made.
  if (step.kind !== 'backup') await tell({ what: 'tried', step });
  try {
    const name = await work();
    await tell({
      what: 'done',
      step: step.kind === 'backup' ? { ...step, name: name ?? '' } : step,
    });
    return null;
  } catch (error) {
    const why = reasonOf(error);
    await tell({ what: 'refused', step, why });
    return why;
  }
}

function stepOf(
  random: () => number,
  batches: readonly number[],
  name: string,
  batch: number,
): PageStep {
  const pick = random();
  if (batches.length === 0 || pick < 0.1) return { kind: 'batch', batch };
  if (pick < 0.15) return { kind: 'backup', name: '' };
  if (pick < 0.4) return { kind: 'file', name: `${name}.bin` };
  const of = batches[Math.floor(random() * batches.length)] ?? 0;
  return { kind: 'edit', client: of * batchSize + Math.floor(random() * batchSize), note: name };
}

/** As the program says it. */
function reasonOf(error: unknown): string {
  if (error instanceof NotSafe) return `not safe, ${error.health}`;
  return error instanceof Error ? `${error.name} ${error.message}` : String(error);
}

async function doStep(
  { deps, importBatch }: Work,
  step: PageStep,
  batches: readonly number[],
): Promise<string | null> {
  if (step.kind === 'backup') return makeOneBackup();
  if (step.kind === 'batch') {
    await importBatch(step.batch);
    return null;
  }
  if (step.kind === 'edit') {
    const edited = await editClient(deps, idOf(1, step.client), { note: step.note }, true);
    if (!edited.ok) throw new Error(JSON.stringify(edited.error));
    return null;
  }
  const to = { of: 'clients', recordId: idOf(1, (batches[0] ?? 0) * batchSize) } as const;
  const attached = await attachFiles(deps, to, [fileNamed(step.name)]);
  if (!attached.ok) throw new Error(JSON.stringify(attached.error));
  const [refusal] = attached.value.refused;
  if (refusal) throw new Error(`refused, ${refusal.type}`);
  return null;
}

/** Between 20 and 400 KB that nothing makes smaller, the same each time for a name. */
function fileNamed(name: string): File {
  const letters = Array.from(name, (letter) => letter.charCodeAt(0));
  const random = dice(letters.reduce((sum, letter) => (sum * 31 + letter) >>> 0, 7));
  const content = new Uint8Array(20_000 + Math.floor(random() * 380_000));
  for (let i = 0; i < content.length; i += 1) content[i] = random() * 256;
  return new File([content], name);
}

/** What a book has beside its clients. Files that come back from their second copies do so in the background: they are waited for. */
export async function foundIn(deps: OpenBook): Promise<Pick<Found, 'visits' | 'files'>> {
  const attached: { readonly name: string; readonly hash: string }[] = [];
  await deps.book.scan('attachments', (rows) => attached.push(...rows));
  const visits: string[] = [];
  await deps.book.scan('visits', (rows) => visits.push(...rows.map(({ note }) => note)));
  const files = [];
  for (const { name, hash } of attached) {
    files.push({ name, isWhole: await isWhole(deps, name, hash) });
  }
  return { visits, files };
}

const [tries, between] = [50, 200];

async function isWhole(deps: OpenBook, name: string, hash: string): Promise<boolean> {
  const wanted = new Uint8Array(await fileNamed(name).arrayBuffer());
  for (let left = tries; left > 0; left -= 1) {
    const file = await filesOf(deps).get(hash);
    const content = file && new Uint8Array(await file.arrayBuffer());
    if (content) return isSame(content, wanted);
    await new Promise((over) => setTimeout(over, between));
  }
  return false;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
