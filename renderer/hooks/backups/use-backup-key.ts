import { useCallback, useEffect, useState } from 'react';
import type { BackupPlace } from '../../../shared/bridge/backup.ts';
import type { StoredKey } from '../../data/backup/backup-key.ts';
import { keyOfText, keyText, sealOf } from '../../data/backup/backup-key.ts';
import type { BackupNotes, BackupSeal } from '../../data/backup/backup-notes.ts';
import { noteBackup } from '../../data/backup/backup-notes.ts';
import type { OpenBackupDesk } from '../../data/backup/open-desk.ts';
import { useCommand } from '../book.tsx';
import type { KeyState } from './backup-work.ts';

/** The key that seals backups: as it is kept by the system, or in this window only. */
export function useBackupKey(
  place: BackupPlace | undefined,
  notes: BackupNotes | undefined,
  atDesk: () => Promise<OpenBackupDesk>,
) {
  const [held, setHeld] = useState<StoredKey | null>(null);
  const note = useCommand(noteBackup);
  const seal = notes?.seal ?? null;
  const salt = seal?.salt;

  /** The key of the seal; null where it is not at hand. */
  const keyFor = useCallback(
    async (wanted: BackupSeal): Promise<StoredKey | null> => {
      if (held?.salt === wanted.salt) return held;
      const kept = await readKept(place);
      if (kept?.salt !== wanted.salt) return null;
      setHeld(kept);
      return kept;
    },
    [held, place],
  );

  useEffect(() => {
    if (salt === undefined) return undefined;
    let wanted = true;
    void readKept(place).then((kept) => {
      if (wanted && kept?.salt === salt) setHeld(kept);
    });
    return () => {
      wanted = false;
    };
  }, [salt, place]);

  const hold = useCallback(
    async (key: StoredKey) => {
      const how = await place?.keepKey(keyText(key));
      setHeld(key);
      await note({ seal: await sealOf(key, how === 'kept'), trouble: null });
    },
    [note, place],
  );

  const givePassphrase = useCallback(
    async (passphrase: string, isNew: boolean) => {
      const desk = await atDesk();
      const again = !isNew && seal !== null;
      const key = await (again ? desk.keyAgain(passphrase, seal) : desk.newKey(passphrase));
      if (key) await hold(key);
      return key !== null;
    },
    [atDesk, hold, seal],
  );

  const sealNoMore = useCallback(async () => {
    await note({ seal: null, trouble: null });
    await place?.keepKey(null);
    setHeld(null);
  }, [note, place]);

  return { keyFor, keyState: stateOf(seal, held), givePassphrase, sealNoMore };
}

async function readKept(place: BackupPlace | undefined): Promise<StoredKey | null> {
  const text = (await place?.readKey()) ?? null;
  return text === null ? null : keyOfText(text);
}

function stateOf(seal: BackupSeal | null, held: StoredKey | null): KeyState {
  if (!seal) return 'none';
  if (held?.salt !== seal.salt) return 'waits';
  return seal.isKept ? 'kept' : 'session';
}
