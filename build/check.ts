import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, seconds } from './run.ts';

export type Step = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
};
export type StepResult = { readonly name: string; readonly ok: boolean };

const projects = ['shared', 'renderer/data', 'renderer', 'electron', 'server', 'build', 'tests'];
const lawful = ['shared', 'renderer', 'electron', 'server', 'build', 'tests'];

function here(folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => existsSync(join(root, folder)));
}

export function checkSteps(): readonly Step[] {
  return [
    ...here(projects).map((project) => ({
      name: `types of ${project}`,
      command: 'tsc',
      args: ['-p', project],
    })),
    { name: 'lint', command: 'oxlint', args: [] },
    {
      name: 'import law',
      command: 'depcruise',
      args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...here(lawful)],
    },
    { name: 'format', command: 'oxfmt', args: ['--check'] },
    { name: 'no marks of an unfinished merge', command: 'node', args: ['build/merge-marks.ts'] },
  ];
}

/** Runs every step even when one fails: a reader wants all of today's news at once. */
export async function check(): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const { name, command, args } of checkSteps()) {
    const started = performance.now();
    const ok = (await run(command, args)) === 0;
    console.log(`${ok ? '✓' : '✗'} ${name} (${seconds(performance.now() - started)})`);
    results.push({ name, ok });
  }
  return results;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await check();
  const failed = results.filter(({ ok }) => !ok);
  console.log(
    failed.length === 0
      ? '\nEverything holds: types, lint, import law, format.'
      : `\nNot yet: ${failed.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
