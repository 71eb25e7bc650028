import { z } from 'zod';
import { idValue } from '../record/values.ts';
import { roles } from './account.ts';
import { seqValue } from './values.ts';

/** The first word of every exchange. */
export const helloSchema = z.object({
  /** The oldest and the newest protocol that the app speaks. */
  protocol: z.tuple([z.int().min(1), z.int().min(1)]),
  app: z.string().max(40),
  now: z.number(),
  /** 0: never met. */
  epoch: z.int().min(0),
  cut: seqValue,
  /** The highest number that this device has given to an operation, and how many wait. */
  lastCtr: z.int().min(0),
  waiting: z.int().min(0),
});
export type Hello = z.infer<typeof helloSchema>;

export const quarantineStates = ['waits', 'taken', 'refused'] as const;

export const helloAnswerSchema = z.object({
  protocol: z.int().min(1),
  /** Another one than the device knows: the office was restored from a copy. */
  epoch: z.int().min(1),
  office: z.object({ id: idValue, name: z.string() }),
  head: seqValue,
  /** The last number that the office knows of this device; above the device's own, the device is an older copy of itself. */
  lastCtr: z.int().min(0),
  now: z.number(),
  /** Up to here nothing is told any more of what was removed; absent where all is. */
  floor: seqValue.optional(),
  member: z.object({ id: idValue, name: z.string(), role: z.enum(roles) }),
  /** What became of this device's operations that its person was not allowed to do. */
  quarantine: z.array(z.object({ operation: z.string(), state: z.enum(quarantineStates) })),
});
export type HelloAnswer = z.infer<typeof helloAnswerSchema>;
