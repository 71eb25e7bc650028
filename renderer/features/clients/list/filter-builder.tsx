import { Button, CloseButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterGroup, FilterPath } from '../../../../shared/domain/list/edit-filter.ts';
import {
  asGroup,
  deepestGroup,
  settled,
  withAdded,
  withJoint,
  withoutPart,
  withPart,
} from '../../../../shared/domain/list/edit-filter.ts';
import type { Condition, Filter } from '../../../../shared/domain/list/filter.ts';
import { isWhole } from '../../../../shared/domain/list/operators.ts';
import { sameValue } from '../../../../shared/record/same-value.ts';
import type { ClientColumn } from './client-column.ts';
import { ConditionLine } from './condition-line.tsx';
import classes from './filter-builder.module.css';

type FilterBuilderProps = {
  readonly filter: Filter;
  readonly columns: readonly ClientColumn[];
  readonly archived: boolean;
  readonly onChange: (filter: Filter) => void;
};

/** Conditions joined by and or or, to some depth. The list follows each change; what is not finished counts once it is. */
export function FilterBuilder({ filter, columns, archived, onChange }: FilterBuilderProps) {
  const { t } = useTranslation('views');
  const [draft, setDraft] = useState<Filter>(() => started(filter));
  const finish = (draft: Filter) => settled(draft, (condition) => isFinished(condition, columns));
  // The filter may be changed elsewhere (another view, a chip taken away): what was drafted here is then of no use.
  const [told, setTold] = useState(filter);
  if (!sameValue(told, filter)) {
    setTold(filter);
    if (!sameValue(finish(draft), filter)) setDraft(started(filter));
  }
  const edit = (next: Filter) => {
    setDraft(next);
    const whole = finish(next);
    if (!sameValue(whole, filter)) onChange(whole);
  };
  return (
    <section className={classes['builder']} aria-label={t('filter.title')}>
      <Text size="xs" className={classes['hint']}>
        {t('filter.hint')}
      </Text>
      <GroupOf {...{ columns, archived, draft, edit }} group={asGroup(draft)} path={[]} />
    </section>
  );
}

/** An empty builder begins with a condition to fill in. */
function started(filter: Filter): Filter {
  const group = asGroup(filter);
  return group.of.length === 0 ? { ...group, of: [firstCondition] } : group;
}

const firstCondition: Condition = {
  kind: 'condition',
  column: 'name',
  is: 'contains',
  values: [],
};

/** A condition on a column that is no longer there is kept as it is: nobody's filter is thrown away unasked. */
function isFinished(condition: Condition, columns: readonly ClientColumn[]): boolean {
  const column = columns.find(({ id }) => id === condition.column);
  return !column || isWhole(condition, column.kind);
}

type GroupProps = {
  readonly group: FilterGroup;
  readonly path: FilterPath;
  readonly draft: Filter;
  readonly edit: (draft: Filter) => void;
  readonly columns: readonly ClientColumn[];
  readonly archived: boolean;
};

function GroupOf(props: GroupProps) {
  const { group, path, draft, edit, columns, archived } = props;
  const { t } = useTranslation('views');
  return (
    <div role="group" aria-label={t('filter.group')} className={classes['group']}>
      <Group gap="xs">
        <NativeSelect
          size="xs"
          aria-label={t('filter.joint')}
          data={[
            { value: 'all', label: t('filter.all') },
            { value: 'any', label: t('filter.any') },
          ]}
          value={group.kind}
          onChange={(event) =>
            edit(withJoint(draft, path, event.currentTarget.value === 'any' ? 'any' : 'all'))
          }
        />
        {path.length === 0 ? null : (
          <CloseButton
            size="sm"
            aria-label={t('filter.removeGroup')}
            onClick={() => edit(withoutPart(draft, path))}
          />
        )}
      </Group>
      <Stack gap={6} mt={6}>
        {group.of.map((part, i) => {
          const at = [...path, i];
          // A part has no name of its own: its place is what it is known by.
          const key = at.join('.');
          return part.kind === 'condition' ? (
            <ConditionLine
              key={key}
              {...{ columns, archived }}
              condition={part}
              onChange={(next) => edit(withPart(draft, at, next))}
              onRemove={() => edit(withoutPart(draft, at))}
            />
          ) : (
            <GroupOf key={key} {...props} group={part} path={at} />
          );
        })}
      </Stack>
      <Group gap={4} mt={6}>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={13} stroke={1.8} />}
          onClick={() => edit(withAdded(draft, path, firstCondition))}
        >
          {t('filter.addCondition')}
        </Button>
        {path.length + 1 >= deepestGroup ? null : (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPlus size={13} stroke={1.8} />}
            onClick={() => edit(withAdded(draft, path, newGroup(group)))}
          >
            {t('filter.addGroup')}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** A group within an and is most likely an or, and the other way round. */
function newGroup({ kind }: FilterGroup): Filter {
  return { kind: kind === 'all' ? 'any' : 'all', of: [firstCondition] };
}
