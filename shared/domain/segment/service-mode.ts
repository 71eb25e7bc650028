import { z } from 'zod';
import type { Id } from '../../record/id.ts';
import { idValue } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import { segmentLetters, type SegmentLetter } from '../client/client.ts';
import { visitCycles, type VisitCycles } from '../visit/cycle.ts';

/** Face to face 面对面, phone 电话, mixed 混合 (system 2). */
export const serviceModes = ['face-to-face', 'phone', 'mixed'] as const;
export type ServiceMode = (typeof serviceModes)[number];

export const longestCycle = 1096;

/** How the clients of a segment are served (服务方式). Its id is that of the segment, so that two people change one row. */
export const segmentServiceSchema = z.object({
  id: idValue,
  segment: z.enum(segmentLetters),
  mode: z.enum(serviceModes),
  /** Natural days from one visit to the next. */
  cycleDays: z.int().min(1).max(longestCycle),
  /** What of all logged time its clients shall get, 0…1; null while nobody has said so. */
  timeShare: z.number().min(0).max(1).nullable(),
});
export type SegmentService = z.infer<typeof segmentServiceSchema>;

const serviceIds: Readonly<Record<SegmentLetter, Id>> = {
  A: '00000000-0000-7000-8000-00000000005a',
  B: '00000000-0000-7000-8000-00000000005b',
  C: '00000000-0000-7000-8000-00000000005c',
};

/** The intention of each segment, key clients first; the product's own where the office has said nothing. */
export function servicesOf(rows: readonly SegmentService[]): readonly SegmentService[] {
  return segmentLetters.map(
    (segment) =>
      rows.find((row) => row.segment === segment) ?? {
        id: serviceIds[segment],
        segment,
        mode: segment === 'A' ? 'face-to-face' : 'phone',
        cycleDays: visitCycles[segment],
        timeShare: null,
      },
  );
}

/** The cycle of each segment; clients without one keep the product's own. */
export function cyclesOf(rows: readonly SegmentService[]): VisitCycles {
  const own = servicesOf(rows).map(({ segment, cycleDays }) => [segment, cycleDays] as const);
  return { ...visitCycles, ...Object.fromEntries(own) };
}

/** As it is typed: days, and percent of the time ('' = not said). */
export type ServiceForm = {
  readonly mode: ServiceMode;
  readonly cycle: string;
  readonly share: string;
};

export type ServiceProblem =
  | {
      readonly segment: SegmentLetter;
      readonly field: 'cycle' | 'share';
      readonly type: 'not-a-cycle' | 'not-a-share';
    }
  /** Together they are more than there is. */
  | { readonly segment: null; readonly field: 'share'; readonly type: 'more-than-all' };

export function serviceFormOf({ mode, cycleDays, timeShare }: SegmentService): ServiceForm {
  const share = timeShare === null ? '' : String(Math.round(timeShare * 1e4) / 100);
  return { mode, cycle: String(cycleDays), share };
}

/** All segments at once, because their shares are parts of one whole. */
export function readServices(
  forms: Readonly<Record<SegmentLetter, ServiceForm>>,
): Result<readonly SegmentService[], readonly ServiceProblem[]> {
  const problems: ServiceProblem[] = [];
  const rows = segmentLetters.map((segment): SegmentService => {
    const { mode, cycle, share } = forms[segment];
    const cycleDays = numberIn(cycle);
    const percent = share.trim() === '' ? null : numberIn(share);
    const days = cycleDays !== null && Number.isInteger(cycleDays) ? cycleDays : 0;
    if (days < 1 || days > longestCycle) {
      problems.push({ segment, field: 'cycle', type: 'not-a-cycle' });
    }
    if (share.trim() !== '' && (percent === null || percent > 100)) {
      problems.push({ segment, field: 'share', type: 'not-a-share' });
    }
    const timeShare = percent === null ? null : percent / 100;
    return { id: serviceIds[segment], segment, mode, cycleDays: days, timeShare };
  });
  const sum = rows.reduce((all, { timeShare }) => all + (timeShare ?? 0), 0);
  if (problems.length === 0 && Math.round(sum * 1e4) > 1e4) {
    problems.push({ segment: null, field: 'share', type: 'more-than-all' });
  }
  return problems.length === 0 ? ok(rows) : err(problems);
}

/** A number that is not negative, with up to two decimal places; null for anything else. */
function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/%$/u, '').trim();
  return /^\d{1,4}(?:\.\d{1,2})?$/u.test(plain) ? Number(plain) : null;
}
