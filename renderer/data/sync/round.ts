import type { HelloAnswer } from '../../../shared/protocol/hello.ts';
import { helloAnswerSchema } from '../../../shared/protocol/hello.ts';
import { protocol } from '../../../shared/protocol/values.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { isBehind } from '../../../shared/sync/floor.ts';
import type { Deps } from '../deps.ts';
import type { OutboxPlace } from '../office-values.ts';
import { officeValues, setOfficeValues } from '../office-values.ts';
import { Brake, rowsInBook, TooManyGo } from './brake.ts';
import { compare } from './compare.ts';
import { countFrom } from './log-places.ts';
import { pullAll } from './pull-all.ts';
import type { RoundSides, RoundTrouble } from './push-all.ts';
import { pushAll } from './push-all.ts';
import { sweep } from './sweep.ts';
import { becomeAnother, enterEpoch, goBehind, readAnew } from './turns.ts';

/** A round begins again so often at most: when the office was restored, or when what is here differs from what is there. */
const mostTurns = 6;

/** One word with the office: hello, everything that waits goes up, everything that is new comes down, and now and then both compare. */
export async function runRound(
  sides: RoundSides,
  app: string,
): Promise<Result<null, RoundTrouble>> {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const done = await runTurn(sides, app);
    if (done.ok ? done.value === 'whole' : done.error.type !== 'again') {
      return done.ok ? ok(null) : done;
    }
  }
  return err({ type: 'unreachable' });
}

async function runTurn(
  sides: RoundSides,
  app: string,
): Promise<Result<'whole' | 'again', RoundTrouble>> {
  const { deps } = sides.link;
  const greeted = await greet(sides, app);
  if (!greeted.ok) return greeted;
  const pushed = await pushAll(sides, greeted.value);
  if (!pushed.ok) return pushed;
  const { mayGo = false, going: gone = 0 } = await officeValues(deps.store, ['mayGo', 'going']);
  const brake = new Brake({
    rows: (await rowsInBook(deps.book)) + gone,
    gone,
    isOff: mayGo,
  });
  const pulled = await pullAll(sides, brake);
  if (!pulled.ok) return pulled;
  try {
    await sweep(deps, brake);
  } catch (error) {
    if (error instanceof TooManyGo) return err(error.trouble);
    throw error;
  }
  await setOfficeValues(deps.store, { syncedAt: deps.now(), mayGo: undefined, going: undefined });
  const compared = await compare(sides);
  if (!compared.ok) return compared;
  return ok(compared.value === 'differs' ? 'again' : 'whole');
}

/** Counts what waits, and keeps the number for those who show it. */
async function countWaiting({ store, book }: Deps, outbox: OutboxPlace): Promise<number> {
  const head = await book.log.head();
  const waiting = await countFrom(store, outbox, head);
  await setOfficeValues(store, { counted: { waiting, head, ctr: outbox.ctr } });
  return waiting;
}

/** Answers how many operations wait. */
async function greet(
  { link, signal }: RoundSides,
  app: string,
): Promise<Result<number, RoundTrouble>> {
  const { deps } = link;
  const { store } = deps;
  const known = await officeValues(store, ['epoch', 'cut', 'outbox', 'reading']);
  const { epoch = 0, cut = 0, outbox = { seq: 1, index: 0, ctr: 0 }, reading = null } = known;
  const waiting = await countWaiting(deps, outbox);
  const highest = outbox.ctr + waiting;
  const body = {
    protocol: [protocol.oldest, protocol.now],
    app,
    now: deps.now(),
    epoch,
    cut,
    lastCtr: highest,
    waiting,
  };
  const answer = await link.ask('/v1/hello', body, helloAnswerSchema, signal);
  if (!answer.ok) return answer;
  const { office, member, quarantine, head } = answer.value;
  const quarantined = quarantine.filter(({ state }) => state === 'waits').length;
  await setOfficeValues(store, { office, member, quarantined, head });
  const turned = await turn(deps, { epoch, lastCtr: outbox.ctr, highest }, answer.value);
  if (turned) return err({ type: turned });
  if (isBehind({ cut, reading }, answer.value.floor ?? 0)) await readAnew(deps, head);
  return ok(waiting);
}

type Numbers = { readonly epoch: number; readonly lastCtr: number; readonly highest: number };

/** Where the office counts otherwise than this device: what becomes of the round. */
async function turn(
  deps: Deps,
  here: Numbers,
  { epoch, lastCtr }: Pick<HelloAnswer, 'epoch' | 'lastCtr'>,
): Promise<'again' | 'exists-twice' | null> {
  if (epoch !== here.epoch) {
    await enterEpoch(deps, epoch, lastCtr);
    return here.epoch === 0 ? null : 'again';
  }
  if (lastCtr > here.highest) {
    await becomeAnother(deps);
    return 'exists-twice';
  }
  if (lastCtr < here.lastCtr) {
    await goBehind(deps, lastCtr);
    return 'again';
  }
  return null;
}
