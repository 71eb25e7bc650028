import type { Bundle } from '../../shared/bundle/bundle.ts';
import { areApart, headsOf } from '../../shared/bundle/cause.ts';
import type { HeldOperation } from '../../shared/bundle/field-value.ts';
import { sameHeld, writersOf, writtenBy } from '../../shared/bundle/field-value.ts';
import { gonePath } from '../../shared/protocol/values.ts';
import type { Row, RowChange } from '../../shared/record/change.ts';
import { changeOf, valueAt } from '../../shared/record/change.ts';
import type { Id } from '../../shared/record/id.ts';
import { sameValue } from '../../shared/record/same-value.ts';
import { kindOf } from '../../shared/sync/field-kind.ts';
import { heldOf } from '../../shared/sync/flat-row.ts';
import type { BundleVariant } from './bundle-book.ts';
import { BundleBook } from './bundle-book.ts';
import { Broken } from './checks.ts';
import type { Dice } from './dice.ts';
import { diceOf } from './dice.ts';

/** Some books that only exchange files, to which a seed does all that can happen. */
export class BundleWorld {
  readonly books: readonly BundleBook[];
  readonly counts: Record<string, number> = {};
  private readonly dice: Dice;
  /** Every file that was ever written. Files are lost, come late, twice, or to somebody for whom they were not made. */
  private readonly files: Bundle[] = [];
  private clock = 1000;
  private fresh = 0;

  constructor(seed: number, variant: BundleVariant) {
    this.dice = diceOf(seed);
    const many = 2 + this.dice.below(3);
    this.books = Array.from({ length: many }, () => new BundleBook(this.newId(), variant));
  }

  step(): void {
    const { dice } = this;
    this.clock += dice.below(20);
    const book = dice.pick(this.books);
    const chance = dice.below(12);
    if (chance < 6) this.act(book);
    else if (chance < 9) this.write(book, dice.pick([null, ...this.books]));
    else if (this.files.length > 0) this.read(book, dice.pick(this.files));
  }

  /** Everybody gets what everybody has. */
  quiesce(): void {
    const { books } = this;
    const pairs = books.flatMap((from) =>
      books.flatMap((to) => (from === to ? [] : [[from, to] as const])),
    );
    for (const [from, to] of pairs) settle(from.export(null, this.clock), to);
    for (const [from, to] of pairs) settle(from.export(to, this.clock), to);
  }

  private write(book: BundleBook, to: BundleBook | null): void {
    // A file is bytes: what becomes of the book later does not become of the file.
    this.files.push(structuredClone(book.export(to === book ? null : to, this.clock)));
    this.count('written');
  }

  private read(book: BundleBook, file: Bundle): void {
    const before = book.rows();
    const refused = book.take(file);
    this.count(refused ? refused.type : 'read');
    if (refused && !sameValue(before, book.rows())) {
      throw new Broken('A refused file changed something.');
    }
    if (refused && refused.type !== 'earlier-missing') throw new Broken(refused.type);
  }

  private act(book: BundleBook): void {
    const changes = this.deed(book);
    const at = this.clock + (this.dice.oneIn(10) ? this.dice.below(500) - 250 : 0);
    if (changes.length > 0) book.act(this.newId(), at, changes);
  }

  private deed(book: BundleBook): readonly RowChange[] {
    const { dice } = this;
    const rows = book.rows();
    const chance = dice.below(20);
    if (rows.length === 0 || chance < 3) return [this.added(rows)];
    const [key, row] = dice.pick(rows);
    const [table = ''] = key.split(' ');
    if (table === 'conflicts') return this.decision(row);
    if (chance === 3) return [{ kind: 'remove', table, row }];
    if (chance === 4) return this.broughtBack(book);
    return this.edited(table, row);
  }

  private added(rows: readonly [string, Row][]): RowChange {
    const clients = rows.filter(([key]) => key.startsWith('clients '));
    const id = this.newId();
    if (clients.length > 0 && this.dice.oneIn(2)) {
      const [, client] = this.dice.pick(clients);
      const row = { id, clientId: client.id, amount: this.next(), currency: 'CNY' };
      return { kind: 'add', table: 'payments', row };
    }
    const note = [this.word(), this.word(), this.word()].join('\n');
    const row = { id, name: this.word(), phone: '', note, tags: [], custom: {} };
    const maps = { profile: {}, handOver: {}, team: {} };
    return { kind: 'add', table: 'clients', row: { ...row, ...maps } };
  }

  /** Removed here or elsewhere: somebody adds it again as it once was. */
  private broughtBack(book: BundleBook): readonly RowChange[] {
    const removed = this.removed.filter(([key]) => !book.state.rows.has(key));
    if (removed.length === 0) return [];
    const [key, row] = this.dice.pick(removed);
    const [table = '', id = ''] = key.split(' ');
    // Nobody brings back what he never had.
    return book.history(table, id).length > 0 ? [{ kind: 'add', table, row }] : [];
  }

  private get removed(): readonly [string, Row][] {
    return this.books.flatMap((book) => book.rows()).filter(([key]) => !key.startsWith('conf'));
  }

  private edited(table: string, row: Row): readonly RowChange[] {
    const { dice } = this;
    const next =
      table === 'payments'
        ? { ...row, amount: this.next() }
        : dice.pick<() => Row>([
            () => ({ ...row, phone: this.word() }),
            () => ({ ...row, name: this.word(), phone: dice.oneIn(2) ? '' : this.word() }),
            () => ({ ...row, tags: this.someTags(row['tags']) }),
            () => ({ ...row, note: this.someLines(row['note']) }),
            () => ({ ...row, custom: dice.oneIn(3) ? {} : { a: this.word() } }),
          ])();
    const change = changeOf(row, { table, id: row.id, row: next }, ['custom', 'profile', 'team']);
    return change ? [change] : [];
  }

