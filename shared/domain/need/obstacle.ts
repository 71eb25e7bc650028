import { z } from 'zod';
import { dayValue, idValue, noteValue } from '../../record/values.ts';
import type { Day } from '../calendar/day.ts';

/** Money 资金, organisation 组织, interpersonal 人际, policy 政策 (system 7). */
export const obstacleKinds = ['money', 'organisation', 'interpersonal', 'policy'] as const;
export type ObstacleKind = (typeof obstacleKinds)[number];

export const obstacleTextLimit = 2000;

/** Something that keeps a client from what it needs (障碍). */
export const obstacleSchema = z.object({
  id: idValue,
  clientId: idValue,
  kind: z.enum(obstacleKinds),
  text: z.string().trim().min(1).max(obstacleTextLimit),
  since: dayValue,
  /** The contact with whom it lies; null where it is nobody's. */
  contactId: idValue.nullable(),
  /** The need in whose way it stands; null where it stands in the way of all. */
  needId: idValue.nullable(),
  /** The day on which it was cleared; null while it is open. */
  cleared: dayValue.nullable(),
  /** How it was cleared; '' while it is open. */
  how: noteValue,
});
export type Obstacle = z.infer<typeof obstacleSchema>;

/** An obstacle of which only the words are missing. */
export function newObstacle(id: string, clientId: string, since: Day): Obstacle {
  return {
    id,
    clientId,
    kind: 'money',
    text: '',
    since,
    contactId: null,
    needId: null,
    cleared: null,
    how: '',
  };
}
