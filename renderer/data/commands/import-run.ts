import type { UpdateRule } from '../../../shared/domain/import/mapping-profile.ts';
import type {
  ImportRowRefusal,
  ReadOutcome,
  RefusedRow,
  RowOutcome,
  UnplacedRow,
} from '../../../shared/domain/import/outcome.ts';
import type { Column, MappingProblem } from '../../../shared/domain/import/target.ts';
import type { Id } from '../../../shared/record/id.ts';
import { ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The rows of a file, read by its columns, as far as they are wanted. */
export type RowSource<Row> = {
  readonly count: number;
  readonly read: (from: number, to: number) => Promise<readonly ReadOutcome<Row>[]>;
};

export type ImportCounts = Readonly<Record<RowOutcome, number>>;

/** How far an import is; small, for it crosses from thread to thread after every batch. */
export type ImportProgress = ImportCounts & { readonly done: number; readonly refused: number };

export type ImportReport = ImportProgress & {
  readonly refusals: readonly RefusedRow<ImportRowRefusal>[];
  /** Where there are any, rows that were taken without their point. */
  readonly unplaced?: readonly UnplacedRow[];
  /** Given up between two batches: what was written until then stays, and a rerun completes it. */
  readonly cancelled: boolean;
};

export type ImportPlan<Row> = {
  /** The id of the one action that all batches are, so that one undo takes the whole import back. */
  readonly action: Id;
  readonly columns: readonly Column[];
  readonly rule: UpdateRule;
  readonly source: RowSource<Row>;
  /** So many rows are one transaction: whole or not at all. */
  readonly rowsPerBatch: number;
  readonly onProgress: (progress: ImportProgress) => void;
  /** As much of an AbortSignal as is needed. */
  readonly signal: { readonly aborted: boolean };
  /** To decide only, and to write nothing: what an import would do. */
  readonly dry: boolean;
};

export type ImportRefusal = {
  readonly type: 'mapping';
  readonly problems: readonly MappingProblem[];
};

/** Large enough that a transaction's own cost is spread thin, small enough to be stopped within a blink. */
export const usualBatch = 4000;

/** What is decided of a batch of rows, and what the run learns once it is stored. */
export type BatchDecision = {
  readonly writes: readonly Write[];
  readonly counts: ImportCounts;
  readonly refused: readonly RefusedRow<ImportRowRefusal>[];
  readonly unplaced?: readonly UnplacedRow[];
  readonly onStored: () => void;
};

export const nothingDone: ImportProgress = {
  done: 0,
  new: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
};

/**
 * Decides batch by batch and stores each as one transaction of the same action; a book that dies meanwhile holds whole batches, and
 * the same file again changes only what is missing. `decide` may await nothing but the book.
 */
export class ImportRun<Row> {
  private progress: ImportProgress = nothingDone;
  private readonly refusals: RefusedRow<ImportRowRefusal>[] = [];
  private readonly unplaced: UnplacedRow[] = [];
  private readonly deps: Deps;
  private readonly plan: ImportPlan<Row>;

  constructor(deps: Deps, plan: ImportPlan<Row>) {
    this.deps = deps;
    this.plan = plan;
  }

  get stopped(): boolean {
    return this.plan.signal.aborted;
  }

  async batch(rows: number, decide: (book: ReadableBook) => Promise<BatchDecision>): Promise<void> {
    const { counts, refused, unplaced = [], onStored } = await this.store(decide);
    onStored();
    for (const row of unplaced) this.unplaced.push(row);
    this.refuse(refused);
    this.advance(rows, counts);
  }

  /** Rows that are refused without the book being asked. */
  refuse(refused: readonly RefusedRow<ImportRowRefusal>[]): void {
    for (const row of refused) this.refusals.push(row);
  }

  advance(rows: number, counts: ImportCounts): void {
    const { progress } = this;
    this.progress = {
      done: progress.done + rows,
      new: progress.new + counts.new,
      updated: progress.updated + counts.updated,
      unchanged: progress.unchanged + counts.unchanged,
      refused: this.refusals.length,
    };
    this.plan.onProgress(this.progress);
  }

  report(): ImportReport {
    const refusals = this.refusals.toSorted((a, b) => a.line - b.line);
    const cancelled = this.progress.done < this.plan.source.count;
    const { unplaced } = this;
    const told = unplaced.length > 0 ? { unplaced } : {};
    return { ...this.progress, refusals, ...told, cancelled };
  }

  private async store(decide: (book: ReadableBook) => Promise<BatchDecision>) {
    const { dry, action } = this.plan;
    if (dry) return decide(this.deps.book);
    const stored = await commit<BatchDecision, never>(
      this.deps,
      { id: action, name: 'book.import', undoes: null },
      async (book) => {
        const decision = await decide(book);
        return ok({ writes: decision.writes, value: decision });
      },
    );
    // `never` is the refusal: there is none to handle.
    return stored.ok ? stored.value : stored.error;
  }
}
