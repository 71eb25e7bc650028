import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { fetchElectron, findElectron, hasDisplay } from './electron-runtime.ts';
import { isRoot, root, run } from './run.ts';
import { PortTaken, type Served, serve, usualPort } from './serve.ts';

const usage = `npm start                          opens Wellfield in a window, or in the browser where there can be none
npm start -- --browser             serves the browser edition
npm start -- --browser --port 4173 --no-open`;

/** The runtime is about 110 MB. */
const patience = 180_000;

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(args: readonly string[]): Promise<number> {
  const wish = readWish(args);
  if (wish.help) {
    console.log(usage);
    return 0;
  }
  const electron = wish.browser ? { why: undefined } : electronOrWhyNot();
  if ('path' in electron) {
    await build(['renderer', 'electron']);
    return run(electron.path, [...(isRoot() ? ['--no-sandbox'] : []), root]);
  }
  await build(['renderer']);
  if (electron.why !== undefined) console.log(electron.why);
  const { address } = await serveForPerson(wish.port);
  console.log(`Wellfield is at ${address} (stop it with Ctrl+C).`);
  if (!wish.noOpen) openInBrowser(address);
  return 0;
}

type Wish = {
  readonly help: boolean;
  readonly browser: boolean;
  readonly noOpen: boolean;
  readonly port: number | undefined;
};

function readWish(args: readonly string[]): Wish {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  });
  return {
    help: values.help,
    browser: values.browser,
    noOpen: values['no-open'],
    port: values.port === undefined ? undefined : portOf(values.port),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`--port takes a number from 0 to 65535, not "${text}".`);
}

function electronOrWhyNot(): { readonly path: string } | { readonly why: string } {
  if (!hasDisplay()) {
    return { why: 'No display was found, so Wellfield runs in the browser instead of a window.' };
  }
  const path = findElectron() ?? fetchElectron(patience);
  if (path !== undefined) return { path };
  return {
    why: 'No Electron runtime is here and none could be fetched, so Wellfield runs in the browser instead of a window (npx install-electron tries again).',
  };
}

/** A port that was asked for is a promise; the usual one may move when it is taken. */
async function serveForPerson(asked: number | undefined): Promise<Served> {
  const folder = join(root, 'dist/renderer');
  if (asked !== undefined) return serve(folder, asked);
  for (let port = usualPort; port < usualPort + 20; port += 1) {
    try {
      return await serve(folder, port);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
    }
  }
  return serve(folder, 0);
}

/** A machine without a browser has the printed address: failing here is no news. */
function openInBrowser(address: string): void {
  const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [command = 'xdg-open', ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
