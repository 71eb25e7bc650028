/** A small tree that breaks one rule on purpose: path → source. `culprit` is the file the rule must name. */
export type Probe = {
  readonly rule: string;
  readonly culprit: string;
  readonly files: Readonly<Record<string, string>>;
};

const value = 'export const value = 1;\n';

function oneImport(rule: string, culprit: string, target: string): Probe {
  const from = new URL(culprit, 'file:///').pathname.split('/').slice(1, -1);
  const specifier = `${'../'.repeat(from.length)}${target}`;
  return {
    rule,
    culprit,
    files: { [culprit]: `export { value } from '${specifier}';\n`, [target]: value },
  };
}

function onePackage(rule: string, culprit: string, name: string): Probe {
  return {
    rule,
    culprit,
    files: { [culprit]: `import * as it from '${name}';\nexport { it };\n` },
  };
}

/** Every rule of the import law, broken once (some of them in each way that has its own pattern). */
export const probes: readonly Probe[] = [
  {
    rule: 'no-cycles',
    culprit: 'shared/domain/egg.ts',
    files: {
      'shared/domain/hen.ts': `import type { Egg } from './egg.ts';\nexport type Hen = { egg: Egg };\n`,
      'shared/domain/egg.ts': `import type { Hen } from './hen.ts';\nexport type Egg = { hen: Hen };\n`,
    },
  },
  oneImport('shared-is-alone', 'shared/domain/a.ts', 'renderer/ui/a.tsx'),
  oneImport('data-knows-no-screen', 'renderer/data/queries/a.ts', 'renderer/features/clients/b.ts'),
  oneImport('hooks-bridge-data-only', 'renderer/hooks/a.ts', 'renderer/features/clients/c.ts'),
  oneImport('ui-knows-no-business', 'renderer/ui/b.tsx', 'shared/domain/c.ts'),
  oneImport('platform-knows-no-screen', 'renderer/platform/a.ts', 'renderer/app/a.ts'),
  oneImport(
    'features-reach-down-only',
    'renderer/features/visits/a.tsx',
    'renderer/data/store/a.ts',
  ),
  oneImport('features-reach-down-only', 'renderer/features/visits/b.tsx', 'renderer/app/b.ts'),
  oneImport(
    'features-are-strangers',
    'renderer/features/today/a.tsx',
    'renderer/features/kano/a.tsx',
  ),
  oneImport('renderer-stays-in-the-page', 'renderer/app/c.ts', 'electron/a.ts'),
  oneImport('electron-never-sees-the-book', 'electron/b.ts', 'renderer/data/store/b.ts'),
  oneImport('server-stands-alone', 'server/a.ts', 'renderer/data/store/c.ts'),
  oneImport('build-ships-nothing', 'build/a.ts', 'electron/c.ts'),
  oneImport('nothing-imports-build', 'renderer/app/d.ts', 'build/b.ts'),
  oneImport('nothing-imports-tests', 'shared/domain/d.ts', 'tests/support/a.ts'),
  oneImport('nothing-imports-tests', 'shared/domain/e.ts', 'shared/domain/f.test.ts'),
  onePackage('dexie-lives-in-data', 'renderer/features/clients/d.ts', 'dexie'),
  onePackage('commands-and-queries-see-the-readable-book', 'renderer/data/commands/a.ts', 'dexie'),
  onePackage('live-queries-live-in-hooks', 'renderer/features/clients/e.ts', 'dexie-react-hooks'),
  onePackage('workers-are-reached-through-data', 'renderer/features/import/a.ts', 'comlink'),
  onePackage('react-stays-on-screen', 'renderer/data/index/a.ts', 'react'),
  onePackage('react-stays-on-screen', 'shared/domain/g.ts', '@mantine/core'),
  onePackage('electron-lives-in-electron', 'renderer/platform/b.ts', 'electron'),
  onePackage('node-lives-in-main-and-scripts', 'shared/domain/h.ts', 'node:fs'),
  onePackage('shipped-code-uses-dependencies', 'renderer/app/e.ts', 'fast-check'),
  {
    rule: 'imports-resolve',
    culprit: 'renderer/app/f.ts',
    files: { 'renderer/app/f.ts': `export { value } from './nowhere.ts';\n` },
  },
  onePackage('packages-are-declared', 'renderer/app/g.ts', 'acorn'),
];
