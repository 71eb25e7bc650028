import {
  createHashHistory,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { clientsSearch } from '../features/clients/list/view-in-address.ts';
import { shownWays } from '../features/kano/kano-address.ts';
import { measureSearch } from '../features/segments/measure-search.ts';
import { partSearch } from '../features/segments/part-search.ts';
import { calendarSearch } from '../features/visits/calendar/calendar-search.ts';
import { visitsSearch } from '../features/visits/period.ts';
import { statisticsSearch } from '../features/visits/statistics/statistics-address.ts';
import {
  archive,
  fees,
  revival,
  segmentService,
  sealing,
  serviceRecord,
  territories,
} from './growth-routes.ts';
import { root } from './root-route.ts';
import { screenSearch } from './screen-search.ts';
import { NotFound, ScreenTrouble } from './trouble.tsx';

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => redirect({ to: '/today', throw: true }),
});

const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  /** By time where nothing is said. */
  validateSearch: z.object({ order: z.literal('place').optional().catch(undefined) }),
  component: lazyRouteComponent(
    async () => import('../features/today/today-screen.tsx'),
    'TodayScreen',
  ),
});
const capture = createRoute({
  getParentRoute: () => root,
  path: '/capture',
  component: lazyRouteComponent(
    async () => import('../features/visits/capture-screen.tsx'),
    'CaptureScreen',
  ),
});
const clients = createRoute({
  getParentRoute: () => root,
  path: '/clients',
  validateSearch: clientsSearch,
  component: lazyRouteComponent(
    async () => import('../features/clients/list/clients-screen.tsx'),
    'ClientsScreen',
  ),
});
const client = createRoute({
  getParentRoute: () => root,
  path: '/clients/$id',
  /** Which tab of the page, which of its facts is to be entered, which record to be shown, which kinds of its timeline. */
  validateSearch: z.object({
    tab: z.string().optional().catch(undefined),
    fact: z.string().optional().catch(undefined),
    record: z.string().optional().catch(undefined),
    kinds: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    async () => import('../features/clients/page/client-screen.tsx'),
    'ClientScreen',
  ),
});
const crib = createRoute({
  getParentRoute: () => root,
  path: '/clients/$id/crib',
  component: lazyRouteComponent(
    async () => import('../features/clients/people/crib-screen.tsx'),
    'CribScreen',
  ),
});
const economics = createRoute({
  getParentRoute: () => root,
  path: '/clients/$id/economics/$sheet',
  /** Whether the sheet is being changed; one that is not in the book yet is being written. */
  validateSearch: z.object({ form: z.enum(['add', 'edit']).optional().catch(undefined) }),
  component: lazyRouteComponent(
    async () => import('../features/clients/economics/economics-screen.tsx'),
    'EconomicsScreen',
  ),
});
const needs = createRoute({
  getParentRoute: () => root,
  path: '/needs',
  component: lazyRouteComponent(
    async () => import('../features/needs/needs-screen.tsx'),
    'NeedsScreen',
  ),
});
const staff = createRoute({
  getParentRoute: () => root,
  path: '/staff',
  component: lazyRouteComponent(
    async () => import('../features/staff/staff-screen.tsx'),
    'StaffScreen',
  ),
});
const handOver = createRoute({
  getParentRoute: () => root,
  path: '/hand-over',
  component: lazyRouteComponent(
    async () => import('../features/hand-over/hand-over-screen.tsx'),
    'HandOverScreen',
  ),
});
const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  /** Two clients that are compared; the first one would stay. */
  validateSearch: z.object({
    first: z.string().optional().catch(undefined),
    second: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    async () => import('../features/duplicates/duplicates-screen.tsx'),
    'DuplicatesScreen',
  ),
});
const segments = createRoute({
  getParentRoute: () => root,
  path: '/segments',
  validateSearch: measureSearch,
  component: lazyRouteComponent(
    async () => import('../features/segments/segments-screen.tsx'),
    'SegmentsScreen',
  ),
});
const segmentsRfm = createRoute({
  getParentRoute: () => root,
  path: '/segments/rfm',
  validateSearch: partSearch,
  component: lazyRouteComponent(
    async () => import('../features/segments/rfm/rfm-screen.tsx'),
    'RfmScreen',
  ),
});
const segmentsAlive = createRoute({
  getParentRoute: () => root,
  path: '/segments/alive',
  validateSearch: partSearch,
  component: lazyRouteComponent(
    async () => import('../features/segments/alive/alive-screen.tsx'),
    'AliveScreen',
  ),
});
const visits = createRoute({
  getParentRoute: () => root,
  path: '/visits',
  validateSearch: visitsSearch,
  component: lazyRouteComponent(
    async () => import('../features/visits/visits-screen.tsx'),
    'VisitsScreen',
  ),
});
const visitStatistics = createRoute({
  getParentRoute: () => root,
  path: '/visits/statistics',
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(
    async () => import('../features/visits/statistics/statistics-screen.tsx'),
    'StatisticsScreen',
  ),
});
const visitCalendar = createRoute({
  getParentRoute: () => root,
  path: '/visits/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(
    async () => import('../features/visits/calendar/calendar-screen.tsx'),
    'CalendarScreen',
  ),
});
const rhythm = createRoute({
  getParentRoute: () => root,
  path: '/visits/rhythm',
  component: lazyRouteComponent(
    async () => import('../features/visits/rhythm/rhythm-screen.tsx'),
    'RhythmScreen',
  ),
});
const kano = createRoute({
  getParentRoute: () => root,
  path: '/kano',
  /** A survey, one of its needs, its questionnaire (`new` or the response that is corrected), the way in which it is asked, or the form over it. */
  validateSearch: z.object({
    survey: z.string().optional().catch(undefined),
    need: z.string().optional().catch(undefined),
    answer: z.string().optional().catch(undefined),
    /** Another part than the results, by what they are split, and of which group they are. */
    view: z.string().optional().catch(undefined),
    by: z.string().optional().catch(undefined),
    of: z.string().optional().catch(undefined),
    form: z.enum(['add', 'edit']).optional().catch(undefined),
    way: z.enum(shownWays).optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    async () => import('../features/kano/kano-screen.tsx'),
    'KanoScreen',
  ),
});
const care = createRoute({
  getParentRoute: () => root,
  path: '/care',
  /** Which part, which complaints, which public survey (`new` for one to be entered), which year of surveys. */
  validateSearch: z.object({
    part: z.string().optional().catch(undefined),
    show: z.string().optional().catch(undefined),
    poll: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    async () => import('../features/care/care-screen.tsx'),
    'CareScreen',
  ),
});
const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(
    async () => import('../features/import/import-screen.tsx'),
    'ImportScreen',
  ),
});
const office = createRoute({
  getParentRoute: () => root,
  path: '/office',
  /** Which part of the office: this device, or what only some members may see. */
  validateSearch: z.object({ tab: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(
    async () => import('../features/office/office-screen.tsx'),
    'OfficeScreen',
  ),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(
    async () => import('../features/settings/settings-screen.tsx'),
    'SettingsScreen',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    today,
    capture,
    clients,
    client,
    handOver,
    crib,
    serviceRecord,
    economics,
    needs,
    staff,
    duplicates,
    segments,
    segmentService,
    territories,
    revival,
    fees,
    segmentsRfm,
    segmentsAlive,
    visits,
    visitStatistics,
    visitCalendar,
    rhythm,
    kano,
    care,
    importing,
    archive,
    office,
    settings,
    sealing,
  ]),
  history: createHashHistory(),
  parseSearch: screenSearch,
  defaultErrorComponent: ({ error, reset }) => <ScreenTrouble error={error} again={reset} />,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

/** Loads the code of the screen that the address names, before there is a book to show on it. A failure is the screen's to tell. */
export async function loadFirstScreen(): Promise<void> {
  const { pathname, search } = router.latestLocation;
  const matches = router.matchRoutes(pathname, search);
  await Promise.allSettled(
    matches.map(async ({ routeId }) => router.loadRouteChunk(router.routesById[routeId])),
  );
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
