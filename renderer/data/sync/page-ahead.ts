import type { Snapshot, SnapshotAnswer } from '../../../shared/protocol/pull.ts';
import { snapshotAnswerSchema } from '../../../shared/protocol/pull.ts';
import type { Result } from '../../../shared/result.ts';
import type { Trouble } from './exchange.ts';
import type { RoundSides } from './push-all.ts';

type Answer = Promise<Result<SnapshotAnswer, Trouble>>;

/**
 * Asks for the next page of a reading while the last one is being written. Between the two this device may have been answered for what it
 * did itself; that is laid over a row which was told before, as ever.
 */
export class PageAhead {
  private readonly sides: RoundSides;
  private ahead: { readonly of: string; readonly answer: Answer } | null = null;

  constructor(sides: RoundSides) {
    this.sides = sides;
  }

  async read(asked: Snapshot): Answer {
    const { ahead } = this;
    this.ahead = null;
    return ahead?.of === JSON.stringify(asked) ? ahead.answer : this.ask(asked);
  }

  begin(asked: Snapshot): void {
    const answer = this.ask(asked);
    // Nobody may come for it; whoever does hears of it all the same.
    answer.catch(() => undefined);
    this.ahead = { of: JSON.stringify(asked), answer };
  }

  private async ask(asked: Snapshot): Answer {
    const { link, signal } = this.sides;
    return link.ask('/v1/snapshot', asked, snapshotAnswerSchema, signal);
  }
}
