import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomValue } from '../../../shared/domain/client/client.ts';
import { customValue, segmentLetters } from '../../../shared/domain/client/client.ts';
import { stepDoneSchema, handOverSteps } from '../../../shared/domain/client/hand-over.ts';
import { chainLinkSchema, productSchema, scales } from '../../../shared/domain/client/profile.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { Formats } from '../../hooks/formats.ts';
import { useFormats } from '../../hooks/formats.ts';
import { profileFields, teamPlaces } from '../../hooks/saying/field-label.ts';

/** What a field of a client is called, and what its value says. */
export type FieldWords = {
  readonly labelOf: (path: string) => string;
  readonly textOf: (path: string, value: unknown) => string;
};

type T = TFunction<['duplicates', 'clientForm', 'profile', 'team', 'handOver', 'terms']>;

export function useFieldWords(custom: readonly Field[]): FieldWords {
  const { t } = useTranslation([
    'duplicates',
    'clientForm',
    'profile',
    'team',
    'handOver',
    'terms',
  ]);
  const formats = useFormats();
  return useMemo(
    () => ({
      labelOf: (path) => labelOf(path, t, custom),
      textOf: (path, value) => textOf(path, value, { t, formats, custom }),
    }),
    [t, formats, custom],
  );
}

const formFields = [
  'name',
  'code',
  'region',
  'industry',
  'owner',
  'phone',
  'address',
  'note',
] as const;

function labelOf(path: string, t: T, custom: readonly Field[]): string {
  const [map = '', key = ''] = path.split('/');
  if (map === 'custom') return custom.find(({ id }) => id === key)?.label ?? t('path.unknownField');
  return plainLabel(path, t) ?? keyLabel(map, key, t) ?? path;
}

function plainLabel(path: string, t: T): string | undefined {
  if (path === 'tags' || path === 'segment') return t(`path.${path}`);
  const plain = formFields.find((field) => field === path);
  return plain && t(`clientForm:field.${plain}`);
}

function keyLabel(map: string, key: string, t: T): string | undefined {
  if (map === 'team') {
    const place = teamPlaces.find((one) => one === key);
    return place ? t(`team:place.${place}`) : t('path.note');
  }
  const step = handOverSteps.find((one) => one === key);
  if (step) return t(`handOver:step.${step}`);
  const fact = profileFields.find((one) => one === key);
  return fact && t(`profile:field.${fact}`);
}

type Context = { readonly t: T; readonly formats: Formats; readonly custom: readonly Field[] };

function textOf(path: string, value: unknown, context: Context): string {
  const { formats, custom } = context;
  if (value === null || value === undefined) return '';
  const field = custom.find(({ id }) => path === `custom/${id}`);
  const own = customValue.safeParse(value);
  if (field && own.success) return ownText(field, own.data, formats);
  const said = saidText(path, value, context.t);
  if (said !== undefined) return said;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => itemText(item, context)).join(comma(formats));
}

function saidText(path: string, value: unknown, t: T): string | undefined {
  if (path === 'segment') {
    const letter = segmentLetters.find((one) => one === value);
    return letter && t(`terms:segment.${letter}`);
  }
  if (path !== 'profile/scale') return undefined;
  const scale = scales.find((one) => one === value);
  return scale && t(`profile:scales.${scale}`);
}

/** A product, a business of the chain or a step that was done is told by what people know it by. */
function itemText(item: unknown, { t, formats }: Context): string {
  if (typeof item === 'string') {
    return /^\d{4}-\d\d-\d\d$/u.test(item) ? formats.shortDay(item) : item;
  }
  if (typeof item === 'number') return formats.count(item);
  const product = productSchema.safeParse(item);
  if (product.success) return dotted([product.data.name, product.data.maker]);
  const link = chainLinkSchema.safeParse(item);
  if (link.success) return `${link.data.name} (${t(`profile:chain.sides.${link.data.side}`)})`;
  const step = stepDoneSchema.safeParse(item);
  if (!step.success) return '';
  return dotted([formats.shortDay(step.data.day), step.data.by, step.data.note]);
}

function dotted(parts: readonly string[]): string {
  return parts.filter((text) => text !== '').join(' · ');
}

function ownText(field: Field, value: CustomValue, formats: Formats): string {
  if (typeof value === 'object') return value.join(comma(formats));
  if (typeof value === 'string') return field.kind === 'date' ? formats.shortDay(value) : value;
  if (field.kind !== 'money') return [formats.count(value), field.unit].join(' ').trim();
  const currency = field.currency ?? 'CNY';
  return formatMoney({ amount: value, currency }, formats.language, 'full');
}

function comma({ language }: Formats): string {
  return language === 'en' ? ', ' : '、';
}
