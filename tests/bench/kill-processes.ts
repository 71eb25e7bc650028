import { readdir, readFile } from 'node:fs/promises';

/** Ends at once, without a word to them, all processes that were started on a profile. */
export async function killProcessesOf(profile: string): Promise<void> {
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/u.test(pid)) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes(`--user-data-dir=${profile}`)) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
