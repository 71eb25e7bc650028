import type { Id } from '../../record/id.ts';
import { lineLimit, nameLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import { readDay } from '../visit/read-day.ts';
import type { Campaign } from './campaign.ts';

/** A campaign as it is typed. */
export type CampaignForm = Pick<Campaign, 'kind' | 'mode' | 'segment'> & {
  readonly theme: string;
  readonly needs: string;
  readonly product: string;
  readonly local: string;
  readonly owner: string;
  readonly starts: string;
  readonly ends: string;
};

export type CampaignField = 'theme' | 'needs' | 'product' | 'local' | 'owner' | 'starts' | 'ends';
export type CampaignProblem = {
  readonly field: CampaignField;
  readonly type: 'theme-missing' | 'day-missing' | 'not-a-day' | 'ends-before-starts' | 'too-long';
};

export type CampaignRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly CampaignProblem[] }
  | { readonly type: 'record-not-found' };

export function newCampaignForm(kind: Campaign['kind'], today: Day): CampaignForm {
  return {
    kind,
    theme: '',
    needs: '',
    product: '',
    mode: kind === 'revival' ? 'phone' : 'event',
    segment: null,
    local: '',
    owner: '',
    starts: today,
    ends: '',
  };
}

/** A campaign as a person would type it, so that reading it gives the campaign again. */
export function campaignFormOf(campaign: Campaign): CampaignForm {
  const { kind, theme, needs, product, mode, segment, local, owner, starts, ends } = campaign;
  return { kind, theme, needs, product, mode, segment, local, owner, starts, ends: ends ?? '' };
}

const limits = {
  theme: nameLimit,
  needs: lineLimit,
  product: lineLimit,
  local: noteLimit,
  owner: lineLimit,
} as const;
const textFields = ['theme', 'needs', 'product', 'local', 'owner'] as const;

export function readCampaign(
  kept: { readonly id: Id; readonly archivedAt: string | null },
  form: CampaignForm,
  today: Day,
): Result<Campaign, readonly CampaignProblem[]> {
  const problems: CampaignProblem[] = [];
  for (const field of textFields) {
    if (form[field].trim().length > limits[field]) problems.push({ field, type: 'too-long' });
  }
  if (form.theme.trim() === '') problems.push({ field: 'theme', type: 'theme-missing' });
  const period = readPeriod(form, today, problems);
  if (problems.length > 0) return err(problems);
  const { kind, mode, segment } = form;
  return ok({
    ...kept,
    kind,
    theme: form.theme.trim(),
    needs: form.needs.trim(),
    product: form.product.trim(),
    mode,
    segment,
    local: form.local.trim(),
    owner: form.owner.trim(),
    ...period,
  });
}

function readPeriod(
  form: CampaignForm,
  today: Day,
  problems: CampaignProblem[],
): Pick<Campaign, 'starts' | 'ends'> {
  const starts = readDay(form.starts, today);
  const ends = form.ends.trim() === '' ? ok(null) : readDay(form.ends, today);
  if (!starts.ok) {
    const isEmpty = form.starts.trim() === '';
    problems.push({ field: 'starts', type: isEmpty ? 'day-missing' : 'not-a-day' });
  }
  if (!ends.ok) problems.push({ field: 'ends', type: 'not-a-day' });
  const read = { starts: starts.ok ? starts.value : '', ends: ends.ok ? ends.value : null };
  if (read.ends !== null && read.ends < read.starts) {
    problems.push({ field: 'ends', type: 'ends-before-starts' });
  }
  return read;
}
