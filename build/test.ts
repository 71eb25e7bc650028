import { type Outcome, type Ring, rings } from './rings.ts';
import { heading, seconds } from './run.ts';

const usage = `npm test                       runs everything that must be green
npm run test:unit -- [file …]  and test:e2e, test:visual run a part, with the runner's own arguments`;

const groups: Readonly<Record<string, readonly string[]>> = {
  all: rings.map(({ name }) => name),
  e2e: ['chromium', 'electron'],
};

const [what = 'all', ...args] = process.argv.slice(2);
const wanted = groups[what] ?? [what];
const chosen = rings.filter(({ name }) => wanted.includes(name));
if (chosen.length === 0) {
  console.error(`There is no ring called "${what}".\n${usage}`);
  process.exitCode = 1;
} else {
  await runAll(chosen);
}

async function runAll(ringsToRun: readonly Ring[]): Promise<void> {
  const outcomes: { readonly ring: Ring; readonly outcome: Outcome }[] = [];
  for (const ring of ringsToRun) {
    heading(ring.title);
    const started = performance.now();
    const outcome = await outcomeOf(ring);
    outcomes.push({ ring, outcome });
    console.log(`${ring.title}: ${sentence(outcome)} in ${seconds(performance.now() - started)}`);
  }

  heading('Summary');
  for (const { ring, outcome } of outcomes) {
    if ('notRun' in outcome) console.log(`!!! NOT RUN: ${ring.title}, because ${outcome.notRun}.`);
    else {
      console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${ring.title}: ${sentence(outcome)}`);
      for (const failure of outcome.failures) console.log(`  ${failure}`);
    }
  }
  const tallies = outcomes.flatMap(({ outcome }) => ('notRun' in outcome ? [] : [outcome]));
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}

/** One ring that breaks must not silence the rings after it. */
async function outcomeOf(ring: Ring): Promise<Outcome> {
  try {
    return await ring.run(args);
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, failures: [String(error)] };
  }
}

function sentence(outcome: Outcome): string {
  return 'notRun' in outcome ? 'not run' : `${outcome.passed} passed, ${outcome.failed} failed`;
}
