import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { probes } from './probes.ts';

const root = join(import.meta.dirname, '../..');
const law = join(root, '.dependency-cruiser.cjs');
const tool = (name: string): string => join(root, 'node_modules/.bin', name);

const cruise = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({
      forbidden: z.array(z.object({ name: z.string(), comment: z.string() })),
    }),
  }),
});

let tree = '';
let found: z.infer<typeof cruise>['summary'];

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'wellfield-law-'));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  copyFileSync(join(root, 'package.json'), join(tree, 'package.json'));
  for (const { files } of probes) {
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), source);
    }
  }
  const folders = ['shared', 'renderer', 'electron', 'server', 'build', 'tests'];
  const { stdout } = spawnSync(
    process.execPath,
    [tool('depcruise'), '--config', law, '--output-type', 'json', ...folders],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  found = cruise.parse(JSON.parse(stdout)).summary;
}, 30_000);

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

test.each(probes)('$rule is reported when $culprit breaks it', ({ rule, culprit }) => {
  const broken = found.violations.filter(({ from }) => from === culprit).map((v) => v.rule.name);
  expect(broken).toContain(rule);
});

test('every rule has a probe that breaks it, and says why', () => {
  const rules = found.ruleSetUsed.forbidden;
  expect(rules.map(({ name }) => name).toSorted()).toEqual(
    [...new Set(probes.map(({ rule }) => rule))].toSorted(),
  );
  expect(rules.filter(({ comment }) => comment.length < 60)).toEqual([]);
});

function lint(path: string, source: string): string {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  copyFileSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
  try {
    return execFileSync(process.execPath, [tool('oxlint'), '--format=json', path], {
      cwd: tree,
      encoding: 'utf8',
    });
  } catch (error) {
    return z.object({ stdout: z.string() }).parse(error).stdout;
  }
}

test.each([
  ['shared/domain/clock.ts', 'export const now = (): number => Date.now();\n', 'no clock'],
  ['shared/domain/dice.ts', 'export const roll = (): number => Math.random();\n', 'no dice'],
  [
    'electron/raw.ts',
    `import { ipcMain } from 'electron';\nipcMain.removeAllListeners();\n`,
    'answer()',
  ],
  [
    'renderer/app/bang.ts',
    'export const f = (a?: string): string => a!;\n',
    'no-non-null-assertion',
  ],
  ['renderer/app/any.ts', 'export const f = (a: any): unknown => a;\n', 'no-explicit-any'],
  ['renderer/app/default.ts', 'export default 1;\n', 'no-default-export'],
])('the linter refuses %s', (path, source, message) => {
  expect(lint(path, source)).toContain(message);
});

test('the door itself may use the raw channel', () => {
  const source = `import { ipcMain } from 'electron';\nipcMain.removeAllListeners();\n`;
  expect(lint('electron/answer.ts', source)).not.toContain('no-restricted-imports');
});
