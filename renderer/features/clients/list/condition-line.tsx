import { CloseButton, Group, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ColumnKind } from '../../../../shared/domain/list/columns.ts';
import type { Condition } from '../../../../shared/domain/list/filter.ts';
import type { Operator } from '../../../../shared/domain/list/operators.ts';
import {
  aboutColumn,
  byOperator,
  operatorsOf,
  valuesNeeded,
} from '../../../../shared/domain/list/operators.ts';
import type { ClientColumn } from './client-column.ts';
import { ChosenValues, TypedValue } from './condition-values.tsx';
import classes from './filter-builder.module.css';

type ConditionLineProps = {
  readonly condition: Condition;
  readonly columns: readonly ClientColumn[];
  readonly archived: boolean;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
};

/** One condition: a column, a test that fits it, and what it is tested against. */
export function ConditionLine(props: ConditionLineProps) {
  const { condition, columns, onChange, onRemove } = props;
  const { t } = useTranslation('views');
  const column = columns.find(({ id }) => id === condition.column);
  return (
    <Group gap="xs" wrap="wrap">
      <NativeSelect
        size="xs"
        className={classes['column'] ?? ''}
        aria-label={t('filter.column')}
        data={[
          ...(column ? [] : [{ value: condition.column, label: t('filter.gone') }]),
          ...columns.map(({ id, label }) => ({ value: id, label })),
        ]}
        value={condition.column}
        onChange={(event) => {
          const next = columns.find(({ id }) => id === event.currentTarget.value);
          if (!next) return;
          const about = { key: next.id, kind: next.kind };
          onChange(aboutColumn(condition, column?.kind ?? 'text', about));
        }}
      />
      {column ? <Test {...props} column={column} /> : null}
      <CloseButton size="sm" aria-label={t('filter.removeCondition')} onClick={onRemove} />
    </Group>
  );
}

function Test(props: ConditionLineProps & { readonly column: ClientColumn }) {
  const { condition, column, archived, onChange } = props;
  const { t } = useTranslation('views');
  const say = useSayTest();
  const needed = valuesNeeded(condition.is, column.kind);
  const setValues = (values: Condition['values']) => onChange({ ...condition, values });
  const shared = { column, values: condition.values, onChange: setValues };
  return (
    <>
      <NativeSelect
        size="xs"
        className={classes['test'] ?? ''}
        aria-label={t('filter.test')}
        data={operatorsOf[column.kind].map((is) => ({ value: is, label: say(is, column.kind) }))}
        value={condition.is}
        onChange={(event) => {
          const is = operatorsOf[column.kind].find((is) => is === event.currentTarget.value);
          if (is) onChange(byOperator(condition, is, column.kind));
        }}
      />
      {needed === 'several' ? (
        <ChosenValues key={column.id} {...shared} archived={archived} />
      ) : needed === 'one' ? (
        <TypedValue key={column.id} {...shared} />
      ) : null}
      {needed !== 'none' && condition.values.length === 0 ? (
        <Text size="xs" className={classes['hint'] ?? ''} mb={0}>
          {t('filter.unfinished')}
        </Text>
      ) : null}
    </>
  );
}

function useSayTest(): (is: Operator, kind: ColumnKind) => string {
  const { t } = useTranslation('views');
  return (is, kind) => {
    const ofDays = kind === 'day' && (is === 'at-least' || is === 'at-most' || is === 'is');
    return ofDays ? t(`filter.isDay.${is}`) : t(`filter.is.${is}`);
  };
}
