import { useTranslation } from 'react-i18next';
import type { OfficeState } from '../../hooks/office.ts';
import { useWaitingUploads } from '../../hooks/office.ts';

/** Is everything safe, shared and agreed? */
export function useHeading(office: OfficeState, conflicts: number): string {
  const { t } = useTranslation('office');
  const files = useWaitingUploads().count;
  const waitingForYou = t('heading.conflicts', { count: conflicts });
  if (office.state === 'alone') return conflicts > 0 ? waitingForYou : t('heading.alone');
  const { waiting, syncedAt, sync, parked } = office;
  const { name } = office.office;
  const waits = t('heading.waiting', { count: waiting, office: name });
  if (waiting > 0 && conflicts > 0) {
    return t('heading.both', { waiting: waits, conflicts: waitingForYou });
  }
  if (waiting > 0) return waits;
  if (conflicts > 0) return waitingForYou;
  if (sync === 'signed-out') return t('heading.signedOut', { office: name });
  if (parked.length > 0) return t('heading.parked', { count: parked.length, office: name });
  return t(quietHeading(syncedAt, files), { count: files, office: name });
}

/** Of an office with which all records are exchanged. */
function quietHeading(syncedAt: number | null, files: number) {
  if (files > 0) return 'heading.files';
  return syncedAt === null ? 'heading.first' : 'heading.agreed';
}
