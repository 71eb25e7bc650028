import type { TFunction } from 'i18next';
import { officeAdminWords } from '../../../shared/words/office-admin.ts';

const words = officeAdminWords.en.audit.deed;
type Deed = keyof typeof words;

/** What was done, in words; a newer office may do what this app has no word for. */
export function sayDeed(deed: string, t: TFunction<'officeAdmin'>): string {
  return isDeed(deed) ? t(`audit.deed.${deed}`) : deed;
}

function isDeed(deed: string): deed is Deed {
  return Object.hasOwn(words, deed);
}
