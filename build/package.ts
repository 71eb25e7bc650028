import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { build } from './build.ts';
import { findElectron } from './electron-runtime.ts';
import { type Env, root, run } from './run.ts';

const usage = `npm run package                    packs what this machine can: an unpacked folder and, on Linux, a tar.gz, in release/
npm run package -- AppImage deb    packs these targets of this system (nsis on Windows, dmg on macOS); they fetch tools of their own
npm run package -- --trial         an unpacked folder without fuses, which tests can drive, in release/trial

ELECTRON_OVERRIDE_DIST_PATH        the folder of the Electron runtime to pack, where it is not the package's own
WELLFIELD_UPDATE_FEED              the https address below which updates lie; without it the app never looks for any
CSC_LINK, CSC_KEY_PASSWORD         the certificate to sign with, and its password (WIN_CSC_LINK, WIN_CSC_KEY_PASSWORD on Windows)
APPLE_API_KEY, APPLE_API_KEY_ID, APPLE_API_ISSUER    to have it notarised by Apple`;

export type Packing = {
  /** Without fuses, into a folder of its own. */
  readonly trial?: boolean;
  readonly targets?: readonly string[];
};

const platforms: Readonly<Partial<Record<NodeJS.Platform, readonly [flag: string, exe: string]>>> =
  {
    darwin: ['--mac', 'mac/Wellfield.app/Contents/MacOS/Wellfield'],
    win32: ['--win', 'win-unpacked/Wellfield.exe'],
  };

/** Packs the app; the path of its program, or undefined where that failed. */
export async function packed(packing: Packing = {}): Promise<string | undefined> {
  await build(['renderer', 'electron']);
  const { trial = false, targets = ['dir'] } = packing;
  const [flag, program] = platforms[process.platform] ?? ['--linux', 'linux-unpacked/wellfield'];
  const output = trial ? 'release/trial' : 'release';
  const options = [
    ...runtime(),
    `-c.directories.output=${output}`,
    ...(trial ? ['--config', 'build/trial-package.yml'] : []),
    ...feed(),
  ];
  const made = await run(
    'electron-builder',
    [flag, ...targets, '--publish', 'never', ...options],
    signing(),
  );
  const path = join(root, output, program);
  return made === 0 && existsSync(path) ? path : undefined;
}

/** The runtime that is here is packed, so that nothing is fetched. */
function runtime(): readonly string[] {
  const program = findElectron();
  if (program === undefined) return [];
  const folder = dirname(process.platform === 'darwin' ? join(program, '../../..') : program);
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/u, '');
  return [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
}

function feed(): readonly string[] {
  const address = process.env['WELLFIELD_UPDATE_FEED'] ?? '';
  if (address === '') return [];
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') {
    throw new Error(`WELLFIELD_UPDATE_FEED takes an https address, not "${address}".`);
  }
  return ['-c.publish.provider=generic', `-c.publish.url=${address}`];
}

/** Without a certificate nothing is searched for on this machine: an unsigned package says so by being unsigned. */
function signing(): Env {
  const certificates = ['CSC_LINK', 'WIN_CSC_LINK', 'CSC_NAME'];
  const isSigned = certificates.some((name) => (process.env[name] ?? '') !== '');
  return isSigned ? {} : { CSC_IDENTITY_AUTO_DISCOVERY: 'false' };
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { trial: { type: 'boolean', default: false }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const path = await packed({ trial: values.trial, targets: ['dir', ...positionals] });
  if (path === undefined) return 1;
  const archived = process.platform === 'linux' && !values.trial ? await tarred(path) : true;
  console.log(`The packages are in ${join(root, values.trial ? 'release/trial' : 'release')}.`);
  return archived ? 0 : 1;
}

/** The packer would fetch an archiver of its own; every Linux has tar. */
async function tarred(program: string): Promise<boolean> {
  const folder = dirname(program);
  const name = `wellfield-${version()}-linux-${process.arch}`;
  const file = join(root, 'release', `${name}.tar.gz`);
  const renamed = ['--transform', `s,^${basename(folder)},${name},`];
  const whose = ['--owner=0', '--group=0', '--sort=name'];
  const from = ['-C', dirname(folder), basename(folder)];
  return (await run('tar', ['-czf', file, ...whose, ...renamed, ...from])) === 0;
}

function version(): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return version;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2));
}
