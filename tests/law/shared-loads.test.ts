import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { environment, root } from '../../build/run.ts';

test('every module of shared/ loads in Node as it is, without a build', () => {
  const modules = globSync('shared/**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const addresses = modules.map((file) => pathToFileURL(join(root, file)).href);
  const script = `for (const module of ${JSON.stringify(addresses)}) await import(module);`;
  const loaded = spawnSync('node', ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: environment(),
  });
  expect(modules.length).toBeGreaterThan(20);
  expect({ status: loaded.status, stderr: loaded.stderr }).toEqual({ status: 0, stderr: '' });
});
