import { useTranslation } from 'react-i18next';
import type { ResponseRowRefusal } from '../../../shared/domain/kano/response-table.ts';
import type { ImportedRefusal } from '../../data/commands/import-responses.ts';
import { sayRefusal } from './refusal.ts';

/** Why a row of a table is not taken: for what it says, or for what the book says. */
export type RowReason = ResponseRowRefusal | ImportedRefusal;

export function useSayRow(): (reason: RowReason) => string {
  const { t } = useTranslation(['kano', 'kanoWays']);
  return (reason) => {
    switch (reason.type) {
      case 'client-blank':
        return t('kanoWays:table.refusal.client-blank');
      case 'client-unknown':
      case 'client-ambiguous':
        return t(`kanoWays:table.refusal.${reason.type}`, { name: reason.name });
      case 'not-a-step':
      case 'not-an-importance':
      case 'not-a-recommendation':
        return t(`kanoWays:table.refusal.${reason.type}`, {
          column: reason.column,
          value: reason.value,
        });
      case 'no-such-day':
        return 'value' in reason
          ? t('kanoWays:table.refusal.no-such-day', { value: reason.value })
          : sayRefusal(t, reason);
      case 'client-not-found':
        return t('refusal.client-missing');
      default:
        return sayRefusal(t, reason);
    }
  };
}
