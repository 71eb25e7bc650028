import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconArrowRight,
  IconBuildingStore,
  IconCalendarDown,
  IconCheck,
  IconFolderOpen,
  IconPencilPlus,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedVisit } from '../../../data/queries/visits-of.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { GridTools } from './grid-tools.ts';
import { useIcs } from './use-ics.ts';
import classes from './calendar.module.css';

type ChipProps = { readonly visit: ListedVisit; readonly tools: GridTools };

/** A visit on its day. One that was made is opened; of a planned one is said what can be done with it. */
export function VisitChip({ visit, tools }: ChipProps) {
  return (
    <li>{visit.end === null ? <Planned visit={visit} tools={tools} /> : <Made visit={visit} />}</li>
  );
}

function Made({ visit }: { readonly visit: ListedVisit }) {
  const { t } = useTranslation(['calendar', 'terms']);
  const { day } = useFormats();
  const said = { name: visit.client, mode: t(`terms:mode.${visit.mode}`), day: day(visit.day) };
  return (
    <Link
      to="."
      search={(now) => ({ ...now, visit: visit.id })}
      resetScroll={false}
      className={classes['chip']}
      data-made="true"
      data-visit={visit.id}
      title={visit.client}
      aria-label={t('visitMade', said)}
    >
      <IconCheck size={13} stroke={2} aria-hidden />
      <span className={classes['client']}>{visit.client}</span>
    </Link>
  );
}

const steps: Readonly<Partial<Record<string, number>>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

function Planned({ visit, tools }: ChipProps) {
  const { t } = useTranslation(['calendar', 'terms']);
  const { day } = useFormats();
  const { today, held, onPress, onStep } = tools;
  const confirmed = visit.confirmed === true;
  const late = visit.day < today;
  const said = { name: visit.client, mode: t(`terms:mode.${visit.mode}`), day: day(visit.day) };
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.shiftKey ? steps[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(visit, step);
  }
  return (
    <Menu position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes['chip']}
          data-visit={visit.id}
          data-late={late}
          data-confirmed={confirmed}
          title={visit.client}
          data-held={held?.visit.id === visit.id}
          aria-label={t(late ? 'visitLate' : confirmed ? 'visitConfirmed' : 'visitPlanned', said)}
          aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown"
          onKeyDownCapture={onKeyDown}
          onPointerDown={({ nativeEvent }) => onPress(visit, nativeEvent)}
        >
          <span className={classes['mode']} aria-hidden>
            {said.mode}
          </span>
          <span className={classes['client']}>{visit.client}</span>
          {confirmed ? <IconCheck size={13} stroke={2} aria-hidden /> : null}
        </UnstyledButton>
      </Menu.Target>
      <Deeds visit={visit} tools={tools} />
    </Menu>
  );
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

function Deeds({ visit, tools }: ChipProps) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const { saveOne } = useIcs();
  const { onAskWhere, onConfirm } = tools;
  const confirmed = visit.confirmed === true;
  const open = (log?: string) =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, visit: visit.id, ...(log !== undefined && { log }) }),
      resetScroll: false,
    });
  return (
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconFolderOpen {...icon} />} onClick={() => open()}>
        {t('menu.open')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPencilPlus {...icon} />} onClick={() => open(visit.clientId)}>
        {t('menu.log')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowRight {...icon} />} onClick={() => onAskWhere(visit)}>
        {t('menu.move')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCheck {...icon} />} onClick={() => onConfirm(visit, !confirmed)}>
        {t(confirmed ? 'menu.unconfirm' : 'menu.confirm')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconBuildingStore {...icon} />}
        onClick={() =>
          void navigate({ to: '/clients/$id', params: { id: visit.clientId }, search: {} })
        }
      >
        {t('menu.client')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCalendarDown {...icon} />} onClick={() => void saveOne(visit)}>
        {t('menu.ics')}
      </Menu.Item>
    </Menu.Dropdown>
  );
}
