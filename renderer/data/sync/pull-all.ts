import type { SnapshotAnswer } from '../../../shared/protocol/pull.ts';
import { pullAnswerSchema, pullLimits } from '../../../shared/protocol/pull.ts';
import type { MadeBy } from '../../../shared/protocol/values.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Asked } from '../../../shared/sync/asked.ts';
import { absorb } from '../absorb.ts';
import type { Deps } from '../deps.ts';
import type { Reading } from '../office-values.ts';
import { officeValue, officeValues } from '../office-values.ts';
import { askedNow } from './asked-now.ts';
import type { Brake } from './brake.ts';
import { TooManyGo } from './brake.ts';
import { PageAhead } from './page-ahead.ts';
import { PagesTold } from './pages-told.ts';
import type { RoundSides, RoundTrouble } from './push-all.ts';
import { pushAll } from './push-all.ts';
import { enterEpoch, enterScopes, forgetScopes } from './turns.ts';

type Step = Result<'on' | 'done', RoundTrouble>;

/** Takes in what the office has that this device has not, until nothing is left. */
export async function pullAll(
  sides: RoundSides,
  brake: Brake,
): Promise<Result<null, RoundTrouble>> {
  const { store } = sides.link.deps;
  const pages = new PageAhead(sides);
  const told = new PagesTold(sides.link.deps);
  try {
    for (;;) {
      const reading = await officeValue(store, 'reading');
      const step = reading
        ? await readPage(sides, reading, { pages, told })
        : await pullPage(sides, brake);
      if (!step.ok) return step;
      if (step.value === 'done') return ok(null);
      const pushed = await pushAll(sides, 0);
      if (!pushed.ok) return pushed;
    }
  } catch (error) {
    if (error instanceof TooManyGo) return err(error.trouble);
    throw error;
  } finally {
    told.end();
  }
}

async function pullPage({ link, signal }: RoundSides, brake: Brake): Promise<Step> {
  const { deps } = link;
  const asked = await askedNow(deps.store);
  const { cut = 0, sweep } = await officeValues(deps.store, ['cut', 'sweep']);
  const { epoch, scopes } = asked;
  const body = { epoch, cut, scopes, limit: pullLimits.rows };
  const answer = await link.ask('/v1/pull', body, pullAnswerSchema, signal);
  if (!answer.ok) return answer;
  const said = answer.value;
  if (said.kind === 'epoch') {
    await enterEpoch(deps, said.epoch, said.lastCtr);
    return err({ type: 'again' });
  }
  if (said.kind === 'scopes') {
    await enterScopes(deps, said, asked);
    return ok('on');
  }
  const isWhole = !said.more;
  const { isTaken } = await absorb(deps, {
    asked,
    rows: said.rows,
    leaves: said.leaves,
    actions: said.actions,
    reading: readingAction(deps.newId(), deps.now(), link),
    upTo: said.upTo,
    keep: {
      cut: said.upTo,
      // While all is read anew the book may still hold what has gone.
      ...(isWhole && !sweep && { complete: said.upTo }),
    },
    mayGo: (rows) => ({ going: brake.count(rows) }),
  });
  if (!isTaken) return err({ type: 'again' });
  return isWhole ? endPull(deps) : ok('on');
}

/** What an answer took away and nobody said why is to be read again first. */
async function endPull(deps: Deps): Promise<Step> {
  return ok((await forgetScopes(deps)) ? 'on' : 'done');
}

/** The first page is small, so that there is something to see at once. */
const firstRows = 200;

async function readPage(
  { link, onProgress }: RoundSides,
  reading: Reading,
  { pages, told }: { readonly pages: PageAhead; readonly told: PagesTold },
): Promise<Step> {
  const { deps } = link;
  const asked = await askedNow(deps.store);
  const { epoch } = asked;
  const { scopes, after, done } = reading;
  const limit = done === 0 ? firstRows : pullLimits.rows;
  const answer = await pages.read({ epoch, scopes: [...scopes], after, limit });
  if (!answer.ok) return answer;
  const said = answer.value;
  if (said.kind === 'epoch') {
    await enterEpoch(deps, said.epoch, said.lastCtr);
    return err({ type: 'again' });
  }
  if (said.kind === 'scopes') {
    await enterScopes(deps, said, asked);
    return ok('on');
  }
  if (said.next) {
    pages.begin({ epoch, scopes: [...scopes], after: said.next, limit: pullLimits.rows });
  }
  const next = await takePage(link, { asked, reading }, said);
  if (!next) return err({ type: 'again' });
  told.page();
  onProgress({ done: next.done, total: Math.max(next.done, next.total ?? 0) });
  return ok('on');
}

type Page = Extract<SnapshotAnswer, { kind: 'page' }>;

/** Null: it is not what the device would ask for by now. */
async function takePage(
  link: RoundSides['link'],
  { asked, reading }: { readonly asked: Asked; readonly reading: Reading },
  page: Page,
): Promise<Reading | null> {
  const { deps } = link;
  const next: Reading = {
    ...reading,
    after: page.next,
    done: reading.done + countOf(page.rows),
    total: reading.total ?? page.total ?? null,
  };
  const isLast = page.next === null;
  const { isTaken } = await absorb(deps, {
    asked,
    rows: page.rows,
    leaves: [],
    actions: [],
    reading: readingAction(reading.action, deps.now(), link),
    upTo: null,
    silent: true,
    keep: {
      reading: isLast ? undefined : next,
      ...(isLast && reading.all && { cut: reading.head }),
    },
  });
  return isTaken ? next : null;
}

function countOf(rows: Page['rows']): number {
  return Object.values(rows).reduce((sum, { ids }) => sum + ids.length, 0);
}

/** Who told what names nobody: the office, as far as this device knows. */
function readingAction(id: Id, at: number, { deps }: RoundSides['link']): MadeBy {
  return { id, name: 'office.read', at, author: '', device: deps.device, undoes: null };
}
