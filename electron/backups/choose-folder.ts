import { access, constants } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import type { OpenDialogOptions } from 'electron';
import { app, BrowserWindow, dialog } from 'electron';
import type { BackupFolder, FolderChoice } from '../../shared/bridge/backup.ts';
import type { Preferences } from '../preferences.ts';
import { codeOf } from './backup-folder.ts';

/** Asks the person for a folder, and remembers it. The page learns its name, for the person to see. */
export async function chooseFolder(preferences: Preferences): Promise<FolderChoice> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const wanted: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, wanted)
    : dialog.showOpenDialog(wanted));
  const [path] = filePaths;
  if (canceled || path === undefined) return { type: 'closed' };
  if (isInside(path, app.getPath('userData'))) return { type: 'inside' };
  try {
    await access(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    return { type: 'failed', code: codeOf(error) };
  }
  preferences.remember({ backupFolder: path });
  return { type: 'chosen', name: path };
}

export function chosenFolder(preferences: Preferences): BackupFolder {
  const { backupFolder } = preferences.current();
  return backupFolder === undefined ? { type: 'none' } : { type: 'chosen', name: backupFolder };
}

/** What is lost with the book is no place for its backups. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !(way.startsWith('..') || isAbsolute(way));
}
