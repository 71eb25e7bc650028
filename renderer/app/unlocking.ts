import { useTranslation } from 'react-i18next';
import type { Lock, LockRefusal, OpenLock } from '../../shared/seal/lock.ts';
import type { CodeRefusal } from '../../shared/seal/recovery-code.ts';
import type { WrongTries } from '../data/seal/book-keys.ts';

/** A sealed book that waits for its passphrase. */
export type Unlocking = {
  readonly lock: Lock;
  readonly tries: WrongTries;
  readonly onOpen: (open: OpenLock) => void;
};

/** Why something did not open a lock. */
export function useSayLock(): (refusal: LockRefusal | CodeRefusal) => string {
  const { t } = useTranslation('seal');
  return (refusal) => {
    switch (refusal.type) {
      case 'length':
        return t('unlock.length', { given: refusal.given, expected: refusal.expected });
      case 'letter':
        return t('unlock.letter', { letter: refusal.letter });
      case 'slip':
        return t('unlock.slip');
      case 'wrong-passphrase':
        return t('unlock.wrong');
      case 'damaged':
        return t('unlock.damaged');
      default:
        return t('unlock.wrongCode');
    }
  };
}
