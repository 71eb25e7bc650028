import { openArchive } from '../../../renderer/data/archive/open-archive.ts';
import { BackupDesk } from '../../../renderer/data/backup/desk.ts';
import { bookName } from '../../../renderer/data/open-book.ts';
import { backupPlace } from '../../../renderer/platform/backup-place.ts';
import { desktopBridge } from '../../../renderer/platform/desktop.ts';
import type { BackupPlace } from '../../../shared/bridge/backup.ts';

const quietly = (): void => undefined;

/** Where backups of the desktop go. A browser would have to be granted a folder by hand. */
export function placeOfBackups(): BackupPlace | null {
  if (!window.wellfield) return null;
  return backupPlace({ read: async () => null, keep: async () => undefined });
}

/** Takes the folder that the test answers the system's dialog with. */
export async function chooseFolder(): Promise<void> {
  if (window.wellfield) await desktopBridge(window.wellfield).chooseBackupFolder();
}

/** A backup as somebody asks for it; answers its name. */
export async function makeOneBackup(): Promise<string> {
  const place = placeOfBackups();
  if (!place) throw new Error('There is no folder for backups.');
  const made = await new BackupDesk(bookName).make({ reason: 'asked', key: null }, place, quietly);
  if (!made.ok) throw new Error(`No backup was made: ${JSON.stringify(made.error)}`);
  return made.value.name;
}

/** The backups that lie in the folder; throws where one of them is torn. */
export async function wholeBackups(): Promise<readonly string[]> {
  const place = placeOfBackups();
  const listed = await place?.list();
  if (!place || listed?.type !== 'files') return [];
  const desk = new BackupDesk(bookName);
  for (const file of listed.files) {
    const read = await desk.fetch(file, place, quietly);
    const opened = read.ok ? await openArchive(read.value, { aborted: false }, quietly) : read;
    if (!opened.ok) throw new Error(`${file.name} is torn: ${JSON.stringify(opened.error)}`);
  }
  return listed.files.map(({ name }) => name);
}
