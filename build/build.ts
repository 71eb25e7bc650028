import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, seconds } from './run.ts';

type Part = 'renderer' | 'electron' | 'gallery';

/** The folders whose content decides whether a part is out of date; vite.ts says the rest. */
const sources: Readonly<Record<Part, readonly string[]>> = {
  renderer: ['shared', 'renderer'],
  electron: ['shared', 'electron'],
  gallery: ['shared', 'renderer', 'tests/support'],
};
const always = ['package-lock.json', 'package.json', 'build/vite.ts', 'build/build.ts'];

/** Builds what changed since the last build. Vite itself is loaded only then: a second start is quick. */
export async function build(wanted: readonly Part[]): Promise<void> {
  const stale = wanted.filter((part) => readStamp(part) !== stampOf(part));
  if (stale.length === 0) return;
  console.log(`Building ${stale.join(' and ')} …`);
  const started = performance.now();
  const [{ build: viteBuild }, { parts }] = await Promise.all([
    import('vite'),
    import('./vite.ts'),
  ]);
  for (const part of stale) {
    const stamp = stampOf(part);
    rmSync(stampFile(part), { force: true });
    for (const config of parts[part].configs) await viteBuild(config);
    mkdirSync(dirname(stampFile(part)), { recursive: true });
    writeFileSync(stampFile(part), stamp);
  }
  console.log(`Built in ${seconds(performance.now() - started)}.`);
}

function stampFile(part: Part): string {
  return join(root, 'dist', `${part}.stamp`);
}

function readStamp(part: Part): string | undefined {
  return existsSync(stampFile(part)) ? readFileSync(stampFile(part), 'utf8') : undefined;
}

function stampOf(part: Part): string {
  const hash = createHash('sha256');
  const files = [...always.map((name) => join(root, name)), ...sources[part].flatMap(filesIn)];
  for (const file of files) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build([
    'renderer',
    'electron',
    ...(process.argv.includes('--gallery') ? ['gallery' as const] : []),
  ]);
}
