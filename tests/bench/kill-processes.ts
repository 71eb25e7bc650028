import { readdir, readFile } from 'node:fs/promises';

/**
 * Ends at once, without a word to them, all processes that were started on a profile, and those that they start while they die. None of
 * them is left when it resolves: one that still writes would meet those that are started next.
 * `type`: only those of a kind, as Chromium names them, such as `renderer`.
 */
export async function killProcessesOf(profile: string, type = ''): Promise<void> {
  for (;;) {
    const alive = await processesOf(profile, type);
    if (alive.length === 0) return;
    for (const pid of alive) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself meanwhile.
      }
    }
    await new Promise((next) => setImmediate(next));
  }
}

/** One that is dead and waits to be buried has no command line any more. */
async function processesOf(profile: string, type: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/u.test(pid)) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const isOf = command.includes(`--user-data-dir=${profile}`);
    if (isOf && (type === '' || command.includes(`--type=${type}`))) found.push(Number(pid));
  }
  return found;
}
