import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeRefusal } from '../../../shared/domain/calendar/read-notice.ts';
import { useFormats } from '../../hooks/formats.ts';

/** Why a file is no holiday notice, in a sentence. */
export function useSayNotice(): (refusal: NoticeRefusal) => string {
  const { t } = useTranslation('calendar');
  const { shortDay } = useFormats();
  return useCallback(
    (refusal) => {
      switch (refusal.type) {
        case 'not-json':
          return t('holidays.refusal.notJson');
        case 'not-a-notice':
          return refusal.field === ''
            ? t('holidays.refusal.notNoticeAtAll')
            : t('holidays.refusal.notNotice', { field: refusal.field });
        case 'other-country':
          return refusal.country === ''
            ? t('holidays.refusal.otherPapers')
            : t('holidays.refusal.otherCountry', { country: refusal.country });
        case 'no-days':
          return t('holidays.refusal.noDays', { year: refusal.year });
        case 'no-such-day':
          return t('holidays.refusal.noSuchDay', { text: refusal.text });
        case 'outside-year':
          return t('holidays.refusal.outsideYear', {
            day: shortDay(refusal.day),
            year: refusal.year,
          });
        default:
          return t('holidays.refusal.dayTwice', { day: shortDay(refusal.day) });
      }
    },
    [t, shortDay],
  );
}