  private someTags(now: unknown): readonly string[] {
    const tags: readonly unknown[] = Array.isArray(now) ? now : [];
    const kept = tags.filter((tag) => typeof tag === 'string' && !this.dice.oneIn(3));
    return [...new Set([...kept.map(String), this.dice.pick(['x', 'y', 'z', 'w'])])];
  }

  private someLines(now: unknown): string {
    const lines = typeof now === 'string' ? now.split('\n') : [];
    const at = this.dice.below(lines.length + 1);
    return lines.toSpliced(at, this.dice.below(2), this.word()).join('\n');
  }

  private decision(row: Row): readonly RowChange[] {
    const state = this.dice.pick(['kept', 'changed', 'open']);
    const decided = { ...row, state, decidedBy: this.word(), decidedAt: this.clock };
    const change = changeOf(row, { table: 'conflicts', id: row.id, row: decided }, []);
    return change ? [change] : [];
  }

  private newId(): Id {
    this.fresh += 1;
    return `018f0000-0000-7000-8000-${String(this.fresh).padStart(12, '0')}`;
  }

  private next(): number {
    this.fresh += 1;
    return this.fresh;
  }

  private word(): string {
    return `v${this.next()}`;
  }

  private count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}

function settle(file: Bundle, to: BundleBook): void {
  const refused = to.take(structuredClone(file));
  if (refused) throw new Broken(`A new file was refused: ${refused.type}.`);
}

/** Everything that must be true when everybody has everything. */
export function checkBundles({ books }: BundleWorld): void {
  const [first, ...others] = books;
  if (!first) return;
  for (const other of others) {
    for (const [key, row] of [...first.rows(), ...other.rows()]) {
      const [here, there] = [first.state.rows.get(key), other.state.rows.get(key)];
      if (!sameValue(here, there)) {
        throw new Broken(`${key} differs: ${JSON.stringify([row, here, there])}`);
      }
    }
  }
  for (const id of first.conflicts()) {
    if (!first.state.rows.has(`conflicts ${id}`)) throw new Broken('A conflict is missing.');
  }
  const keys = new Set(
    first.state.entries.flatMap(({ operations }) =>
      operations.map(({ table, row }) => `${table} ${row}`),
    ),
  );
  for (const key of keys) if (!key.startsWith('conflicts ')) checkLosses(first, key);
}

/** Whatever nobody built upon stands, or is in a conflict that names it. */
function checkLosses(book: BundleBook, key: string): void {
  const [table = '', id = ''] = key.split(' ');
  const history = book.history(table, id);
  const row = book.state.rows.get(key);
  const said = [...book.state.rows.values()].filter((one) => one['row'] === id);
  const isTold: IsTold = ({ device, at }, path) =>
    said.some(
      (conflict) =>
        conflict['path'] === path &&
        [conflict['stands'], conflict['fell']].some((side) => isOf(side, device, at)),
    );
  if (!row) {
    checkRemoved(key, history, isTold);
    return;
  }
  for (const path of new Set(history.flatMap(({ set }) => Object.keys(set)))) {
    if (path !== gonePath) checkField({ table, path }, { row, history, isTold });
  }
}

type IsTold = (operation: HeldOperation, path: string) => boolean;

function checkRemoved(key: string, history: readonly HeldOperation[], isTold: IsTold): void {
  const isRemoval = ({ set }: HeldOperation) => set[gonePath]?.[0] === true;
  const removals = headsOf(history.filter(({ set }) => gonePath in set)).filter(isRemoval);
  if (removals.length === 0) throw new Broken(`${key} is lost.`);
  for (const edit of headsOf(history.filter((one) => !isRemoval(one)))) {
    const isUnseen = removals.every((removal) => areApart(removal, edit));
    if (isUnseen && !isTold(edit, gonePath)) {
      throw new Broken(`An edit of the removed ${key} is lost.`);
    }
  }
}

function checkField(
  { table, path }: { readonly table: string; readonly path: string },
  of: {
    readonly row: Row;
    readonly history: readonly HeldOperation[];
    readonly isTold: IsTold;
  },
): void {
  const now = heldOf(valueAt(of.row, path));
  for (const head of headsOf(writersOf(path, of.history))) {
    const value = writtenBy(head, path);
    if (sameHeld(value, now) || of.isTold(head, path)) continue;
    if (isWithin(kindOf(table, path), value[0], now[0])) continue;
    throw new Broken(`${JSON.stringify(value)} of ${path} is lost: ${JSON.stringify(now)}`);
  }
}

function isOf(side: unknown, device: Id, at: number): boolean {
  return (
    typeof side === 'object' &&
    side !== null &&
    'device' in side &&
    'at' in side &&
    side.device === device &&
    side.at === at
  );
}

/** A merged text has each line that one of both put there and no other removed; here: some line of it, for all are different. */
function isWithin(kind: string, mine: unknown, now: unknown): boolean {
  if (kind === 'set') return Array.isArray(now);
  if (kind !== 'text' || typeof mine !== 'string' || typeof now !== 'string') return false;
  const lines = new Set(now.split('\n'));
  return mine === '' || mine.split('\n').some((line) => lines.has(line));
}

/** One history of some books, told by its seed. Throws where a promise was broken. */
export function runBundles(seed: number, variant: BundleVariant = null): Record<string, number> {
  const world = new BundleWorld(seed, variant);
  for (let step = 0; step < 60; step += 1) world.step();
  world.quiesce();
  checkBundles(world);
  return world.counts;
}
