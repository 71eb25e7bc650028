import { Button, Group, Menu, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { startTransition, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { batchRules } from '../../../shared/domain/conflict/choose-by-rule.ts';
import type { Conflicts, ShownConflict } from '../../data/queries/conflicts.ts';
import { Empty } from '../../ui/empty.tsx';
import { ConflictItem } from './conflict-item.tsx';
import { useConflictWords } from './conflict-words.ts';
import { useDecide } from './use-decide.ts';
import classes from './office.module.css';

const shows = ['waiting', 'automatic', 'decided'] as const;
type Show = (typeof shows)[number];

/** So many conflicts are shown at a time. */
const page = 50;
/** So many are painted at once: as many as fit on a screen. The others follow while the page can be used already. */
const atOnce = 8;

/** Where two people met: what waits for a decision, what was chosen for now, and what was decided. */
export function ConflictsPart({ conflicts }: { readonly conflicts: Conflicts }) {
  const { t } = useTranslation('office');
  const id = useId();
  const lists = listsOf(conflicts);
  const [wanted, setWanted] = useState<Show | null>(null);
  const show = wanted ?? firstOf(lists);
  const nothing = shows.every((one) => lists[one].length === 0);
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <Title order={2} id={id} className={nothing ? (classes['hidden'] ?? '') : ''}>
        {t('conflicts.title')}
      </Title>
      {nothing ? (
        <Empty title={t('conflicts.never.title')} why={t('conflicts.never.why')} />
      ) : (
        <>
          <Text className={classes['quiet'] ?? ''} maw={720}>
            {t('conflicts.how')}
          </Text>
          <Group justify="space-between" gap="sm">
            <SegmentedControl
              aria-label={t('conflicts.filter')}
              value={show}
              onChange={(value) => setWanted(shows.find((one) => one === value) ?? null)}
              data={shows.map((one) => ({
                value: one,
                label: t(`conflicts.show.${one}`, { count: lists[one].length }),
              }))}
            />
            {show === 'decided' || lists[show].length < 2 ? null : <AtOnce shown={lists[show]} />}
          </Group>
          <Text className={classes['quiet'] ?? ''} maw={720}>
            {t(`conflicts.means.${show}`)}
          </Text>
          <List
            key={show}
            conflicts={conflicts}
            shown={lists[show]}
            none={t(`conflicts.none.${show}`)}
          />
        </>
      )}
    </section>
  );
}

type Lists = Readonly<Record<Show, readonly ShownConflict[]>>;

/** What waits for a decision comes first. */
function firstOf({ waiting, automatic }: Lists): Show {
  return waiting.length === 0 && automatic.length > 0 ? 'automatic' : 'waiting';
}

function listsOf({ open, decided }: Conflicts): Lists {
  const isAutomatic = ({ conflict }: ShownConflict) => conflict.kind === 'later-stands';
  return {
    waiting: open.filter((one) => !isAutomatic(one)),
    automatic: open.filter(isAutomatic),
    decided,
  };
}

function List(props: {
  readonly conflicts: Conflicts;
  readonly shown: readonly ShownConflict[];
  readonly none: string;
}) {
  const { t } = useTranslation('office');
  const { conflicts, shown, none } = props;
  const [upTo, setUpTo] = useState(page);
  const ready = useRising(Math.min(upTo, shown.length));
  const wordsOf = useConflictWords(conflicts);
  if (shown.length === 0) return <Text>{none}</Text>;
  const rest = Math.min(page, shown.length - upTo);
  return (
    <Stack gap="sm" align="flex-start">
      <ul className={classes['conflicts']} aria-label={t('conflicts.list')}>
        {shown.slice(0, ready).map((one) => (
          <ConflictItem key={one.conflict.id} shown={one} words={wordsOf(one)} />
        ))}
      </ul>
      {rest > 0 ? (
        <Button variant="default" onClick={() => setUpTo(upTo + page)}>
          {t('conflicts.more', { count: rest })}
        </Button>
      ) : null}
    </Stack>
  );
}

/** Rises in steps to what is wanted, each of which is drawn when nothing else is to be done. */
function useRising(wanted: number): number {
  const [ready, setReady] = useState(atOnce);
  useEffect(() => {
    if (ready < wanted) startTransition(() => setReady(ready + atOnce));
  }, [ready, wanted]);
  return Math.min(ready, wanted);
}

/** One rule for all that are shown. */
function AtOnce({ shown }: { readonly shown: readonly ShownConflict[] }) {
  const { t } = useTranslation('office');
  const { decideByRule } = useDecide();
  const conflicts = shown.map(({ conflict }) => conflict);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.6} />}>
          {t('conflicts.all')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {batchRules.map((rule) => (
          <Menu.Item key={rule} onClick={() => void decideByRule(rule, conflicts)}>
            {t(`conflicts.rule.${rule}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
