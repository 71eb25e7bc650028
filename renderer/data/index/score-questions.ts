import type { RfmDefinition } from '../../../shared/domain/segment/rfm.ts';
import type { AsleepList, AsleepQuestion } from '../queries/asleep-clients.ts';
import { asleepClients } from '../queries/asleep-clients.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { AliveReport } from './alive-fits.ts';
import { AliveFits } from './alive-fits.ts';
import type { AliveView } from './alive-view.ts';
import type { BookIndex } from './book-index.ts';
import { GrowthQuestions } from './growth-questions.ts';
import type { AliveFigures, AliveRow } from './measure-alive.ts';
import type { RfmFigures, RfmRow, RfmView } from './measure-rfm.ts';
import { RfmMeasures } from './rfm-measures.ts';
import { wholeBook } from './segment-scope.ts';

/** What is asked of the single lines of revenue: who bought lately, often and much, and who may be gone. */
export class ScoreQuestions extends GrowthQuestions {
  private readonly scores: RfmMeasures;
  private readonly fits: AliveFits;
  /** Of its own: who looks at the fit may stop it, and the list of those who are asleep is not stopped by that. */
  private readonly wakeFits: AliveFits;

  protected constructor(book: ReadableBook, index: BookIndex) {
    super(book, index);
    this.scores = new RfmMeasures(index);
    this.fits = new AliveFits(index);
    this.wakeFits = new AliveFits(index);
  }

  /** Recency, frequency and revenue of the clients with an order, by a list of segments. */
  async rfm(view: RfmView, definitions: readonly RfmDefinition[]): Promise<RfmFigures> {
    return this.scores.figures(view, definitions);
  }

  /** The clients of one segment of such a list (-1: of none), the largest sum first. */
  async rfmRows(
    view: RfmView,
    definitions: readonly RfmDefinition[],
    wanted: { readonly segment: number; readonly from: number; readonly to: number },
  ): Promise<readonly RfmRow[]> {
    return this.scores.rows(view, definitions, wanted);
  }

  /** Fits who is still alive, and says how far it is; null where it was stopped. */
  async fitAlive(view: AliveView, report: AliveReport): Promise<AliveFigures | null> {
    return this.fits.fit(view, report);
  }

  /** Who is asleep or dead by the office's rules, those whose return is worth most first. */
  async asleep(question: AsleepQuestion, limit: number): Promise<AsleepList> {
    const { rules, today: day } = question;
    const isAsked = rules.some(({ aliveBelow }) => aliveBelow !== undefined);
    const view: AliveView = { of: 'revenue', day, currency: '', scope: wholeBook };
    const chances = isAsked ? await this.wakeFits.chances(view) : null;
    return asleepClients(this.book, this.index.columns, { ...question, chances }, limit);
  }

  async stopFit(): Promise<void> {
    this.stopFits();
  }

  /** The clients of the last fit, the greatest value at risk first. */
  async aliveRows(from: number, to: number): Promise<readonly AliveRow[]> {
    return this.fits.rows(from, to);
  }

  protected stopFits(): void {
    this.fits.stop();
  }
}
