import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import asar from '@electron/asar';
import fuses from '@electron/fuses';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { isRoot } from '../../build/run.ts';
import { doorsWords } from '../../shared/words/doors.ts';

const { getRawHeader } = asar;
const { FuseV1Options, getCurrentFuseWire } = fuses;

/**
 * The app as it is shipped. Its fuses keep the debugger of Node out, by which the journeys drive Electron: here Chromium's own is
 * asked for (--remote-debugging-port), and what needs main's help is left to the journeys over the same package without fuses.
 */
const program = process.env['WELLFIELD_PACKAGED'] ?? '';

type Started = { readonly app: ChildProcess; readonly said: () => string };

function start(profile: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const usual = [...(isRoot() ? ['--no-sandbox'] : []), '--disable-gpu', '--lang=en-US'];
  const app = spawn(program, [...usual, `--user-data-dir=${profile}`, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [app.stdout, app.stderr]) {
    stream?.on('data', (part: Buffer) => {
      said += part.toString('utf8');
    });
  }
  return { app, said: () => said };
}

/** Starts it, shows its page to `look`, and ends it as a person does: with its window. */
async function inApp(
  profile: string,
  look: (page: Page, started: Started) => Promise<void>,
  how: { readonly args?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<void> {
  const started = start(profile, ['--remote-debugging-port=0', ...(how.args ?? [])], how.env);
  const ended = new Promise((done) => {
    started.app.once('exit', done);
  });
  try {
    await expect.poll(started.said).toContain('DevTools listening on');
    const address = /DevTools listening on (\S+)/u.exec(started.said())?.[1] ?? '';
    const browser = await connected(address);
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (!page) throw new Error('The app shows no window.');
    await look(page, started);
    await page.close();
    await ended;
  } finally {
    started.app.kill('SIGKILL');
  }
}

/** Attaching hangs now and then while the window is being made (see app-electron.ts): then it is tried anew. */
async function connected(address: string): Promise<Browser> {
  for (let triesLeft = 3; ; triesLeft -= 1) {
    try {
      return await chromium.connectOverCDP(address, { timeout: 10_000 });
    } catch (error) {
      if (triesLeft === 1) throw error;
    }
  }
}

let profile = '';
test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'wellfield-packaged-'));
});
test.afterEach(async () => {
  await rm(profile, { recursive: true, force: true });
});

test('the fuses of the program are burnt', async () => {
  const wire = await getCurrentFuseWire(program);
  // The wire in the program is a text of the digits 0 and 1.
  const named = (option: fuses.FuseV1Options) => String.fromCharCode(Number(wire[option])) === '1';
  expect({
    runAsNode: named(FuseV1Options.RunAsNode),
    cookies: named(FuseV1Options.EnableCookieEncryption),
    nodeOptions: named(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: named(FuseV1Options.EnableNodeCliInspectArguments),
    integrity: named(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: named(FuseV1Options.OnlyLoadAppFromAsar),
    snapshot: named(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocol: named(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookies: true,
    nodeOptions: false,
    inspect: false,
    integrity: true,
    onlyAsar: true,
    snapshot: false,
    fileProtocol: false,
  });
});

test('the package holds the app and nothing else: no sources, maps, tests or packages', () => {
  const archive = join(dirname(program), 'resources/app.asar');
  const { header } = getRawHeader(archive);
  const files = filesIn(header.files);
  expect(files).toContain('dist/electron/main.js');
  expect(files).toContain('dist/renderer/index.html');
  const strange = files.filter(
    (file) =>
      !/^(?:package\.json|dist\/(?:electron|renderer)\/)/u.test(file) || file.endsWith('.map'),
  );
  expect(strange).toEqual([]);
  expect(existsSync(join(dirname(program), 'resources/app-update.yml'))).toBe(false);
});

test('a client that was entered is there after a new start', async () => {
  await inApp(profile, async (page) => {
    await expect(page).toHaveTitle(/Wellfield/u);
    expect(page.url()).toMatch(/^app:\/\/wellfield\//u);
    await page.goto('app://wellfield/?lang=en#/today');
    await page.reload();
    await page.getByRole('button', { name: doorsWords.en.sample.step }).click();
    await expect(page.getByRole('button', { name: doorsWords.en.banner.remove })).toBeVisible();
  });
  await inApp(profile, async (page) => {
    await expect(
      page.getByRole('button', {
        name: new RegExp(
          `${doorsWords.en.banner.remove}|${doorsWords['zh-CN'].banner.remove}`,
          'u',
        ),
      }),
    ).toBeVisible();
  });
});

test('nobody makes a Node of it, looks into it, or puts other code into it', async () => {
  const proof = join(profile, 'ran');
  const script = join(profile, 'script.cjs');
  await mkdir(profile, { recursive: true });
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(proof)}, '')`);
  const env = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${script}` };
  const args = ['--inspect=0', '--inspect-brk=0', script];
  await inApp(
    join(profile, 'book'),
    async (page, { said }) => {
      await expect(page).toHaveTitle(/Wellfield/u);
      expect(said()).not.toContain('Debugger listening');
      expect(existsSync(proof)).toBe(false);
    },
    { args, env },
  );
});

test('a file of changes that is opened with it waits in the form that takes it', async () => {
  const file = join(profile, 'from Xining.wellfield-changes');
  await writeFile(file, 'no real one');
  await inApp(
    join(profile, 'book'),
    async (page) => {
      await expect(page).toHaveURL(/#\/office/u);
      await expect(page.getByText(/from Xining\.wellfield-changes/u)).toBeVisible();
    },
    { args: [file] },
  );
});

type AsarFiles = ReturnType<typeof getRawHeader>['header']['files'];

function filesIn(files: AsarFiles, folder = ''): readonly string[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    'files' in entry ? filesIn(entry.files, `${folder}${name}/`) : [`${folder}${name}`],
  );
}
