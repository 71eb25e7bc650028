import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { Shell } from './shell.tsx';
import { NotFound, ScreenTrouble } from './trouble.tsx';

const root = createRootRoute({
  component: Shell,
  /** `log` opens the visit form over the screen: `new`, or the id of the client that was visited. */
  validateSearch: z.object({ log: z.string().optional().catch(undefined) }),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => redirect({ to: '/today', throw: true }),
});

const today = createRoute({ getParentRoute: () => root, path: '/today', component: () => null });
const clients = createRoute({
  getParentRoute: () => root,
  path: '/clients',
  validateSearch: z.object({ add: z.boolean().optional().catch(undefined) }),
  component: () => null,
});
const client = createRoute({ getParentRoute: () => root, path: '/clients/$id', component: () => null });
const segments = createRoute({ getParentRoute: () => root, path: '/segments', component: () => null });
const visits = createRoute({ getParentRoute: () => root, path: '/visits', component: () => null });
const kano = createRoute({ getParentRoute: () => root, path: '/kano', component: () => null });
const importing = createRoute({ getParentRoute: () => root, path: '/import', component: () => null });
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: () => null });

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    today,
    clients,
    client,
    segments,
    visits,
    kano,
    importing,
    settings,
  ]),
  history: createHashHistory(),
  defaultErrorComponent: ({ error, reset }) => <ScreenTrouble error={error} again={reset} />,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
