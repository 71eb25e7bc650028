import { backupFolder } from '../../electron/backups/backup-folder.ts';

/** Writes half a backup, says so, and waits to be killed. */
const [, , folder = '', name = ''] = process.argv;
const backups = backupFolder(() => folder);
await backups.begin(name);
await backups.write(name, new Uint8Array(100_000));
process.send?.('half');
setInterval(() => undefined, 1000);
