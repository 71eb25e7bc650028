import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { findPlace } from '../../../shared/domain/place/find-place.ts';
import type { KnownPlace } from '../../../shared/domain/place/gazetteer.ts';
import type { Stop } from '../../../shared/domain/visit/travel-order.ts';
import { legsOf, nearestFirst } from '../../../shared/domain/visit/travel-order.ts';
import { orderDay } from '../../data/commands/order-day.ts';
import type { ClientPlace } from '../../data/queries/places-of-clients.ts';
import { placesOfClients } from '../../data/queries/places-of-clients.ts';
import type { ListedVisit } from '../../data/queries/visits-of.ts';
import { useCommand, useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useHome } from '../../hooks/home.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { Section } from './section.tsx';
import classes from './today.module.css';

/** Whether somebody goes somewhere for it on the day. */
export function isOnWay({ day, mode }: ListedVisit, today: Day): boolean {
  return day === today && mode === 'onsite';
}

/** In which order the visits of a day are made, and how far it is; shown where there is an order to choose. `visits` are those of the way alone. */
export function WayOfDay({ visits }: { readonly visits: readonly ListedVisit[] }) {
  const { t } = useTranslation('way');
  const home = useHome();
  const clients = [...new Set(visits.map(({ clientId }) => clientId))].join(',');
  const places = useLive(placesOfClients, clients);
  const order = useOrder();
  if (visits.length < 2 || !places || home.value === undefined) return null;
  const from = findPlace(home.value);
  const stops = visits.map(({ id, clientId }) => ({
    id,
    point: places.get(clientId)?.point ?? null,
  }));
  return (
    <Section title={t('title')} nothing="">
      <Group gap="sm" align="flex-end" pb="xs">
        <TextInput
          label={t('home')}
          value={home.value}
          onChange={(event) => home.keep(event.currentTarget.value)}
          inputWrapperOrder={['label', 'input', 'description']}
          description={<HomeFound home={home.value} found={from} />}
        />
        <Button
          variant="default"
          mb={22}
          onClick={() => void order(nearestFirst(from?.point ?? null, stops))}
        >
          {t('nearest')}
        </Button>
      </Group>
      <Stops visits={visits} stops={stops} from={from} places={places} onOrder={order} />
      <Text size="sm" c="dimmed" pt={4}>
        {t('how')}
      </Text>
    </Section>
  );
}

function HomeFound({ home, found }: { readonly home: string; readonly found: KnownPlace | null }) {
  const { t } = useTranslation('way');
  if (found) return t('homePlace', { place: found.name, province: found.province });
  return home.trim() === '' ? t('homeNone') : t('homeUnknown');
}

type StopsProps = {
  readonly visits: readonly ListedVisit[];
  readonly stops: readonly Stop[];
  readonly from: KnownPlace | null;
  readonly places: ReadonlyMap<string, ClientPlace>;
  readonly onOrder: (ids: readonly string[]) => Promise<void>;
};

function Stops({ visits, stops, from, places, onOrder }: StopsProps) {
  const { t } = useTranslation('way');
  const { count } = useFormats();
  const legs = legsOf(from?.point ?? null, stops);
  const total = legs.reduce((sum, { kilometres }) => sum + (kilometres ?? 0), 0);
  const ids = visits.map(({ id }) => id);
  return (
    <>
      <ol className={classes['way']}>
        {visits.map(({ id, client, clientId }, at) => {
          const far = legs[at]?.kilometres ?? null;
          const place = places.get(clientId);
          return (
            <li key={id} className={classes['stop']}>
              <div className={classes['who']}>
                <span className={classes['name']}>{client}</span>
                <span className={classes['detail']}>
                  {place ? (place.name ?? t('own')) : t('unknown')}
                </span>
              </div>
              <span className={classes['far']}>
                {far === null ? '' : t('kilometres', { kilometres: count(Math.round(far)) })}
              </span>
              <ActionIcon
                variant="default"
                aria-label={t('earlier', { name: client })}
                disabled={at === 0}
                onClick={() => void onOrder(swapped(ids, at - 1))}
              >
                <IconArrowUp size={16} stroke={1.6} />
              </ActionIcon>
              <ActionIcon
                variant="default"
                aria-label={t('later', { name: client })}
                disabled={at === visits.length - 1}
                onClick={() => void onOrder(swapped(ids, at))}
              >
                <IconArrowDown size={16} stroke={1.6} />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <Text>{t('total', { kilometres: count(Math.round(total)) })}</Text>
    </>
  );
}

function useOrder(): (ids: readonly string[]) => Promise<void> {
  const { t } = useTranslation('way');
  const order = useCommand(orderDay);
  const noteUndo = useUndoNote();
  return async (ids) => {
    const ordered = await order(ids);
    if (ordered.ok) noteUndo(t('ordered'), ordered.value);
  };
}

/** The two at this place and behind it change places. */
function swapped(ids: readonly string[], at: number): readonly string[] {
  const [first, second] = [ids[at], ids[at + 1]];
  if (first === undefined || second === undefined) return ids;
  return ids.with(at, second).with(at + 1, first);
}
