import type { CustomValue } from '../../../../shared/domain/client/client.ts';
import type { Field } from '../../../../shared/domain/field/field.ts';
import { columnUnit, inColumnUnit } from '../../../../shared/domain/money/column-unit.ts';
import type { ListRow } from '../../../data/index/view.ts';
import type { Formats } from '../../../hooks/formats.ts';
import { fieldText } from '../field-text.ts';
import type { ClientColumn, ClientsT } from './client-column.ts';
import { textColumn } from './text-column.ts';
import { unitWord } from './unit-word.ts';

/** So many of the office's own fields are shown before anybody has arranged the columns. */
const shownUsually = 3;

type Context = {
  readonly t: ClientsT;
  readonly formats: Formats;
  /** The size of a usual number of the field. */
  readonly usual: number;
};

/** A column for a field of the office's own. */
export function customColumn(field: Field, place: number, context: Context): ClientColumn {
  const { formats } = context;
  const numeric = field.kind === 'number' || field.kind === 'money';
  const { unit, inUnit } = inKind(field, context);
  const of = (show: (value: CustomValue) => string) => (row: ListRow) => {
    const value = row.custom[field.id];
    return value === undefined ? '' : show(value);
  };
  const header = unit === '' ? field.label : context.t('headerUnit', { label: field.label, unit });
  return {
    ...textColumn(`custom/${field.id}`, field.label, numeric ? 120 : 108, of(inUnit)),
    header,
    shownUsually: place < shownUsually,
    numeric,
    fallingFirst: numeric || field.kind === 'date',
    full: of((value) => fieldText(field, value, formats)),
  };
}

/** The unit that stands in the header, and a value without it. */
function inKind(
  field: Field,
  { t, formats, usual }: Context,
): { readonly unit: string; readonly inUnit: (value: CustomValue) => string } {
  if (field.kind === 'money') {
    const unit = columnUnit(usual, field.currency ?? 'CNY', formats.language);
    return {
      unit: unitWord(t, formats, unit),
      inUnit: (value) =>
        typeof value === 'number'
          ? formats.decimal(inColumnUnit(value, unit), 2)
          : fieldText(field, value, formats),
    };
  }
  if (field.kind === 'number') {
    return {
      unit: field.unit,
      inUnit: (value) =>
        typeof value === 'number' ? formats.count(value) : fieldText(field, value, formats),
    };
  }
  return { unit: '', inUnit: (value) => fieldText(field, value, formats) };
}
