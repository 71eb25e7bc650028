import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

export const root = join(import.meta.dirname, '..');

const bin = join(root, 'node_modules', '.bin');
/** Scripts started without npm still find the pinned tools, and the pinned Node, before any other. */
const path = [bin, process.env['PATH'] ?? ''].join(delimiter);

export type Env = Readonly<Record<string, string>>;

export function environment(extra: Env = {}): NodeJS.ProcessEnv {
  return { ...process.env, PATH: path, ...extra };
}

/** Runs a command to its end on this terminal; resolves to its exit code. */
export async function run(
  command: string,
  args: readonly string[],
  env: Env = {},
): Promise<number> {
  const child = spawn(command, args, {
    cwd: root,
    env: environment(env),
    stdio: 'inherit',
    // Windows starts npm's tools through their .cmd files.
    shell: process.platform === 'win32' && !isAbsolute(command),
  });
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      done(127);
    });
    child.on('exit', (code, signal) => {
      done(code ?? (signal === null ? 1 : 128));
    });
  });
}

/** Runs a command silently; its standard output, or undefined when it failed. */
export function ask(command: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', env: environment() });
  return status === 0 ? stdout.trim() : undefined;
}

export function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export function heading(text: string): void {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(3, 76 - text.length))}`);
}

/** Milliseconds as people read them. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
