import { ActionIcon, Button, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconCalendarDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day.ts';
import type { CalendarSpan } from '../../../../shared/domain/visit/calendar-span.ts';
import { calendarSpans, stepBy } from '../../../../shared/domain/visit/calendar-span.ts';
import type { CalendarView } from '../../../data/queries/visits-between.ts';
import type { CalendarSearch } from './calendar-search.ts';
import { calendarSearch } from './calendar-search.ts';
import { useIcs } from './use-ics.ts';
import { useOwners } from './use-owners.ts';

type Shown = {
  readonly span: CalendarSpan;
  readonly day: Day;
  readonly whose: string | undefined;
};

/** Week or month, which one, and whose clients. */
export function CalendarBar(props: {
  readonly search: Shown;
  readonly today: Day;
  readonly view: CalendarView;
  readonly go: (search: CalendarSearch) => void;
}) {
  const { search, today, view, go } = props;
  const { span, day } = search;
  const { t } = useTranslation('calendar');
  const { saveAll } = useIcs();
  const step = (steps: -1 | 1) => {
    const to = calendarSearch.parse({ day: stepBy(day, span, steps) });
    if (to.day !== undefined) go({ day: to.day });
  };
  return (
    <Group role="group" aria-label={t('bar')} gap="sm" align="flex-end">
      <Group gap={4}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`previous.${span}`)}
          title={t(`previous.${span}`)}
          onClick={() => step(-1)}
        >
          <IconChevronLeft size={18} stroke={1.6} />
        </ActionIcon>
        <Button variant="default" onClick={() => go({ day: today })}>
          {t('today')}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`next.${span}`)}
          title={t(`next.${span}`)}
          onClick={() => step(1)}
        >
          <IconChevronRight size={18} stroke={1.6} />
        </ActionIcon>
      </Group>
      <SegmentedControl
        aria-label={t('span')}
        value={span}
        onChange={(value) => {
          const wanted = calendarSpans.find((one) => one === value);
          if (wanted) go({ span: wanted, day });
        }}
        data={calendarSpans.map((one) => ({ value: one, label: t(`spans.${one}`) }))}
      />
      <Whose whose={search.whose} go={go} />
      <Button
        variant="default"
        ml="auto"
        title={t('ics.hint')}
        leftSection={<IconCalendarDown size={16} stroke={1.6} />}
        onClick={() => void saveAll(view)}
      >
        {t('ics.save')}
      </Button>
    </Group>
  );
}

/** Everybody's clients, those of one, or those that nobody looks after. A value of its own stands for each. */
function Whose(props: {
  readonly whose: string | undefined;
  readonly go: (search: CalendarSearch) => void;
}) {
  const { whose, go } = props;
  const { t } = useTranslation('calendar');
  const owners = useOwners();
  const names = whose === undefined || whose === '' ? owners : [...new Set([...owners, whose])];
  return (
    <NativeSelect
      label={t('whose')}
      value={whose === undefined ? 'all' : `of ${whose}`}
      onChange={({ currentTarget: { value } }) =>
        go({ whose: value === 'all' ? undefined : value.slice('of '.length) })
      }
      data={[
        { value: 'all', label: t('everybody') },
        ...names.map((name) => ({ value: `of ${name}`, label: name })),
        { value: 'of ', label: t('nobody') },
      ]}
    />
  );
}
