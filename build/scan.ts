import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './run.ts';

/**
 * Reads what runs in Electron's main process and preload with Doyensec's Electronegativity (Apache-2.0) and fails for a finding of high
 * severity. It has four hundred packages of its own, so it is not among ours: npm fetches it, in this one version.
 */
const scanner = '@doyensec/electronegativity@1.10.3';

/** A window as nobody should open it, laid beside our sources: a scanner that does not see it has seen nothing. */
const control = {
  file: 'wrong-on-purpose.ts',
  text: `import { BrowserWindow } from 'electron';
new BrowserWindow({ webPreferences: { nodeIntegration: true, contextIsolation: false, webSecurity: false } });
`,
};

const folder = mkdtempSync(join(tmpdir(), 'wellfield-scan-'));
try {
  process.exitCode = await scan();
} finally {
  rmSync(folder, { recursive: true });
}

async function scan(): Promise<number> {
  const sources = join(folder, 'sources');
  const report = join(folder, 'report.csv');
  cpSync(join(root, 'electron'), join(sources, 'electron'), { recursive: true });
  cpSync(join(root, 'package.json'), join(sources, 'package.json'));
  writeFileSync(join(sources, control.file), control.text);
  const tool = ['exec', '--yes', `--package=${scanner}`, '--', 'electronegativity'];
  await run('npm', [...tool, '--input', sources, '--output', report, '--severity', 'high']);
  const found = existsSync(report) ? readFileSync(report, 'utf8').split('\n') : [];
  const high = found.filter((line) => line.includes('"HIGH"'));
  if (!high.some((line) => line.includes(control.file))) {
    console.error('The scanner did not run, or did not see what is wrong on purpose.');
    return 1;
  }
  const ours = high.filter((line) => !line.includes(control.file));
  for (const line of ours) console.error(line);
  console.log(`${ours.length} findings of high severity.`);
  return ours.length === 0 ? 0 : 1;
}
