import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../shared/domain/calendar/day.ts';
import type { Mirror } from '../../../../shared/domain/segment/service-mirror.ts';
import { mirrorOf } from '../../../../shared/domain/segment/service-mirror.ts';
import { segmentServices } from '../../../data/queries/segment-services.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex, useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { Page } from '../../../ui/page.tsx';
import { SegmentParts } from '../segment-parts.tsx';
import { MirrorPart } from './mirror-part.tsx';
import { ServiceForm } from './service-form.tsx';

const periods = ['30', '90', '365'] as const;

/** Do we spend our time on those who carry us? */
export function ServiceScreen() {
  const { t } = useTranslation('segmentService');
  const { period = '90' } = useSearch({ from: '/segments/service' });
  const navigate = useNavigate({ from: '/segments/service' });
  const today = useToday();
  const from = addDays(today, 1 - Number(period));
  const services = useLive(segmentServices);
  const logged = useIndex(
    useCallback(async (index: IndexQuestions) => index.loggedTime(from, today), [from, today]),
  );
  const say = useHeading();
  if (!services || !logged) return null;
  const mirror = mirrorOf(services, logged);
  return (
    <Page
      heading={say.heading(mirror)}
      detail={say.detail(mirror, from, today)}
      actions={
        <NativeSelect
          aria-label={t('period')}
          value={period}
          data={periods.map((value) => ({ value, label: t(`periods.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              to: '.',
              search: { period: periods.find((one) => one === value && one !== '90') },
              replace: true,
            })
          }
        />
      }
    >
      <SegmentParts />
      <MirrorPart mirror={mirror} services={services} from={from} to={today} />
      <ServiceForm key={JSON.stringify(services)} services={services} />
    </Page>
  );
}

/** Nearer than this nobody would call it a gap: one percentage point. */
const nothing = 0.01;

function useHeading() {
  const { t } = useTranslation(['segmentService', 'terms']);
  const { percent, decimal, shortDay } = useFormats();
  return {
    heading: ({ minutes, biggest }: Mirror): string => {
      if (minutes === 0) return t('headingNone');
      if (!biggest) return t('headingUnset');
      const { segment, share, intended, engineer } = biggest;
      if (Math.abs(share - intended) < nothing) return t('headingRight');
      const said = {
        segment: t(`terms:segment.${segment}`),
        share: percent(share),
        intended: percent(intended),
      };
      return engineer
        ? t('headingBy', { ...said, name: engineer.name, own: percent(engineer.share) })
        : t('heading', said);
    },
    detail: ({ minutes, visits }: Mirror, from: string, to: string): string =>
      t('detail', {
        count: visits,
        hours: decimal(minutes / 60, 1),
        from: shortDay(from),
        to: shortDay(to),
      }),
  };
}
