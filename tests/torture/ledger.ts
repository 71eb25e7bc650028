import { idOf } from '../bench/generate.ts';
import { batchSize } from './state.ts';

/** Something that is done to a book whose disk is filling up. Numbers and names are never used twice. */
export type Step =
  | { readonly kind: 'batch'; readonly batch: number }
  | { readonly kind: 'edit'; readonly client: number; readonly note: string }
  | { readonly kind: 'visit'; readonly note: string }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'backup'; readonly name: string };

/** What was said of it; `why` it was refused, in the program's own words. */
export type Told = {
  readonly what: 'tried' | 'done' | 'refused';
  readonly step: Step;
  readonly why?: string;
};

/** What a book has. */
export type Found = {
  readonly notes: readonly (readonly [string, string])[];
  readonly visits: readonly string[];
  /** Names of attached files; `isWhole`: their bytes are those that were attached. */
  readonly files: readonly { readonly name: string; readonly isWhole: boolean }[];
  readonly backups: readonly string[];
};

type Lists = 'batch' | 'visit' | 'file';

/** Remembers what a book has acknowledged, and what was tried and may be there or not. */
export class Ledger {
  acknowledged = 0;
  /** Why, and how often. */
  readonly refusals = new Map<string, number>();
  private readonly sure = {
    batch: new Set<string>(),
    visit: new Set<string>(),
    file: new Set<string>(),
  };
  private readonly tried = {
    batch: new Set<string>(),
    visit: new Set<string>(),
    file: new Set<string>(),
  };
  private readonly notes = new Map<number, string>();
  private readonly maybe = new Map<number, Set<string>>();
  private backup: string | null = null;

  readonly hear = ({ what, step, why }: Told): void => {
    if (what === 'done') this.acknowledged += 1;
    if (what === 'refused') {
      const reason = `${step.kind}: ${why ?? ''}`;
      this.refusals.set(reason, (this.refusals.get(reason) ?? 0) + 1);
    } else if (step.kind === 'edit') this.hearEdit(what, step.client, step.note);
    else if (step.kind === 'backup') this.backup = what === 'done' ? step.name : this.backup;
    else (what === 'done' ? this.sure : this.tried)[step.kind].add(nameOf(step));
  };

  /** Batches that are surely there. */
  get batches(): readonly number[] {
    return [...this.sure.batch].map(Number);
  }

  /** Throws where something that was acknowledged is not there, or something is there in part or that nobody did. */
  compare(found: Found): void {
    const there = this.compareNotes(found.notes);
    this.compareList('batch', there);
    this.compareList('visit', found.visits);
    this.compareList(
      'file',
      found.files.map(({ name }) => name),
    );
    const torn = found.files.filter(({ isWhole }) => !isWhole).map(({ name }) => name);
    if (torn.length > 0) throw new Error(`Files whose bytes are lost: ${torn.join(', ')}.`);
    if (this.backup !== null && !found.backups.includes(this.backup)) {
      throw new Error(`The backup ${this.backup} is gone.`);
    }
  }

  private hearEdit(what: 'tried' | 'done', client: number, note: string): void {
    if (what === 'tried') this.maybe.set(client, new Set(this.maybe.get(client)).add(note));
    else {
      this.notes.set(client, note);
      this.maybe.delete(client);
    }
  }

  /** Answers which batches are there, each of them whole. */
  private compareNotes(found: Found['notes']): readonly string[] {
    const left = new Map(found);
    const there = [...this.tried.batch].filter((batch) => {
      const clients = Array.from({ length: batchSize }, (_, i) => Number(batch) * batchSize + i);
      const own = clients.filter((client) => left.has(idOf(1, client)));
      if (own.length !== 0 && own.length !== batchSize) {
        throw new Error(`The batch ${batch} is torn: ${own.length} clients of it.`);
      }
      for (const client of own) {
        this.compareNote(client, left.get(idOf(1, client)) ?? '');
        left.delete(idOf(1, client));
      }
      return own.length > 0;
    });
    if (left.size > 0) throw new Error(`${left.size} clients that nobody imported.`);
    return there;
  }

  private compareNote(client: number, note: string): void {
    const known = this.notes.get(client) ?? '';
    if (note === known) return;
    if (!this.maybe.get(client)?.has(note)) {
      throw new Error(`Client ${client} has the note "${note}" instead of "${known}".`);
    }
    // It was refused, or cut off, and is there all the same: from now on it has to stay.
    this.hearEdit('done', client, note);
  }

  private compareList(kind: Lists, there: readonly string[]): void {
    const lost = [...this.sure[kind]].filter((name) => !there.includes(name));
    if (lost.length > 0) throw new Error(`Acknowledged and lost, of ${kind}: ${lost.join(', ')}.`);
    const strange = there.filter((name) => !this.tried[kind].has(name));
    if (strange.length > 0) throw new Error(`Done by nobody, of ${kind}: ${strange.join(', ')}.`);
    for (const name of there) this.sure[kind].add(name);
  }
}

function nameOf(step: Extract<Step, { readonly kind: Lists }>): string {
  if (step.kind === 'batch') return String(step.batch);
  return step.kind === 'visit' ? step.note : step.name;
}
