import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Popover,
  ScrollArea,
  Stack,
  Text,
} from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconColumns3,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientColumn } from './client-column.ts';
import type { ColumnLayout } from './column-layout.ts';
import { moved, usualLayout, widthStep, withShown, withWidth } from './column-layout.ts';
import type { ClientTableColumn, ClientTableModel } from './table-columns.tsx';
import classes from './filters.module.css';

type ColumnMenuProps = {
  readonly table: ClientTableModel;
  readonly columns: readonly ClientColumn[];
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
};

type GroupingProps = {
  readonly columns: readonly ClientColumn[];
  /** The column by which the clients are grouped. */
  readonly group: string | null;
  readonly onGroup: (group: string | null) => void;
};

/** Shows, hides, moves and resizes columns without a mouse. */
export function ColumnMenu(props: ColumnMenuProps & GroupingProps) {
  const { table, columns, layout, onLayout } = props;
  const { t } = useTranslation('clients');
  const ordered = table.getAllLeafColumns();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          className={classes['filter']}
          leftSection={<IconColumns3 size={14} stroke={1.6} />}
        >
          {t('columns.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" w={360} aria-label={t('columns.title')}>
        <Grouping {...props} />
        <ScrollArea.Autosize mah={380} type="auto">
          <Stack gap={2}>
            {ordered.map((column, i) => (
              <ColumnLine
                key={column.id}
                {...{ columns, layout, onLayout }}
                column={column}
                isFirst={i === 0}
                isLast={i === ordered.length - 1}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Text size="xs" mt="xs" className={classes['count']}>
          {t('columns.hint')}
        </Text>
        <Button variant="subtle" size="compact-xs" mt="xs" onClick={() => onLayout(usualLayout)}>
          {t('columns.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Values that many clients share make groups; a name or a note is a client's own. */
function Grouping({ columns, group, onGroup }: GroupingProps) {
  const { t } = useTranslation('views');
  const choices = columns.filter(({ kind }) => kind !== 'text' && kind !== 'money');
  return (
    <NativeSelect
      size="xs"
      mb="xs"
      label={t('group.by')}
      data={[
        { value: '', label: t('group.none') },
        ...choices.map(({ id, label }) => ({ value: id, label })),
      ]}
      value={group ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onGroup(value === '' ? null : value);
      }}
    />
  );
}

function ColumnLine(
  props: Omit<ColumnMenuProps, 'table'> & {
    readonly column: ClientTableColumn;
    readonly isFirst: boolean;
    readonly isLast: boolean;
  },
) {
  const { column, columns, layout, onLayout, isFirst, isLast } = props;
  const { t } = useTranslation('clients');
  const shown = column.getIsVisible();
  const named = { column: column.columnDef.meta?.label ?? column.id };
  const resize = (by: number) => () =>
    onLayout(withWidth(layout, column.id, column.getSize() + by));
  const move = (by: -1 | 1) => () => onLayout(moved(layout, columns, column.id, by));
  return (
    <Group wrap="nowrap" justify="space-between" gap="xs">
      <Checkbox
        size="xs"
        py={4}
        label={named.column}
        aria-label={t('columns.show', named)}
        checked={shown}
        disabled={!column.getCanHide()}
        onChange={(event) => onLayout(withShown(layout, column.id, event.currentTarget.checked))}
      />
      <Group gap={2} wrap="nowrap">
        <Step label={t('columns.left', named)} icon={IconArrowLeft} off={isFirst} run={move(-1)} />
        <Step label={t('columns.right', named)} icon={IconArrowRight} off={isLast} run={move(1)} />
        <Step
          label={t('columns.narrower', named)}
          icon={IconMinus}
          off={!shown}
          run={resize(-widthStep)}
        />
        <Step
          label={t('columns.wider', named)}
          icon={IconPlus}
          off={!shown}
          run={resize(widthStep)}
        />
      </Group>
    </Group>
  );
}

function Step(props: {
  readonly label: string;
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly off: boolean;
  readonly run: () => void;
}) {
  const Icon = props.icon;
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      color="gray"
      aria-label={props.label}
      title={props.label}
      disabled={props.off}
      onClick={props.run}
    >
      <Icon size={14} stroke={1.8} />
    </ActionIcon>
  );
}
