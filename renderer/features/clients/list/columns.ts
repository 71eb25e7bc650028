import type { Field } from '../../../../shared/domain/field/field.ts';
import { columnUnit, inColumnUnit } from '../../../../shared/domain/money/column-unit.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import type { ListRow, ViewPart } from '../../../data/index/view.ts';
import type { Formats } from '../../../hooks/formats.ts';
import type { ClientColumn, ClientsT } from './client-column.ts';
import { customColumn } from './custom-column.ts';
import { textColumn } from './text-column.ts';
import { unitWord } from './unit-word.ts';

type Context = {
  readonly t: ClientsT;
  readonly formats: Formats;
  readonly fields: readonly Field[];
  readonly part: Pick<ViewPart, 'year' | 'currency' | 'usualRevenue' | 'usualCustom'>;
};

export function columnsOf(context: Context): readonly ClientColumn[] {
  const { t, formats, fields, part } = context;
  const plain = (id: 'code' | 'name' | 'region' | 'industry' | 'owner', width: number) =>
    textColumn(id, t(`column.${id}`), width, (row) => row[id]);
  const day = (id: 'lastVisit' | 'nextVisit'): ClientColumn => ({
    ...textColumn(id, t(`column.${id}`), 104, (row) =>
      row[id] === '' ? '' : formats.shortDay(row[id]),
    ),
    fallingFirst: id === 'lastVisit',
  });
  return [
    plain('code', 84),
    { ...plain('name', 204), canHide: false },
    plain('region', 84),
    plain('industry', 108),
    plain('owner', 88),
    textColumn('segment', t('column.segment'), 100, ({ segment }) =>
      segment === null ? '' : t(`segment.${segment}`, { ns: 'terms' }),
    ),
    revenueColumn(context),
    day('lastVisit'),
    day('nextVisit'),
    ...fields.map((field, place) =>
      customColumn(field, place, { t, formats, usual: part.usualCustom[field.id] ?? 0 }),
    ),
  ];
}

function revenueColumn({ t, formats, part }: Context): ClientColumn {
  const label = t('column.revenue');
  const { year, currency, usualRevenue } = part;
  const unit = columnUnit(usualRevenue ?? 0, currency ?? 'CNY', formats.language);
  const amount = (row: ListRow) =>
    row.revenue === null ? '' : formats.decimal(inColumnUnit(row.revenue, unit), 2);
  return {
    ...textColumn('revenue', label, 124, amount),
    header: year === null ? label : t('revenueHeader', { year, unit: unitWord(t, formats, unit) }),
    numeric: true,
    fallingFirst: true,
    full: ({ revenue }) =>
      revenue === null
        ? ''
        : formatMoney({ amount: revenue, currency: unit.currency }, formats.language, 'full'),
  };
}
