import { readdir, readFile } from 'node:fs/promises';

/**
 * Ends at once, without a word to them, all processes that were started on a profile, and those that they start while they die; with a `kind`,
 * those whose command line has it. None of them is left when it resolves: one that still writes would meet those that are started next.
 */
export async function killProcessesOf(profile: string, kind = ''): Promise<void> {
  for (;;) {
    const alive = await processesOf(profile, kind);
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

/** So long may processes take to end by themselves (ms). */
const patience = 10_000;

/** Waits until none of a profile is left; those that go on are killed. */
export async function endOf(profile: string): Promise<void> {
  const until = performance.now() + patience;
  while ((await processesOf(profile, '')).length > 0 && performance.now() < until) {
    await new Promise((next) => setTimeout(next, 20));
  }
  await killProcessesOf(profile);
}

/** One that is dead and waits to be buried has no command line any more. */
async function processesOf(profile: string, kind: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/u.test(pid)) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const isOfProfile = command.includes(`--user-data-dir=${profile}`);
    if (isOfProfile && command.includes(kind)) found.push(Number(pid));
  }
  return found;
}
