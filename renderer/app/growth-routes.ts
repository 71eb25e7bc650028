import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { statisticsSearch } from '../features/visits/statistics/statistics-address.ts';
import { root } from './root-route.ts';

export const segmentService = createRoute({
  getParentRoute: () => root,
  path: '/segments/service',
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(
    async () => import('../features/segments/service/service-screen.tsx'),
    'ServiceScreen',
  ),
});
export const territories = createRoute({
  getParentRoute: () => root,
  path: '/territories',
  /** What the points are told apart by: segments where nothing is said. */
  validateSearch: z.object({ by: z.literal('owner').optional().catch(undefined) }),
  component: lazyRouteComponent(
    async () => import('../features/territories/territories-screen.tsx'),
    'TerritoriesScreen',
  ),
});
export const revival = createRoute({
  getParentRoute: () => root,
  path: '/revival',
  /** Which part, or which campaign (`new` for one to be started). */
  validateSearch: z.object({
    part: z.string().optional().catch(undefined),
    campaign: z.string().optional().catch(undefined),
    currency: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    async () => import('../features/revival/revival-screen.tsx'),
    'RevivalScreen',
  ),
});
export const sealing = createRoute({
  getParentRoute: () => root,
  path: '/seal',
  /** `new`: another recovery sheet for a book that is sealed. */
  validateSearch: z.object({ sheet: z.literal('new').optional().catch(undefined) }),
  component: lazyRouteComponent(
    async () => import('../features/seal/seal-screen.tsx'),
    'SealScreen',
  ),
});
export const serviceRecord = createRoute({
  getParentRoute: () => root,
  path: '/clients/$id/record',
  component: lazyRouteComponent(
    async () => import('../features/clients/record/record-screen.tsx'),
    'RecordScreen',
  ),
});
export const fees = createRoute({
  getParentRoute: () => root,
  path: '/fees',
  /** Which part; what is measured: revenue where nothing is said, of all years where no year is. */
  validateSearch: z.object({
    part: z.string().optional().catch(undefined),
    source: z.literal('contracts').optional().catch(undefined),
    year: z.int().optional().catch(undefined),
    currency: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    async () => import('../features/fees/fees-screen.tsx'),
    'FeesScreen',
  ),
});
export const archive = createRoute({
  getParentRoute: () => root,
  path: '/archive',
  component: lazyRouteComponent(
    async () => import('../features/archive/archive-screen.tsx'),
    'ArchiveScreen',
  ),
});
