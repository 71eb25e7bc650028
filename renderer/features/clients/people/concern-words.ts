import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SayConcern } from '../../../../shared/domain/contact/concerns.ts';
import { concernsFor } from '../../../../shared/domain/contact/concerns.ts';
import type { Contact, ContactRole } from '../../../../shared/domain/contact/contact.ts';
import { languages } from '../../../../shared/words/language.ts';
import { peopleWords } from '../../../../shared/words/people.ts';

/** The concerns of the roles in the language of the interface, and in any: somebody may have filled them in the other. */
export function useSayConcern(): { readonly now: SayConcern; readonly any: readonly SayConcern[] } {
  const { t } = useTranslation('people');
  return useMemo(
    () => ({
      now: (concern) => t(`concern.${concern}`),
      any: languages.map(
        (language): SayConcern =>
          (concern) =>
            peopleWords[language].concern[concern],
      ),
    }),
    [t],
  );
}

/** What a person cares about; where nobody has said, what their part usually does. */
export function useConcernsOf(): (contact: Contact) => {
  readonly lines: readonly string[];
  readonly usual: boolean;
} {
  const { now } = useSayConcern();
  return (contact) => {
    const usual = contact.concerns.length === 0;
    return { lines: usual ? concernsFor(contact.role, now) : contact.concerns, usual };
  };
}

/** The usual concerns of a part in the decision, in the words of the interface. */
export function useUsualConcerns(role: ContactRole): readonly string[] {
  const { now } = useSayConcern();
  return concernsFor(role, now);
}
