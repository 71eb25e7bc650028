import { type Bridge, notices, questions, type RawBridge } from '../../shared/bridge/contract.ts';

/** The preload's bridge with every answer and notice parsed. */
export function desktopBridge(raw: RawBridge): Bridge {
  return {
    about: async () => questions.about.answer.parse(await raw.about()),
    setLanguage: async (language) =>
      questions.setLanguage.answer.parse(await raw.setLanguage(language)),
    setColourScheme: async (scheme) =>
      questions.setColourScheme.answer.parse(await raw.setColourScheme(scheme)),
    keepSecret: async (secret) => questions.keepSecret.answer.parse(await raw.keepSecret(secret)),
    readSecret: async () => questions.readSecret.answer.parse(await raw.readSecret()),
    pinCertificate: async (pin) =>
      questions.pinCertificate.answer.parse(await raw.pinCertificate(pin)),
    certificateTrouble: async (host) =>
      questions.certificateTrouble.answer.parse(await raw.certificateTrouble(host)),
    openedFile: async () => questions.openedFile.answer.parse(await raw.openedFile()),
    updateState: async () => questions.updateState.answer.parse(await raw.updateState()),
    installUpdate: async (work) =>
      questions.installUpdate.answer.parse(await raw.installUpdate(work)),
    journalState: async () => questions.journalState.answer.parse(await raw.journalState()),
    appendJournal: async (piece) =>
      questions.appendJournal.answer.parse(await raw.appendJournal(piece)),
    readJournal: async (book, from) =>
      questions.readJournal.answer.parse(await raw.readJournal(book, from)),
    forgetJournal: async (book) =>
      questions.forgetJournal.answer.parse(await raw.forgetJournal(book)),
    keepJournalLock: async (book, lock) =>
      questions.keepJournalLock.answer.parse(await raw.keepJournalLock(book, lock)),
    journalFiles: async () => questions.journalFiles.answer.parse(await raw.journalFiles()),
    keepJournalFile: async (file) =>
      questions.keepJournalFile.answer.parse(await raw.keepJournalFile(file)),
    readJournalFile: async (hash) =>
      questions.readJournalFile.answer.parse(await raw.readJournalFile(hash)),
    dropJournalFile: async (hash) =>
      questions.dropJournalFile.answer.parse(await raw.dropJournalFile(hash)),
    backupFolder: async () => questions.backupFolder.answer.parse(await raw.backupFolder()),
    chooseBackupFolder: async () =>
      questions.chooseBackupFolder.answer.parse(await raw.chooseBackupFolder()),
    backupFiles: async () => questions.backupFiles.answer.parse(await raw.backupFiles()),
    beginBackup: async (name) => questions.beginBackup.answer.parse(await raw.beginBackup(name)),
    writeBackup: async (name, content) =>
      questions.writeBackup.answer.parse(await raw.writeBackup(name, content)),
    finishBackup: async (name) => questions.finishBackup.answer.parse(await raw.finishBackup(name)),
    giveUpBackup: async (name) => questions.giveUpBackup.answer.parse(await raw.giveUpBackup(name)),
    readBackup: async (name, from, length) =>
      questions.readBackup.answer.parse(await raw.readBackup(name, from, length)),
    dropBackup: async (name) => questions.dropBackup.answer.parse(await raw.dropBackup(name)),
    keepBackupKey: async (key) =>
      questions.keepBackupKey.answer.parse(await raw.keepBackupKey(key)),
    readBackupKey: async () => questions.readBackupKey.answer.parse(await raw.readBackupKey()),
    keepBookKey: async (key) => questions.keepBookKey.answer.parse(await raw.keepBookKey(key)),
    readBookKey: async () => questions.readBookKey.answer.parse(await raw.readBookKey()),
    onFileOpened: (listener) => raw.onFileOpened(() => listener(true)),
    onSystemLocks: (listener) => raw.onSystemLocks(() => listener(true)),
    onMenuAction: (listener) =>
      raw.onMenuAction((content) => {
        // A main of another version may know actions that this page does not: those are dropped.
        const action = notices.menuAction.content.safeParse(content);
        if (action.success) listener(action.data);
      }),
  };
}
