import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../shared/domain/field/field.ts';
import type { HistoryChange, HistoryEntry } from '../../../data/queries/client-history.ts';
import type { Formats } from '../../../hooks/formats.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { valueText } from './value-text.ts';

export type HistoryLine = { readonly key: string; readonly text: string };

type T = TFunction<['client', 'clientForm', 'terms']>;
type Context = { readonly t: T; readonly formats: Formats; readonly fields: readonly Field[] };

/** What an action did, a line for each record that came or went and for each field that changed. */
export function useHistoryLines(
  entry: HistoryEntry,
  fields: readonly Field[],
): readonly HistoryLine[] {
  const { t } = useTranslation(['client', 'clientForm', 'terms']);
  const formats = useFormats();
  return entry.changes.flatMap((change, i) =>
    linesOf(change, { t, formats, fields }).map((text, j) => ({ key: `${i} ${j}`, text })),
  );
}

function linesOf(change: HistoryChange, context: Context): readonly string[] {
  const { t } = context;
  if (change.kind === 'add') return [t('history.added', { what: recordText(change, context) })];
  if (change.kind === 'remove') {
    return [t('history.removed', { what: recordText(change, context) })];
  }
  // From which client a record was moved here is said by no name that could be shown for long.
  const steps = change.steps.filter(({ path }) => path !== 'clientId');
  return steps.map(({ path, from, to }) => {
    const name = fieldName(path, context);
    const field =
      change.table === 'clients'
        ? name
        : t('history.of', { record: recordText(change, context), field: name });
    const say = (value: unknown) =>
      valueText({ path, value, row: change.row }, context) || t('history.nothing');
    return t('history.edited', { field, from: say(from), to: say(to) });
  });
}

/** A record by its kind and what it is known by. */
function recordText({ table, row }: HistoryChange, context: Context): string {
  const { t } = context;
  const known = records.find((name) => name === table);
  const kind = t(`history.record.${known ?? 'other'}`);
  const by = knownBy[table];
  const name = row && by ? valueText({ path: by, value: row[by], row }, context) : '';
  return name === '' ? kind : `${kind} ${name}`;
}

const records = ['clients', 'contacts', 'revenue', 'visits', 'needs', 'responses'] as const;

const knownBy: Readonly<Partial<Record<HistoryChange['table'], string>>> = {
  clients: 'name',
  contacts: 'name',
  revenue: 'period',
  visits: 'day',
  needs: 'text',
};

function fieldName(path: string, { t, fields }: Context): string {
  if (path.startsWith('custom/')) {
    const id = path.slice('custom/'.length);
    return fields.find((field) => field.id === id)?.label ?? t('history.field.custom');
  }
  const common = commonFields.find((field) => field === path);
  if (common) return t(`clientForm:field.${common}`);
  return t(`history.field.${ownFields.find((field) => field === path) ?? 'other'}`);
}

const commonFields = [
  'name',
  'code',
  'region',
  'industry',
  'owner',
  'phone',
  'address',
  'note',
] as const;
const ownFields = [
  'archivedAt',
  'segment',
  'title',
  'role',
  'email',
  'period',
  'amount',
  'currency',
  'kind',
  'day',
  'mode',
  'purposes',
  'satisfaction',
  'minutes',
  'engineer',
  'end',
  'plan',
  'text',
  'level',
] as const;
