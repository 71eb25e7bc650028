import type { BgNbdFit, FitProgress } from '../../../shared/domain/segment/alive.ts';
import { fittingBgNbd } from '../../../shared/domain/segment/alive.ts';
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
export class AliveFits {
  private readonly index: BookIndex;
  private readonly later: Later;
  private kept: Fitted | null = null;
  /** Rises with every fit that begins or is stopped. */
  private turn = 0;

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
