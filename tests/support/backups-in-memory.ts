import type { BackupFiles } from '../../shared/bridge/backup.ts';

type Step = 'begin' | 'write' | 'finish' | 'read';

/** A place of backups that can be told to refuse, or to lie. */
export function backupsInMemory() {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let refused: { readonly step: Step | null; readonly code: string } = { step: null, code: '' };
  let isTurning = false;

  const step = <T>(name: Step, act: () => T) => {
    if (refused.step === name) return { type: 'failed', code: refused.code } as const;
    return act();
  };
  const done = { type: 'done' } as const;

  const files: BackupFiles = {
    list: async () => ({
      type: 'files',
      files: [...kept].map(([name, { length }]) => ({ name, bytes: length })),
    }),
    begin: async () =>
      step('begin', () => {
        parts = [];
        return done;
      }),
    write: async (_name, content) =>
      step('write', () => {
        parts.push(content);
        return done;
      }),
    finish: async (name) => {
      const whole = new Uint8Array(await new Blob(parts).arrayBuffer());
      return step('finish', () => {
        kept.set(name, whole);
        return done;
      });
    },
    giveUp: async () => {
      parts = [];
      return done;
    },
    read: async (name, from, length) =>
      step('read', () => {
        const content = (kept.get(name) ?? new Uint8Array()).slice(from, from + length);
        if (isTurning && from === 0) content[70] = (content[70] ?? 0) ^ 1;
        return { type: 'read', content } as const;
      }),
    drop: async (name) => {
      kept.delete(name);
      return done;
    },
  };
  return {
    files,
    kept,
    refuse: (at: Step | null, code: string) => {
      refused = { step: at, code };
    },
    turnOnRead: () => {
      isTurning = true;
    },
  };
}
