import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { questions } from '../shared/bridge/contract.ts';
import { answer } from './answer.ts';
import { backupFolder } from './backups/backup-folder.ts';
import { chooseFolder, chosenFolder } from './backups/choose-folder.ts';
import type { Certificates } from './certificates.ts';
import { openJournals } from './journal/journals.ts';
import { setupMenu } from './menu.ts';
import type { OpenedFiles } from './opened-files.ts';
import type { Preferences } from './preferences.ts';
import { secretIn, systemVault } from './secret.ts';
import { setupUpdates } from './updates.ts';

const platformNames: Readonly<Record<string, string>> = {
  darwin: 'macOS',
  linux: 'Linux',
  win32: 'Windows',
};

export function setupAnswers(
  preferences: Preferences,
  certificates: Certificates,
  files: OpenedFiles,
): void {
  answer(questions.about, () => ({
    version: app.getVersion(),
    edition: 'desktop',
    platform: platformNames[process.platform] ?? process.platform,
  }));

  answer(questions.setLanguage, (language) => {
    if (preferences.current().language === language) return undefined;
    preferences.remember({ language });
    setupMenu(preferences);
    return undefined;
  });

  answer(questions.setColourScheme, (colourScheme) => {
    nativeTheme.themeSource = colourScheme;
    preferences.remember({ colourScheme });
    return undefined;
  });

  const secret = secretIn(join(app.getPath('userData'), 'office.secret'), systemVault);
  answer(questions.keepSecret, async (value) => secret.keep(value));
  answer(questions.readSecret, async () => secret.read());

  const bookKey = secretIn(join(app.getPath('userData'), 'book.secret'), systemVault);
  answer(questions.keepBookKey, async (value) => bookKey.keep(value));
  answer(questions.readBookKey, async () => bookKey.read());

  const journals = openJournals(join(app.getPath('userData'), 'journal'));
  answer(questions.journalState, async () => journals.state());
  answer(questions.appendJournal, async (piece) => journals.append(piece));
  answer(questions.readJournal, async (book, from) => journals.read(book, from));
  answer(questions.forgetJournal, async (book) => journals.forget(book));
  answer(questions.keepJournalLock, async (book, lock) => journals.keepLock(book, lock));
  answer(questions.journalFiles, async () => [...(await journals.files())]);
  answer(questions.keepJournalFile, async (file) => journals.keepFile(file));
  answer(questions.readJournalFile, async (hash) => journals.readFile(hash));
  answer(questions.dropJournalFile, async (hash) => journals.dropFile(hash));

  setupBackups(preferences);

  answer(questions.openedFile, async () => files.take());

  const updates = setupUpdates();
  answer(questions.updateState, () => updates.state());
  answer(questions.installUpdate, (work) => updates.install(work));

  answer(questions.pinCertificate, async (pin) => certificates.pin(pin));
  answer(questions.certificateTrouble, (host) => certificates.trouble(host));
}

function setupBackups(preferences: Preferences): void {
  const backups = backupFolder(() => preferences.current().backupFolder ?? null);
  answer(questions.backupFolder, () => chosenFolder(preferences));
  answer(questions.chooseBackupFolder, async () => chooseFolder(preferences));
  answer(questions.backupFiles, async () => backups.list());
  answer(questions.beginBackup, async (name) => backups.begin(name));
  answer(questions.writeBackup, async (name, content) =>
    backups.write(name, Uint8Array.from(content)),
  );
  answer(questions.finishBackup, async (name) => backups.finish(name));
  answer(questions.giveUpBackup, async (name) => backups.giveUp(name));
  answer(questions.readBackup, async (name, from, length) => backups.read(name, from, length));
  answer(questions.dropBackup, async (name) => backups.drop(name));

  const key = secretIn(join(app.getPath('userData'), 'backup.secret'), systemVault);
  answer(questions.keepBackupKey, async (value) => key.keep(value));
  answer(questions.readBackupKey, async () => key.read());
}
