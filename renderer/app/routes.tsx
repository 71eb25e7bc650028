import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { clientsSearch } from '../features/clients/list/view-in-address.ts';
import { visitsSearch } from '../features/visits/period.ts';
import { screenSearch } from './screen-search.ts';
import { Shell } from './shell.tsx';
import { NotFound, ScreenTrouble } from './trouble.tsx';

const root = createRootRoute({
  component: Shell,
  /**
   * The visit form opens over any screen: `log` is `new`, `plan` or the id of the client that was visited, `visit` the id of a
   * visit that is in the book; both together log the visit that was planned.
   */
  validateSearch: z.object({
    log: z.string().optional().catch(undefined),
    visit: z.string().optional().catch(undefined),
  }),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => redirect({ to: '/today', throw: true }),
});

const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: lazyRouteComponent(
    async () => import('../features/today/today-screen.tsx'),
    'TodayScreen',
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
  /** What is measured and where the line is drawn; `at` is a percentage, or by hand a number of clients. */
  validateSearch: z.object({
    year: z.int().optional().catch(undefined),
    currency: z.string().optional().catch(undefined),
    cut: z.enum(['client-share', 'metric-share', 'balance', 'by-hand']).optional().catch(undefined),
    at: z.number().min(0).optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    async () => import('../features/segments/segments-screen.tsx'),
    'SegmentsScreen',
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
const kano = createRoute({
  getParentRoute: () => root,
  path: '/kano',
  /** A survey, one of its needs, its questionnaire (`new` or the response that is corrected), or the form over it. */
  validateSearch: z.object({
    survey: z.string().optional().catch(undefined),
    need: z.string().optional().catch(undefined),
    answer: z.string().optional().catch(undefined),
    form: z.enum(['add', 'edit']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    async () => import('../features/kano/kano-screen.tsx'),
    'KanoScreen',
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
const archive = createRoute({
  getParentRoute: () => root,
  path: '/archive',
  component: lazyRouteComponent(
    async () => import('../features/archive/archive-screen.tsx'),
    'ArchiveScreen',
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
    clients,
    client,
    handOver,
    crib,
    staff,
    duplicates,
    segments,
    visits,
    kano,
    importing,
    archive,
    settings,
  ]),
  history: createHashHistory(),
  parseSearch: screenSearch,
  defaultErrorComponent: ({ error, reset }) => <ScreenTrouble error={error} again={reset} />,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
