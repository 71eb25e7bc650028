import type { BgNbdFit, FitProgress } from '../../../shared/domain/segment/alive.ts';
import { fittingBgNbd } from '../../../shared/domain/segment/alive.ts';
import type { TooLittle } from '../../../shared/domain/segment/enough-history.ts';
import { tooLittleHistory } from '../../../shared/domain/segment/enough-history.ts';
import type { Histories, Summary } from '../../../shared/domain/segment/histories.ts';
import { historiesOf } from '../../../shared/domain/segment/histories.ts';
import type { AliveView } from './alive-view.ts';
import type { BookIndex } from './book-index.ts';
import { numberOfDay } from './columns/days.ts';
import type { Later } from './later.ts';
import { later } from './later.ts';
import type { AliveFigures, AliveRow, MeasuredAlive } from './measure-alive.ts';
import { aliveFigures, aliveRows, historyAt, measureAlive } from './measure-alive.ts';
import type { Purchases } from './purchases.ts';
import { purchasesOf } from './purchases.ts';

/** How far it is: lines that were read, or the fit that has begun. */
export type AliveProgress = { readonly lines: number; readonly fit: FitProgress | null };
export type AliveReport = (progress: AliveProgress) => void;

type Fitted = {
  readonly key: string;
  readonly figures: AliveFigures;
  readonly measured: MeasuredAlive | null;
};

/** Fits who is alive, a step at a time between other questions, and keeps the last one. */
export type Chances = {
  /** By the place of the client in the columns; NaN for those who have no history. */
  readonly alive: Float64Array;
  /** Why there are none. */
  readonly tooLittle: TooLittle | null;
};

export class AliveFits {
  private readonly index: BookIndex;
  private readonly later: Later;
  private kept: Fitted | null = null;
  /** Rises with every fit that begins or is stopped. */
  private turn = 0;
  private asked: { readonly key: string; readonly chances: Promise<Chances> } | null = null;

  constructor(index: BookIndex, after: Later = later) {
    this.index = index;
    this.later = after;
  }

  /** null where it was stopped, or another one was begun. */
  async fit(view: AliveView, report: AliveReport): Promise<AliveFigures | null> {
    this.turn += 1;
    const { turn } = this;
    const lines = await this.index.loadLines((lines) => {
      report({ lines, fit: null });
    });
    const key = this.keyOf(view);
    if (this.kept?.key === key) return this.kept.figures;
    if (turn !== this.turn) return null;
    const { columns } = this.index;
    const purchases = purchasesOf(columns, lines, view);
    const fit = await this.run(historiesIn(purchases, view), turn, (progress) => {
      report({ lines: lines.length, fit: progress });
    });
    if (fit === null) return null;
    const tooLittle = tooLittleHistory(fit);
    const measured =
      tooLittle === null && fit.params ? measureAlive(purchases, fit.params, view) : null;
    const figures = aliveFigures(view, purchases, { fit, tooLittle }, measured);
    this.kept = { key, figures, measured };
    return figures;
  }

  /** The chances of all clients; those who ask at the same time wait for the same fit. */
  async chances(view: AliveView): Promise<Chances> {
    const key = this.keyOf(view);
    if (this.asked?.key !== key) this.asked = { key, chances: this.workOut(view) };
    try {
      return await this.asked.chances;
    } catch (error) {
      this.asked = null;
      throw error;
    }
  }

  stop(): void {
    this.turn += 1;
  }

  /** The clients of the last fit. */
  rows(from: number, to: number): readonly AliveRow[] {
    const measured = this.kept?.measured;
    return measured ? aliveRows(this.index.columns, measured, from, to) : [];
  }

  private keyOf(view: AliveView): string {
    return `${this.index.version} ${JSON.stringify(view)}`;
  }

  private async workOut(view: AliveView): Promise<Chances> {
    for (;;) {
      const figures = await this.fit(view, () => undefined);
      // A later state of the book took its place: then the chances are those of that state.
      if (!figures) continue;
      const alive = new Float64Array(this.index.columns.size).fill(NaN);
      const { measured = null } = this.kept ?? {};
      for (const [place, position] of (measured?.purchases.positions ?? []).entries()) {
        alive[position] = measured?.alive[place] ?? NaN;
      }
      return { alive, tooLittle: figures.tooLittle };
    }
  }

  private async run(
    histories: Histories,
    turn: number,
    report: (progress: FitProgress) => void,
  ): Promise<BgNbdFit | null> {
    const fitting = fittingBgNbd(histories);
    for (;;) {
      const step = fitting.next();
      if (step.done === true) return step.value;
      report(step.value);
      await new Promise<void>((resolve) => {
        this.later(resolve, 0);
      });
      if (turn !== this.turn) return null;
    }
  }
}

function historiesIn(purchases: Purchases, { day }: AliveView): Histories {
  const today = numberOfDay(day);
  return historiesOf(
    (function* summaries(): Generator<Summary> {
      for (let place = 0; place < purchases.positions.length; place += 1) {
        yield historyAt(purchases, today, place);
      }
    })(),
  );
}
