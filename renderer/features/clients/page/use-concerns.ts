import { useTranslation } from 'react-i18next';
import { concernsOf } from '../../../../shared/domain/contact/concerns.ts';
import type { ContactRole } from '../../../../shared/domain/contact/contact.ts';
import { useFormats } from '../../../hooks/formats.ts';

/** What people of a role care about, as a hint for the talk. */
export function useConcerns(role: ContactRole): string {
  const { t } = useTranslation('client');
  const { language } = useFormats();
  return concernsOf[role]
    .map((concern) => t(`concern.${concern}`))
    .join(language === 'en' ? ', ' : '、');
}
