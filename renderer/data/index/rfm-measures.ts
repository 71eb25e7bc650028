import type { RfmDefinition } from '../../../shared/domain/segment/rfm.ts';
import type { BookIndex } from './book-index.ts';
import type { MeasuredRfm, RfmFigures, RfmRow, RfmView } from './measure-rfm.ts';
import { figuresOf, measureRfm, rfmRows } from './measure-rfm.ts';

/** Keeps what was last scored, until the index moves on: other definitions cost nothing then. */
export class RfmMeasures {
  private readonly index: BookIndex;
  private kept: { readonly key: string; readonly measured: MeasuredRfm } | null = null;

  constructor(index: BookIndex) {
    this.index = index;
  }

  async figures(view: RfmView, definitions: readonly RfmDefinition[]): Promise<RfmFigures> {
    return figuresOf(await this.of(view), definitions);
  }

  async rows(
    view: RfmView,
    definitions: readonly RfmDefinition[],
    wanted: { readonly segment: number; readonly from: number; readonly to: number },
  ): Promise<readonly RfmRow[]> {
    return rfmRows(this.index.columns, await this.of(view), definitions, wanted);
  }

  private async of(view: RfmView): Promise<MeasuredRfm> {
    const lines = await this.index.loadLines();
    const { columns, version } = this.index;
    const key = `${version} ${JSON.stringify(view)}`;
    if (this.kept?.key !== key) this.kept = { key, measured: measureRfm(columns, lines, view) };
    return this.kept.measured;
  }
}
