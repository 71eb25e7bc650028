import { contextBridge, ipcRenderer } from 'electron';
import type { NoticeName, QuestionName, RawBridge } from '../shared/bridge/contract.ts';

/** Only types come from the contract, so that this one file stays small: main and page parse what passes here. */
async function ask(question: QuestionName, ...args: readonly unknown[]): Promise<unknown> {
  return ipcRenderer.invoke(question, ...args);
}

function hear(notice: NoticeName, listener: (content: unknown) => void): () => void {
  const relay = (_event: unknown, content: unknown): void => {
    listener(content);
  };
  ipcRenderer.on(notice, relay);
  return () => {
    ipcRenderer.off(notice, relay);
  };
}

contextBridge.exposeInMainWorld('wellfield', {
  about: async () => ask('about'),
  setLanguage: async (language) => ask('setLanguage', language),
  setColourScheme: async (scheme) => ask('setColourScheme', scheme),
  keepSecret: async (secret) => ask('keepSecret', secret),
  readSecret: async () => ask('readSecret'),
  pinCertificate: async (pin) => ask('pinCertificate', pin),
  certificateTrouble: async (host) => ask('certificateTrouble', host),
  openedFile: async () => ask('openedFile'),
  updateState: async () => ask('updateState'),
  installUpdate: async (work) => ask('installUpdate', work),
  journalState: async () => ask('journalState'),
  appendJournal: async (piece) => ask('appendJournal', piece),
  readJournal: async (book, from) => ask('readJournal', book, from),
  forgetJournal: async (book) => ask('forgetJournal', book),
  keepJournalLock: async (book, lock) => ask('keepJournalLock', book, lock),
  journalFiles: async () => ask('journalFiles'),
  keepJournalFile: async (file) => ask('keepJournalFile', file),
  readJournalFile: async (hash) => ask('readJournalFile', hash),
  dropJournalFile: async (hash) => ask('dropJournalFile', hash),
  backupFolder: async () => ask('backupFolder'),
  chooseBackupFolder: async () => ask('chooseBackupFolder'),
  backupFiles: async () => ask('backupFiles'),
  beginBackup: async (name) => ask('beginBackup', name),
  writeBackup: async (name, content) => ask('writeBackup', name, content),
  finishBackup: async (name) => ask('finishBackup', name),
  giveUpBackup: async (name) => ask('giveUpBackup', name),
  readBackup: async (name, from, length) => ask('readBackup', name, from, length),
  dropBackup: async (name) => ask('dropBackup', name),
  keepBackupKey: async (key) => ask('keepBackupKey', key),
  readBackupKey: async () => ask('readBackupKey'),
  keepBookKey: async (key) => ask('keepBookKey', key),
  readBookKey: async () => ask('readBookKey'),
  onSystemLocks: (listener) => hear('systemLocks', listener),
  onFileOpened: (listener) => hear('fileOpened', listener),
  onMenuAction: (listener) => hear('menuAction', listener),
} satisfies RawBridge);
