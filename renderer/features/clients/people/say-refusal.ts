import type { TFunction } from 'i18next';
import type { ContactRefusal } from '../../../data/commands/add-contact.ts';

type T = TFunction<'people'>;

/** The people of a circle, from the first back to the first. */
export function circleText(names: readonly string[]): string {
  return [...names, ...names.slice(0, 1)].join(' → ');
}

/** Why a superior was refused; null where it was not. */
export function saySuperior(refusal: ContactRefusal | null, t: T): string | null {
  if (refusal?.type === 'superior-not-found') return t('problem.superiorGone');
  if (refusal?.type !== 'reports-in-circle') return null;
  const [only, ...others] = refusal.people;
  return others.length === 0
    ? t('problem.self', { name: only ?? '' })
    : t('problem.circle', { chain: circleText(refusal.people) });
}
