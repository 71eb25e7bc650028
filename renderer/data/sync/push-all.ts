import type { Answer } from '../../../shared/protocol/push.ts';
import { pushAnswerSchema } from '../../../shared/protocol/push.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { officeValue, officeValues, setOfficeValues } from '../office-values.ts';
import type { Trouble } from './exchange.ts';
import type { Link } from './link.ts';
import type { Batch, BatchLimits, Waiting } from './outbox.ts';
import { nextBatch, usualLimits } from './outbox.ts';
import { emptied } from './parked.ts';
import type { Answered } from './take-answers.ts';
import { takeAnswers } from './take-answers.ts';
import { becomeAnother, enterEpoch, goBehind } from './turns.ts';

/** What ends a round besides trouble on the way. */
export type RoundTrouble =
  | Trouble
  | { readonly type: 'exists-twice' }
  | { readonly type: 'many-would-go'; readonly rows: number; readonly of: number }
  /** The office was restored, or has numbered otherwise: the round begins again. */
  | { readonly type: 'again' };

export type RoundSides = {
  readonly link: Link;
  readonly signal: AbortSignal;
  /** How many operations have been answered, or rows read, of how many. */
  readonly onProgress: (progress: { readonly done: number; readonly total: number } | null) => void;
};

/** Sends everything that waits, and takes in what became of it. */
export async function pushAll(
  sides: RoundSides,
  waiting: number,
): Promise<Result<number, RoundTrouble>> {
  const { deps } = sides.link;
  let limits = usualLimits;
  let done = 0;
  for (;;) {
    const known = await officeValues(deps.store, ['outbox', 'entering', 'head', 'cut']);
    const { outbox, entering, head = 0, cut = 0 } = known;
    if (!outbox || !entering) return ok(done);
    const heard = { entering, head: Math.max(head, cut) };
    const batch = await nextBatch(deps.store, outbox, heard, limits);
    if (batch.waiting.length === 0) {
      await skipTo(sides, outbox.ctr, batch);
      return ok(done);
    }
    const pushed = await pushOrPark(sides, batch);
    if (!pushed.ok && !mayBeHalved(batch, pushed.error)) return pushed;
    limits = nextLimits(batch, limits, pushed.ok);
    if (!pushed.ok) continue;
    done += pushed.value;
    sides.onProgress({ done, total: Math.max(waiting, done) });
  }
}

function mayBeHalved({ waiting }: Batch, trouble: RoundTrouble): boolean {
  return waiting.length > 1 && isOfContent(trouble);
}

/** Halved until it passes a proxy that takes less than the office, or until the one is found that cannot pass. */
function nextLimits(batch: Batch, limits: BatchLimits, isTaken: boolean): BatchLimits {
  if (!isTaken) return halved(batch, limits);
  return batch.waiting.length === 1 ? usualLimits : limits;
}

async function pushOrPark(sides: RoundSides, batch: Batch): Promise<Result<number, RoundTrouble>> {
  const pushed = await pushOne(sides, batch);
  const isOne = batch.waiting.length === 1;
  return !pushed.ok && isOne && isOfContent(pushed.error)
    ? park(sides, batch, pushed.error)
    : pushed;
}

/** It lies in what was sent, not in the office or on the way there. */
function isOfContent(trouble: RoundTrouble): boolean {
  const { type } = trouble;
  return type === 'too-large' || (type === 'refused' && trouble.refusal === 'not-understood');
}

/** Bytes that pass everywhere: where so little is found too large, it is not for its size. */
const smallOperation = 64 * 1024;

/**
 * Passes over one operation that the office cannot take: under its number and name goes one with nothing in it. What is in it stays on
 * this device and is shown. Where even that is not understood, it was not for this operation, and all of it waits on.
 */
async function park(
  sides: RoundSides,
  { waiting, actions }: Batch,
  trouble: RoundTrouble,
): Promise<Result<number, RoundTrouble>> {
  const [one] = waiting;
  if (!one) return err(trouble);
  const { operation } = one;
  const isSmall = JSON.stringify(operation).length < smallOperation;
  if (trouble.type === 'too-large' && isSmall) return err(trouble);
  const nameOnly = { waiting: [{ ...one, operation: emptied(operation) }], actions };
  const pushed = await pushOne(sides, nameOnly, one);
  return !pushed.ok && isOfContent(pushed.error) ? err(trouble) : pushed;
}

function halved({ waiting }: Batch, { bytes }: BatchLimits): BatchLimits {
  return { operations: Math.ceil(waiting.length / 2), bytes };
}

/** Nothing of ours lies up to the end of what was looked at. */
async function skipTo({ link }: RoundSides, ctr: number, { end }: Batch): Promise<void> {
  const { store } = link.deps;
  await store.transaction('rw', store.office, async () => {
    const now = await officeValue(store, 'outbox');
    if (now?.ctr === ctr && now.seq < end.seq) await setOfficeValues(store, { outbox: end });
  });
}

async function pushOne(
  { link, signal }: RoundSides,
  { waiting, actions }: Omit<Batch, 'end'>,
  passed: Waiting | null = null,
): Promise<Result<number, RoundTrouble>> {
  const { deps } = link;
  const { device = '', epoch = 0 } = await officeValues(deps.store, ['device', 'epoch']);
  const operations = waiting.map(({ operation }) => operation);
  const body = { epoch, now: deps.now(), actions, operations };
  const answer = await link.ask('/v1/push', body, pushAnswerSchema, signal);
  if (!answer.ok) return answer;
  const said = answer.value;
  if (said.kind === 'epoch') {
    await enterEpoch(deps, said.epoch, said.lastCtr);
    return err({ type: 'again' });
  }
  if (said.kind === 'gap') {
    await goBehind(deps, said.expected - 1);
    return err({ type: 'again' });
  }
  if (said.kind === 'fork') {
    await becomeAnother(deps);
    return err({ type: 'exists-twice' });
  }
  const answered = answeredOf(waiting, said.answers);
  if (answered.length === 0) return err({ type: 'not-an-office' });
  await takeAnswers(deps, answered, { device, epoch, passed });
  return ok(answered.length);
}

/** As far as the office came: what it says nothing of is sent again. */
function answeredOf(waiting: readonly Waiting[], answers: readonly Answer[]): readonly Answered[] {
  const byCtr = new Map(answers.map((one) => [one.ctr, one]));
  const answered: Answered[] = [];
  for (const one of waiting) {
    const found = byCtr.get(one.operation.ctr);
    if (!found) break;
    answered.push({ waiting: one, answer: found });
  }
  return answered;
}
