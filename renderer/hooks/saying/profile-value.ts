import { z } from 'zod';
import { chainLinkSchema, productSchema, scales } from '../../../shared/domain/client/profile.ts';
import type { SayContext } from './say-context.ts';
import { listed } from './say-context.ts';

/** A value of a client's profile in words; undefined for what is no field of it, or is plain text. */
export function profileValue(
  path: string,
  value: unknown,
  context: SayContext,
): string | undefined {
  const name = path.startsWith('profile/') ? path.slice('profile/'.length) : '';
  return sayers[name]?.(value, context);
}

type Sayer = (value: unknown, context: SayContext) => string | undefined;

const levels = [1, 2, 3, 4, 5] as const;
const seasonLevels = [0, 1, 2, 3] as const;

const day: Sayer = (value, { formats }) =>
  typeof value === 'string' ? formats.shortDay(value) : undefined;

const sayers: Readonly<Partial<Record<string, Sayer>>> = {
  scale: (value, { t }) => {
    const scale = scales.find((known) => known === value);
    return scale && t(`profile:scales.${scale}`);
  },
  informatisation: (value, { t }) => {
    const level = levels.find((known) => known === value);
    return level && t(`profile:informatisationLevel.l${level}`);
  },
  operatorSkill: (value, { t }) => {
    const level = levels.find((known) => known === value);
    return level && t(`profile:skillLevel.l${level}`);
  },
  clientSince: (value, { formats }) =>
    typeof value === 'string' ? formats.period(value) : undefined,
  serviceFrom: day,
  serviceTo: day,
  products: (value, context) => {
    const read = z.array(productSchema).safeParse(value);
    if (!read.success) return undefined;
    const { t } = context;
    return listed(
      read.data.map(({ name, competitor }) =>
        competitor ? t('timeline:competitor', { name }) : name,
      ),
      context,
    );
  },
  valueChain: (value, context) => {
    const read = z.array(chainLinkSchema).safeParse(value);
    if (!read.success) return undefined;
    const { t } = context;
    const links = read.data.map(
      ({ name, side }) => `${name} (${t(`profile:chain.sides.${side}`)})`,
    );
    return listed(links, context);
  },
  season: (value, context) => {
    const read = z.array(z.int()).length(12).safeParse(value);
    return read.success ? seasonText(read.data, context) : '';
  },
};

/** The months by how busy they are, the busiest first. */
function seasonText(months: readonly number[], context: SayContext): string {
  const { t, formats } = context;
  const parts = seasonLevels.toReversed().flatMap((level) => {
    const at = months.flatMap((busy, month) =>
      busy === level ? [monthName(month, formats.language)] : [],
    );
    if (at.length === 0) return [];
    return [
      t('profile:season.is', {
        level: t(`profile:season.level.l${level}`),
        months: listed(at, context),
      }),
    ];
  });
  return parts.join(formats.language === 'en' ? '; ' : '；');
}

function monthName(month: number, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2026, month),
  );
}
