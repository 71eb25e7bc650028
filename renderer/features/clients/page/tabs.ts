import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { Client } from '../../../../shared/domain/client/client.ts';

export const tabKeys = [
  'overview',
  'profile',
  'people',
  'team',
  'needs',
  'contracts',
  'plan',
  'care',
  'timeline',
  'files',
] as const;
export type TabKey = (typeof tabKeys)[number];

type Content = ComponentType<{ readonly client: Client }>;
export type Tab = { readonly key: TabKey; readonly Content: Content };

/** The tabs of a client's page, in their order; each is loaded when it is first opened. */
export const tabs: readonly Tab[] = [
  {
    key: 'overview',
    Content: lazy(async () => ({ default: (await import('./overview-tab.tsx')).OverviewTab })),
  },
  {
    key: 'profile',
    Content: lazy(async () => ({
      default: (await import('../profile/profile-tab.tsx')).ProfileTab,
    })),
  },
  {
    key: 'people',
    Content: lazy(async () => ({ default: (await import('../people/people-tab.tsx')).PeopleTab })),
  },
  {
    key: 'team',
    Content: lazy(async () => ({ default: (await import('../team/team-tab.tsx')).TeamTab })),
  },
  {
    key: 'needs',
    Content: lazy(async () => ({ default: (await import('../needs/needs-tab.tsx')).NeedsTab })),
  },
  {
    key: 'contracts',
    Content: lazy(async () => ({
      default: (await import('../contracts/contracts-tab.tsx')).ContractsTab,
    })),
  },
  {
    key: 'plan',
    Content: lazy(async () => ({ default: (await import('../plan/plan-tab.tsx')).PlanTab })),
  },
  {
    key: 'care',
    Content: lazy(async () => ({ default: (await import('../care/care-tab.tsx')).CareTab })),
  },
  {
    key: 'timeline',
    Content: lazy(async () => ({
      default: (await import('../timeline/timeline-tab.tsx')).TimelineTab,
    })),
  },
  {
    key: 'files',
    Content: lazy(async () => ({ default: (await import('../files/files-tab.tsx')).FilesTab })),
  },
];

/** The tab that an address names; the overview where it names none. */
export function tabNamed(name: string | undefined): TabKey {
  return tabs.find(({ key }) => key === name)?.key ?? 'overview';
}
