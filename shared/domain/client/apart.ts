import { z } from 'zod';
import { idValue } from '../../record/values.ts';

/** Two clients that look alike and were looked at: they are not the same (非重复). `first` is the smaller id. */
export const apartSchema = z.object({ id: idValue, first: idValue, second: idValue });
export type Apart = z.infer<typeof apartSchema>;
