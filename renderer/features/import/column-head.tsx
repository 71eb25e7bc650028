import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  choiceOf,
  choicesFor,
  isMoney,
  targetOfChoice,
} from '../../../shared/domain/import/choice.ts';
import type { ImportedKind } from '../../../shared/domain/import/mapping-profile.ts';
import { columnLetters } from '../../../shared/domain/import/table.ts';
import type { Column, ColumnUnit, Target } from '../../../shared/domain/import/target.ts';
import { isPeriod } from '../../../shared/domain/import/target.ts';
import { useImportSession } from './import-session.ts';
import classes from './import.module.css';

type HeadProps = {
  readonly kind: ImportedKind;
  readonly columns: readonly Column[];
  readonly column: Column;
  readonly index: number;
};

/** The name of a column in the file, and what it is taken for. */
export function ColumnHead({ kind, columns, column, index }: HeadProps) {
  const { t } = useTranslation('import');
  const target = useTranslation('importTargets').t;
  const { setColumns } = useImportSession();
  const letters = columnLetters(index);
  const name = column.header || letters;
  const set = (to: Target, reread: boolean) =>
    void setColumns(columns.with(index, { ...column, target: to }), reread);
  return (
    <th scope="col">
      <div className={classes['head']}>
        <span className={classes['header']} title={name}>
          <span className={classes['clamped']}>
            {column.header || t('map.column', { name: letters })}
          </span>
        </span>
        <NativeSelect
          size="xs"
          aria-label={t('map.target', { name })}
          value={choiceOf(column.target)}
          data={choicesFor(kind).map(([group, items]) => ({
            group: target(`groups.${group}`),
            items: items.map((choice) => ({ value: choice, label: target(choice) })),
          }))}
          onChange={(event) => {
            const chosen = targetOfChoice(event.currentTarget.value, column, letters);
            if (chosen) set(chosen, true);
          }}
        />
        <Details target={column.target} name={name} set={set} />
      </div>
    </th>
  );
}

/** What a target needs besides its kind: a period, a name, a unit. */
function Details(props: {
  readonly target: Target;
  readonly name: string;
  readonly set: (target: Target, reread: boolean) => void;
}) {
  const { t } = useTranslation('import');
  const { target, name, set } = props;
  if (target.kind === 'revenue') {
    return (
      <div className={classes['details']}>
        <TextInput
          size="xs"
          className={classes['period'] ?? ''}
          aria-label={t('map.period', { name })}
          placeholder={t('map.periodHint')}
          value={target.period}
          error={!isPeriod(target.period)}
          onChange={(event) => set({ ...target, period: event.currentTarget.value.trim() }, true)}
        />
        <UnitFields name={name} unit={target.unit} set={(unit) => set({ ...target, unit }, true)} />
      </div>
    );
  }
  if (target.kind === 'contract' || target.kind === 'line') {
    return isMoney(target) ? (
      <div className={classes['details']}>
        <UnitFields name={name} unit={target.unit} set={(unit) => set({ ...target, unit }, true)} />
      </div>
    ) : null;
  }
  if (target.kind !== 'custom') return null;
  return (
    <div className={classes['details']}>
      <TextInput
        size="xs"
        className={classes['fieldName'] ?? ''}
        aria-label={t('map.label', { name })}
        value={target.label}
        maxLength={100}
        error={target.label.trim() === ''}
        onChange={(event) => set({ ...target, label: event.currentTarget.value }, false)}
      />
      {target.field === 'money' ? (
        <UnitFields name={name} unit={target.unit} set={(unit) => set({ ...target, unit }, true)} />
      ) : null}
    </div>
  );
}

const usualScales = ['1', '1000', '10000', '1000000', '100000000'] as const;
const usualCurrencies = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'TWD', 'SGD'];

function UnitFields(props: {
  readonly name: string;
  readonly unit: ColumnUnit;
  readonly set: (unit: ColumnUnit) => void;
}) {
  const { t } = useTranslation('import');
  const { name, unit, set } = props;
  const multiplier = String(unit.multiplier);
  const scales: { value: string; label: string }[] = usualScales.map((value) => ({
    value,
    label: t(`map.times.${value}`),
  }));
  if (!scales.some(({ value }) => value === multiplier)) {
    scales.push({ value: multiplier, label: t('map.times.other', { count: unit.multiplier }) });
  }
  const currencies = [...new Set([...usualCurrencies, unit.currency])];
  return (
    <>
      <NativeSelect
        size="xs"
        className={classes['scale'] ?? ''}
        aria-label={t('map.scale', { name })}
        value={multiplier}
        data={scales}
        onChange={(event) => set({ ...unit, multiplier: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        className={classes['currency'] ?? ''}
        aria-label={t('map.currency', { name })}
        value={unit.currency}
        data={currencies}
        onChange={(event) => set({ ...unit, currency: event.currentTarget.value })}
      />
    </>
  );
}
