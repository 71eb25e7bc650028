import { segmentLetters } from '../../../../shared/domain/client/client.ts';
import type { HandOverStep } from '../../../../shared/domain/client/hand-over.ts';
import { handOverSteps } from '../../../../shared/domain/client/hand-over.ts';
import { scales } from '../../../../shared/domain/client/profile.ts';
import type { ListColumn } from '../../../../shared/domain/list/columns.ts';
import { needLevels } from '../../../../shared/domain/need/need.ts';
import { needsColumn } from '../../../../shared/domain/need/needs-column.ts';
import type { ClientsT } from './client-column.ts';

const labels = {
  code: 'code',
  name: 'name',
  region: 'region',
  industry: 'industry',
  owner: 'owner',
  segment: 'segment',
  phone: 'phone',
  address: 'address',
  note: 'note',
  tags: 'tags',
  revenue: 'revenue',
  lastVisit: 'lastVisit',
  nextVisit: 'nextVisit',
  'profile/scale': 'profile.scale',
  'profile/employees': 'profile.employees',
  'profile/purchasingCycle': 'profile.purchasingCycle',
  'profile/clientSince': 'profile.clientSince',
  'profile/informatisation': 'profile.informatisation',
  'profile/operatorSkill': 'profile.operatorSkill',
  'profile/serviceTypes': 'profile.serviceTypes',
  'profile/serviceFrom': 'profile.serviceFrom',
  'profile/serviceTo': 'profile.serviceTo',
  'team/sales': 'team.sales',
  'team/delivery': 'team.delivery',
  'team/afterSales': 'team.afterSales',
  'team/face': 'team.face',
  'handOver/stage': 'handOver.stage',
  'handOver/since': 'handOver.since',
  needs: 'needs',
  completeness: 'completeness',
} as const;

type LabelledKey = keyof typeof labels;

/** What a column that all books have is called. */
export function columnLabel(key: string, t: ClientsT): string {
  return isLabelled(key) ? t(labels[key], { ns: 'listColumns' }) : key;
}

export function isLabelled(key: string): key is LabelledKey {
  return Object.hasOwn(labels, key);
}

/** A value of a choice in words, where the product and not the office gave it its name. */
export function optionWord({ key }: Pick<ListColumn, 'key'>, value: string, t: ClientsT): string {
  if (key === 'segment') {
    const letter = segmentLetters.find((known) => known === value);
    return letter === undefined ? value : t(`segment.${letter}`, { ns: 'terms' });
  }
  if (key === 'profile/scale') {
    const scale = scales.find((known) => known === value);
    return scale === undefined ? value : t(`scale.${scale}`, { ns: 'listColumns' });
  }
  if (key === needsColumn) {
    const level = needLevels.find((known) => known === value);
    return level === undefined ? value : t(`level.${level}`, { ns: 'terms' });
  }
  if (key !== 'handOver/stage') return value;
  const stages: readonly (HandOverStep | 'done')[] = [...handOverSteps, 'done'];
  const stage = stages.find((known) => known === value);
  return stage === undefined ? value : t(`stage.${stage}`, { ns: 'listColumns' });
}
