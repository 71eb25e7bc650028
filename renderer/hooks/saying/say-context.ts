import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../shared/domain/field/field.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Formats } from '../formats.ts';
import { useFormats } from '../formats.ts';

const areas = [
  'care',
  'careForms',
  'careService',
  'timeline',
  'clientForm',
  'contracts',
  'handOver',
  'needLog',
  'needs',
  'people',
  'plan',
  'profile',
  'team',
  'terms',
  'visitFull',
  'revival',
  'fees',
  'segmentService',
  'opportunities',
  'territories',
] as const;

/** What is needed to say what a record holds, or what became of it. */
export type SayContext = {
  readonly t: TFunction<typeof areas>;
  readonly formats: Formats;
  readonly fields: readonly Field[];
  /** What records are called that others name by their ids. */
  readonly names: ReadonlyMap<Id, string>;
};

export function useSayContext(
  fields: readonly Field[],
  names: ReadonlyMap<Id, string>,
): SayContext {
  const { t } = useTranslation(areas);
  const formats = useFormats();
  return useMemo(() => ({ t, formats, fields, names }), [t, formats, fields, names]);
}

/** `a, b` or `a、b`. */
export function listed(items: readonly string[], { formats }: SayContext): string {
  return items.join(formats.language === 'en' ? ', ' : '、');
}
