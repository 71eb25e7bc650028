import { Button, Checkbox, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isKnownDay } from '../../../../shared/domain/calendar/working-days.ts';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { cycleOf } from '../../../../shared/domain/visit/cycle.ts';
import { isConfirmed } from '../../../../shared/domain/visit/lay-series.ts';
import type { Visit } from '../../../../shared/domain/visit/visit.ts';
import { confirmVisit } from '../../../data/commands/confirm-visit.ts';
import { editSeries } from '../../../data/commands/edit-series.ts';
import { stopSeries } from '../../../data/commands/stop-series.ts';
import type { SeriesWithVisits } from '../../../data/queries/series-of.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { useWorkingCalendar } from '../../../hooks/working-calendar.ts';
import { Tool } from '../page/tool.tsx';
import { useSayLaid } from './use-say-laid.ts';
import classes from './plan.module.css';

/** So many of the open visits are shown at first. */
const atFirst = 6;

/** A series: its rhythm, what is still to be made of it, and the ways to change it. */
export function SeriesEntry(props: {
  readonly client: Client;
  readonly known: SeriesWithVisits;
  readonly onEdit: () => void;
}) {
  const { client, known, onEdit } = props;
  const { series, open, made } = known;
  const { t } = useTranslation(['plan', 'terms']);
  const [all, setAll] = useState(false);
  const stop = useStop(known);
  const facts = [
    t(`terms:mode.${series.mode}`),
    t('series.open', { count: open.length }),
    ...(made > 0 ? [t('series.made', { count: made })] : []),
  ];
  const shown = all ? open : open.slice(0, atFirst);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <div>
          <Text fw={600} component="span">
            {t(`series.step.${series.unit}`, { count: series.every })}
          </Text>{' '}
          <span className={classes['quiet']}>{facts.join(' · ')}</span>
        </div>
        {client.archivedAt === null && series.stopped === null ? (
          <Group gap={2} wrap="nowrap">
            <Tool icon={IconPencil} label={t('series.edit')} run={onEdit} />
            <Tool icon={IconTrash} label={t('series.stop')} run={() => void stop()} />
          </Group>
        ) : null}
      </Group>
      {series.note === '' ? null : <p className={classes['note']}>{series.note}</p>}
      <CycleChanged client={client} known={known} />
      <ul className={classes['lines']}>
        {shown.map((visit) => (
          <OpenVisit key={visit.id} visit={visit} />
        ))}
      </ul>
      {shown.length < open.length ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('series.more', { count: open.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}

/** A visit of the series: its day, whether that is a guess, and whether the client has agreed to it. */
function OpenVisit({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('plan');
  const { day: inWords } = useFormats();
  const calendar = useWorkingCalendar();
  const { ticked, tick } = useTick(visit);
  const day = inWords(visit.day);
  return (
    <li>
      <Link
        to="."
        search={(now) => ({ ...now, visit: visit.id })}
        resetScroll={false}
        className={classes['day']}
        aria-label={t('series.openVisit', { day })}
      >
        {day}
      </Link>
      <Checkbox
        size="xs"
        label={t('series.confirm')}
        aria-label={t('series.confirmOf', { day })}
        checked={ticked}
        onChange={(event) => void tick(event.currentTarget.checked)}
      />
      {isKnownDay(calendar, visit.day) ? null : (
        <span className={classes['quiet']}>{t('series.guessed')}</span>
      )}
    </li>
  );
}

/** A tick shows at once; as soon as the book says anything else of the visit, that stands. */
function useTick(visit: Visit) {
  const today = useToday();
  const confirm = useCommand(confirmVisit);
  const { confirmed } = visit;
  const [wanted, setWanted] = useState<{ readonly to: boolean; readonly from: unknown }>();
  if (wanted && wanted.from !== confirmed) setWanted(undefined);
  return {
    ticked: wanted?.to ?? isConfirmed(visit),
    tick: async (to: boolean) => {
      setWanted({ to, from: confirmed });
      const said = await confirm(visit.id, to, today);
      if (!said.ok) setWanted(undefined);
    },
  };
}

/** The segment has another cycle than the one by which the series was laid. */
function CycleChanged({
  client,
  known,
}: {
  readonly client: Client;
  readonly known: SeriesWithVisits;
}) {
  const { series, open } = known;
  const { t } = useTranslation('plan');
  const today = useToday();
  const edit = useCommand(editSeries);
  const note = useUndoNote();
  const say = useSayLaid();
  const cycle = cycleOf(client.segment);
  const isOther = series.unit === 'cycle' && series.every !== cycle && open.length > 0;
  if (!isOther || client.archivedAt !== null) return null;
  const relay = async () => {
    const [next] = open;
    const from = next && next.day > today ? next.day : today;
    const laid = await edit(series.id, { from }, today);
    if (laid.ok) note(say('relaid', laid.value), laid.value.action);
  };
  return (
    <Group gap="xs">
      <Text size="sm">{t('series.cycleChanged', { count: cycle })}</Text>
      <Button variant="default" size="compact-sm" onClick={() => void relay()}>
        {t('series.relay')}
      </Button>
    </Group>
  );
}

function useStop({ series }: SeriesWithVisits) {
  const today = useToday();
  const stop = useCommand(stopSeries);
  const note = useUndoNote();
  const say = useSayLaid();
  return async () => {
    const stopped = await stop(series.id, today);
    if (stopped.ok) note(say('stopped', stopped.value), stopped.value.action);
  };
}
