import { useTranslation } from 'react-i18next';
import { bookMark, readBackupName } from '../../../shared/domain/backup/backup-name.ts';
import type { Backups, TestedRestore } from '../../hooks/backups/backup-work.ts';
import { useSayFetchRefusal, useSayTrouble } from '../../hooks/backups/trouble-words.ts';
import { useDevice } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';

type Said = { readonly isBad: boolean; readonly text: string };

/** Restores the newest backup of the folder into a book of its own, and says what came of it. */
export function useTestRestore({ list, test }: Backups): () => Promise<Said> {
  const { t } = useTranslation(['backups', 'archive']);
  const { moment } = useFormats();
  const book = bookMark(useDevice());
  const sayTrouble = useSayTrouble();
  const sayFetch = useSayFetchRefusal();
  const bad = (text: string): Said => ({ isBad: true, text });

  return async () => {
    const listed = await list();
    if (listed.type === 'failed') return bad(sayTrouble(listed.code));
    const newest = listed.files
      .flatMap((file) => {
        const read = readBackupName(file.name);
        return read?.book === book ? [{ ...file, at: read.at }] : [];
      })
      .toSorted((a, b) => b.at - a.at)
      .at(0);
    if (!newest) return { isBad: false, text: t('backups:testNone') };
    const when = moment(newest.at);
    const done = await test(newest);
    if (done.ok) return saidOf(done.value, when);
    if (done.error.type === 'given-up') return { isBad: false, text: t('backups:testStopped') };
    const why = isFetch(done.error)
      ? sayFetch(done.error)
      : t(`archive:refused.${done.error.type}`, { ...nothing, ...done.error });
    return bad(t('backups:testRefused', { when, why }));
  };

  function saidOf(
    { cancelled, isEqual, records, files, changedSince }: TestedRestore,
    when: string,
  ) {
    if (cancelled) return { isBad: false, text: t('backups:testStopped') };
    if (!isEqual) return bad(t('backups:testFailed', { when }));
    const came = t('backups:tested', { when, count: records, files });
    const since =
      changedSince === 0
        ? t('backups:testedNow')
        : t('backups:testedSince', { count: changedSince });
    return { isBad: false, text: t('backups:inTurn', { one: came, other: since }) };
  }
}

const nothing = { entry: '', line: 0, version: 0, needed: '', free: '' };

type TestFailure = Extract<Awaited<ReturnType<Backups['test']>>, { readonly ok: false }>['error'];
type FetchFailure = Parameters<ReturnType<typeof useSayFetchRefusal>>[0];

const ofFetching: ReadonlySet<string> = new Set<FetchFailure['type']>([
  'no-backup',
  'newer-backup',
  'cut-off',
  'damaged',
  'needs-passphrase',
  'wrong-passphrase',
  'refused',
]);

function isFetch(error: TestFailure): error is FetchFailure {
  return ofFetching.has(error.type);
}
