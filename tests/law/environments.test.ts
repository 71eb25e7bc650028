import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let tree = '';

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'wellfield-environments-'));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  copyFileSync(join(root, 'tsconfig.json'), join(tree, 'tsconfig.json'));
});

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

/** The names among `names` that code in `folder` cannot see. */
function unseen(folder: string, names: readonly string[]): readonly string[] {
  mkdirSync(join(tree, folder), { recursive: true });
  copyFileSync(join(root, folder, 'tsconfig.json'), join(tree, folder, 'tsconfig.json'));
  writeFileSync(join(tree, folder, 'probe.ts'), `export const seen = [${names.join(', ')}];\n`);
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/.bin/tsc'), '-p', folder],
    { cwd: tree, encoding: 'utf8' },
  );
  return names.filter((name) => stdout.includes(`Cannot find name '${name}'`));
}

const globals = ['Map', 'indexedDB', 'document', 'process'];

test.each([
  ['shared', ['indexedDB', 'document', 'process']],
  ['renderer/data', ['document', 'process']],
  ['renderer', ['process']],
  ['electron', ['indexedDB', 'document']],
  ['build', ['indexedDB', 'document']],
])('the compiler keeps from %s what is not there: %j', (folder, missing) => {
  expect(unseen(folder, globals)).toEqual(missing);
});
