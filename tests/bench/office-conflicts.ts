import { join } from 'node:path';
import { build } from '../../build/build.ts';
import { root } from '../../build/run.ts';
import { serve } from '../../build/serve.ts';
import { openStage } from './browser.ts';
import type { BareConflicts, Watched } from './in-page/conflicts.ts';
import type { Measurement } from './measure.ts';
import { check, measurement } from './measure.ts';

const clients = 2000;
const conflicts = 500;
const runs = 3;

/** What a person takes for at once, and what is not felt as a halt, in milliseconds. */
const atOnce = 1000;
const noHalt = 200;

type Run = {
  readonly bare: BareConflicts;
  readonly cold: number;
  readonly warm: Watched;
  readonly one: Watched;
  readonly all: Watched;
};

/**
 * 500 open conflicts on the page of the office: seeing them, deciding one, and deciding all by a rule, beside the same rows in Dexie with
 * nothing around it.
 */
export async function officeConflicts(
  built = join(root, 'dist/renderer'),
): Promise<readonly Measurement[]> {
  if (built.startsWith(root)) await build(['renderer']);
  const { address, server } = await serve(built, 0);
  const stage = await openStage({ app: false, at: address });
  try {
    const all: Run[] = [];
    for (let run = 0; run < runs; run += 1) all.push(await runOnce(stage));
    return measured(all);
  } finally {
    stage.close();
    server.closeAllConnections();
    server.close();
  }
}

async function runOnce({ withProfile }: Awaited<ReturnType<typeof openStage>>): Promise<Run> {
  return withProfile(async (browser) => {
    const filling = await browser.bare();
    await filling.evaluate(async (count) => wellfieldBench.fill(count), clients);
    await filling.evaluate(async (count) => wellfieldBench.fillConflicts(count), conflicts);
    const bare = await filling.evaluate(
      async (count) => wellfieldBench.bareConflicts(count),
      conflicts,
    );
    await browser.restart();
    const open = (left: number) => `Chosen automatically ${left}`;
    const first = await browser.app('#/office');
    const cold = await first.evaluate(
      async (text) => wellfieldBench.conflictsShown(text),
      open(conflicts),
    );
    await browser.restart();
    const page = await browser.app('#/clients');
    const counted = clients.toLocaleString('en');
    await page.evaluate(async (text) => wellfieldBench.watchFirstRow(text), counted);
    const warm = await page.evaluate(
      async (text) => wellfieldBench.goToConflicts(text),
      open(conflicts),
    );
    const one = await page.evaluate(
      async (text) => wellfieldBench.decideFirst(text),
      open(conflicts - 1),
    );
    const all = await page.evaluate(async (text) => wellfieldBench.decideAll(text), open(0));
    const left = await page.evaluate(async () => wellfieldBench.conflictsLeft());
    check(left === 0, `${left} conflicts are still open`);
    return { bare, cold, warm, one, all };
  });
}

function measured(all: readonly Run[]): readonly Measurement[] {
  const besides = (name: string, of: (run: Run) => number, bare: keyof BareConflicts) =>
    measurement(
      name,
      all.map((run) => ({ ours: of(run), baseline: run.bare[bare] })),
    );
  const within = (name: string, of: (run: Run) => number, limit: number) =>
    measurement(
      `${name} / ${limit} ms`,
      all.map((run) => ({ ours: of(run), baseline: limit })),
      { target: 1 },
    );
  return [
    besides('cold open to 500 conflicts, painted / reading them bare', ({ cold }) => cold, 'read'),
    besides('from another screen, painted / reading them bare', ({ warm }) => warm.ms, 'read'),
    within('from another screen, painted', ({ warm }) => warm.ms, atOnce),
    within('longest task meanwhile', ({ warm }) => warm.longest, noHalt),
    besides('deciding one, painted / putting it bare', ({ one }) => one.ms, 'putOne'),
    within('longest task meanwhile', ({ one }) => one.longest, noHalt),
    besides('deciding all by rule, painted / putting them bare', (run) => run.all.ms, 'putAll'),
    within('deciding all by rule, painted', (run) => run.all.ms, atOnce),
    within('longest task meanwhile', (run) => run.all.longest, noHalt),
  ];
}
