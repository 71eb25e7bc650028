import {
  IconArrowsJoin,
  IconBarrierBlock,
  IconBulb,
  IconCalculator,
  IconCalendarCheck,
  IconChartPie,
  IconCoins,
  IconFileText,
  IconHeart,
  IconId,
  IconListCheck,
  IconPaperclip,
  IconReceipt,
  IconRepeat,
  IconTargetArrow,
  IconTransfer,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { TimelineKind } from '../../../../shared/domain/timeline/entry.ts';

const icons: Readonly<
  Record<TimelineKind, ComponentType<{ size: number; stroke: number; 'aria-hidden': boolean }>>
> = {
  visits: IconCalendarCheck,
  rhythm: IconRepeat,
  needs: IconBulb,
  obstacles: IconBarrierBlock,
  economics: IconCalculator,
  answers: IconListCheck,
  people: IconUser,
  revenue: IconCoins,
  contracts: IconFileText,
  payments: IconReceipt,
  files: IconPaperclip,
  profile: IconId,
  segment: IconChartPie,
  'hand-over': IconTransfer,
  team: IconUsersGroup,
  merge: IconArrowsJoin,
  care: IconHeart,
  opportunities: IconTargetArrow,
};

/** A picture beside the words, to find a kind by at a glance. */
export function KindIcon({ kind }: { readonly kind: TimelineKind }) {
  const Icon = icons[kind];
  return <Icon size={18} stroke={1.5} aria-hidden />;
}
