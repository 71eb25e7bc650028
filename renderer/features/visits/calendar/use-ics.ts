import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { icsOf } from '../../../../shared/domain/calendar/ics.ts';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { clientsById } from '../../../data/queries/clients-by-id.ts';
import type { CalendarView } from '../../../data/queries/visits-between.ts';
import type { ListedVisit } from '../../../data/queries/visits-of.ts';
import { useAsk, useClock, useIndexQuestions } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { download } from '../../../platform/save-file.ts';

/** So many visits of a day are written at most: nobody's calendar holds more. */
const mostOfDay = 500;

export type SavingIcs = {
  readonly saveOne: (visit: ListedVisit) => Promise<void>;
  /** All planned visits of a range, whether they are all seen or not. */
  readonly saveAll: (view: CalendarView) => Promise<void>;
};

/** Saves planned visits as a file for another calendar. */
export function useIcs(): SavingIcs {
  const { t } = useTranslation(['calendar', 'terms']);
  const { list } = useFormats();
  const now = useClock();
  const clientsOf = useAsk(clientsById);
  const index = useIndexQuestions();
  async function save(name: string, visits: readonly ListedVisit[]): Promise<void> {
    const clients = await clientsOf([...new Set(visits.map(({ clientId }) => clientId))]);
    const byId = new Map(clients.map((client) => [client.id, client]));
    const events = visits.map((visit) => ({
      uid: `${visit.id}@wellfield`,
      day: visit.day,
      summary: t('ics.summary', { mode: t(`terms:mode.${visit.mode}`), name: visit.client }),
      description: [
        list(visit.purposes.map((purpose) => t(`terms:purpose.${purpose}`))),
        visit.note,
        phoneOf(byId.get(visit.clientId)),
      ]
        .filter((text) => text !== '')
        .join('\n'),
      location: visit.mode === 'onsite' ? (byId.get(visit.clientId)?.address ?? '') : '',
      confirmed: visit.confirmed === true,
    }));
    const file = new Blob([icsOf(events, now())], { type: 'text/calendar;charset=utf-8' });
    download(`${name.replaceAll(/[\\/:*?"<>|]/gu, ' ')}.ics`, file);
    notifications.show({ message: t('ics.saved', { count: visits.length }) });
  }
  return {
    saveOne: async (visit) =>
      save(t('ics.fileOne', { day: visit.day, name: visit.client }), [visit]),
    saveAll: async (view) => {
      const { days } = await index.visitsBetween(view, mostOfDay);
      const planned = days.flatMap(({ visits }) => visits.filter(({ end }) => end === null));
      if (planned.length === 0) {
        notifications.show({ message: t('ics.nothing'), color: 'gray' });
        return;
      }
      await save(t('ics.file', { from: view.from, to: view.to }), planned);
      if (days.some((one) => one.planned > mostOfDay)) {
        notifications.show({ message: t('ics.cut', { most: mostOfDay }), color: 'gray' });
      }
    },
  };
}

function phoneOf(client: Client | undefined): string {
  return client?.phone ?? '';
}
