import { ActionIcon, Button, Kbd, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks';
import {
  IconAlarm,
  IconArrowsExchange,
  IconArrowsTransferUp,
  IconBuildingStore,
  IconBulb,
  IconCalendarEvent,
  IconChartHistogram,
  IconClipboardList,
  IconCoins,
  IconFileImport,
  IconHeartHandshake,
  IconMap2,
  IconMoodSmile,
  IconPencilPlus,
  IconSearch,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ArchiveSessionAround } from '../features/archive/archive-session.tsx';
import { DropTarget } from '../features/import/drop-target.tsx';
import { RepliesAround } from '../features/kano/replies-around.tsx';
import { BackupsAround } from '../hooks/backups/backups.tsx';
import { SealAround, useSeal } from '../hooks/seal/seal.tsx';
import { openedFile } from '../platform/opened-file.ts';
import { platform } from '../platform/platform.ts';
import { Mark } from '../ui/mark.tsx';
import type { Action } from './actions.ts';
import { useActions } from './actions.ts';
import { BackupNotice } from './backup-notice.tsx';
import { LossNotice } from './loss-notice.tsx';
import { Palette } from './palette.tsx';
import { VisitPanelOver } from './panels.tsx';
import { BroughtBackNotice, SafetyNotice } from './safety-notice.tsx';
import type { Screen } from './screens.ts';
import { screens } from './screens.ts';
import { SealOffer, TypedAtLock } from './seal-notice.tsx';
import { StatusPill } from './status-pill.tsx';
import classes from './shell.module.css';

const icons: Readonly<Record<Screen, ComponentType<{ size: number; stroke: number }>>> = {
  today: IconCalendarEvent,
  clients: IconBuildingStore,
  'hand-over': IconArrowsTransferUp,
  segments: IconChartHistogram,
  territories: IconMap2,
  revival: IconAlarm,
  fees: IconCoins,
  visits: IconClipboardList,
  needs: IconBulb,
  kano: IconHeartHandshake,
  care: IconMoodSmile,
  staff: IconUsersGroup,
  import: IconFileImport,
  office: IconArrowsExchange,
  settings: IconSettings,
};

/** The frame around every screen: navigation, search, the way to log a visit, and what is true of the book. */
export function Shell(): ReactNode {
  return (
    <SealAround>
      <Frame />
    </SealAround>
  );
}

function Frame(): ReactNode {
  const [paletteOpened, palette] = useDisclosure(false);
  const seal = useSeal();
  const navigate = useNavigate();
  const lock = useCallback(() => {
    if (seal?.isSealed === true) void seal.lock();
    else void navigate({ to: '/seal' });
  }, [seal, navigate]);
  const all = useActions(palette.open, lock);
  const handed = useIsHanded();
  const { pathname } = useLocation();
  // While a client holds the device, nothing of the book is within reach.
  const actions = handed ? noActions : all;
  useActionKeys(actions);
  useMenu(actions);
  useOpenedFiles(handed);
  if (pathname === '/capture') {
    return (
      <main id="content">
        <Outlet />
      </main>
    );
  }
  return (
    <BackupsAround>
      <div className={classes['frame']}>
        {handed ? null : (
          <>
            <SkipLink />
            <Navigation />
            <TopBar actions={actions} />
          </>
        )}
        <main id="content" className={classes['content']} tabIndex={-1}>
          <SafetyNotice />
          {handed ? null : <LossNotice />}
          {handed ? null : <BroughtBackNotice />}
          {handed ? null : <BackupNotice />}
          {handed ? null : <TypedAtLock />}
          {handed ? null : <SealOffer />}
          <ArchiveSessionAround>
            <RepliesAround>
              {(take) => (
                <DropTarget closed={handed} onOther={take}>
                  <Outlet />
                </DropTarget>
              )}
            </RepliesAround>
          </ArchiveSessionAround>
        </main>
        {handed ? null : (
          <>
            <VisitPanelOver />
            <Palette opened={paletteOpened} onClose={palette.close} actions={actions} />
          </>
        )}
      </div>
    </BackupsAround>
  );
}

const noActions: readonly Action[] = [];

function useIsHanded(): boolean {
  const { pathname, search } = useLocation();
  return pathname === '/kano' && search.way === 'handed';
}

function SkipLink() {
  const { t } = useTranslation('shell');
  // A link to #content would be taken for an address of the app.
  return (
    <button
      type="button"
      className={classes['skip']}
      onClick={() => document.querySelector<HTMLElement>('#content')?.focus()}
    >
      {t('skip')}
    </button>
  );
}

function Navigation() {
  const { t } = useTranslation('shell');
  const iconsOnly = useMediaQuery('(max-width: 1099px)') ?? false;
  return (
    <nav className={classes['navigation']} aria-label={t('navigation')}>
      <div className={classes['brand']}>
        <Mark size={24} />
        <span className={classes['name']}>{t('product')}</span>
      </div>
      {screens.map((screen) => {
        const Icon = icons[screen];
        const name = t(`screens.${screen}`);
        return (
          <Tooltip key={screen} label={name} position="right" disabled={!iconsOnly}>
            <Link to={`/${screen}`} className={classes['link']}>
              <Icon size={20} stroke={1.6} />
              <span className={classes['name']}>{name}</span>
            </Link>
          </Tooltip>
        );
      })}
    </nav>
  );
}

function TopBar({ actions }: { readonly actions: readonly Action[] }) {
  const { t } = useTranslation('shell');
  const logVisit = actions.find(({ id }) => id === 'log-visit');
  const palette = actions.find(({ id }) => id === 'palette');
  return (
    <header className={classes['bar']}>
      <UnstyledButton className={classes['search']} onClick={palette?.run}>
        <IconSearch size={16} stroke={1.6} />
        <span className={classes['searchText']}>{t('search')}</span>
        <Kbd size="xs" className={classes['keys']}>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <StatusPill />
      <Button
        className={classes['log']}
        leftSection={<IconPencilPlus size={16} stroke={1.6} />}
        aria-keyshortcuts="Control+L"
        title="Ctrl L"
        onClick={logVisit?.run}
      >
        {t('logVisit')}
      </Button>
      <ActionIcon className={classes['logIcon']} size="lg" onClick={logVisit?.run}>
        <IconPencilPlus size={18} stroke={1.6} />
        <VisuallyHidden>{t('logVisit')}</VisuallyHidden>
      </ActionIcon>
    </header>
  );
}

function useActionKeys(actions: readonly Action[]): void {
  const keys = (whileTyping: boolean) =>
    actions.flatMap((action) =>
      action.keys !== null && action.whileTyping === whileTyping
        ? [[action.keys, action.run] satisfies [string, () => void]]
        : [],
    );
  useHotkeys(keys(false));
  useHotkeys(keys(true), []);
}

/** The menu of the desktop edition asks for actions by their ids. */
function useMenu(actions: readonly Action[]): void {
  useEffect(
    () => platform.onMenuAction((asked) => actions.find(({ id }) => id === asked)?.run()),
    [actions],
  );
}

/** A file of ours that the system gives the app leads to where it is taken in; nothing is taken before somebody says so. */
function useOpenedFiles(handed: boolean): void {
  const navigate = useNavigate();
  const isCapture = useLocation().pathname === '/capture';
  useEffect(() => {
    if (handed || isCapture) return undefined;
    const look = () =>
      void openedFile.fetch().then((found) => {
        if (!found) return undefined;
        return navigate({ to: openedFile.waitingBackup() ? '/archive' : '/office' });
      });
    look();
    return platform.onFileOpened(look);
  }, [handed, isCapture, navigate]);
}
