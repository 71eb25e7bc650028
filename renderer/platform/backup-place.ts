import type { BackupPlace } from '../../shared/bridge/backup.ts';
import type { Bridge } from '../../shared/bridge/contract.ts';
import type { HandleKeeper } from './granted-folder.ts';
import { grantedFolder } from './granted-folder.ts';
import { platform } from './platform.ts';

/** Where backups of this edition go. */
export function backupPlace(keeper: HandleKeeper): BackupPlace {
  return window.wellfield === undefined ? grantedFolder(keeper) : folderOver(platform);
}

/** Main's folder behind a bridge. */
function folderOver(bridge: Bridge): BackupPlace {
  return {
    folder: async () => bridge.backupFolder(),
    choose: async () => bridge.chooseBackupFolder(),
    list: async () => bridge.backupFiles(),
    begin: async (name) => bridge.beginBackup(name),
    write: async (name, content) => bridge.writeBackup(name, content),
    finish: async (name) => bridge.finishBackup(name),
    giveUp: async (name) => bridge.giveUpBackup(name),
    read: async (name, from, length) => bridge.readBackup(name, from, length),
    drop: async (name) => bridge.dropBackup(name),
    keepKey: async (key) => bridge.keepBackupKey(key),
    readKey: async () => bridge.readBackupKey(),
  };
}
