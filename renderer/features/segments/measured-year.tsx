import { Alert, Skeleton } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CutPoint } from '../../../shared/domain/segment/cut.ts';
import type { Measure } from '../../../shared/domain/segment/measure.ts';
import type { CutPreview, RevenueConcentration } from '../../data/index/measure-revenue.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { Page } from '../../ui/page.tsx';
import { ApplySegmentation } from './apply-segmentation.tsx';
import { ClientRanking } from './client-ranking.tsx';
import { ConcentrationChart } from './concentration-chart.tsx';
import { Controls } from './controls.tsx';
import { EarlierSegmentations } from './earlier-segmentations.tsx';
import { Figures } from './figures.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { useAmounts } from './money.ts';
import { useSayMeasure } from './say-measure.ts';
import { SegmentParts } from './segment-parts.tsx';
import type { SegmentView } from './segment-view.ts';
import { ServiceModes } from './service-modes.tsx';
import classes from './segments.module.css';

/** A period, or a part of the book in it: the answer, the picture, the figures, the line, and the table that proves it. */
export function MeasuredYear(props: {
  readonly view: SegmentView;
  readonly measure: Measure;
  readonly years: readonly string[];
  readonly currencies: readonly string[];
}) {
  const { view, measure } = props;
  const { cuts } = view;
  const measured = useIndex(
    useCallback(async (index: IndexQuestions) => index.concentration(measure), [measure]),
  );
  const preview = useIndex(
    useCallback(async (index: IndexQuestions) => index.previewCut(measure, cuts), [measure, cuts]),
  );
  const heading = useHeading(measure);
  if (!measured || !preview) {
    return <Skeleton className={classes['skeleton'] ?? ''} h={420} m="lg" w="auto" />;
  }
  const fallen = preview.ok ? preview.value : null;
  const points = fallen ? pointsOf(fallen) : [];
  return (
    <Page {...heading(measured)}>
      <SegmentParts />
      <MeasureFields {...props} />
      <Picture measured={measured} points={points} onMove={[view.moveCut, view.moveSecond]} />
      <div className={classes['decision']}>
        <Controls
          view={view}
          measure={measure}
          currencies={props.currencies}
          preview={preview}
          clients={measured.clients}
        />
        {fallen ? <ApplySegmentation measure={measure} cuts={cuts} preview={fallen} /> : null}
        <ServiceModes three={view.second !== null} />
      </div>
      <ClientRanking measure={measure} measured={measured} points={points} />
      <EarlierSegmentations />
    </Page>
  );
}

function pointsOf({ point, second }: CutPreview): readonly CutPoint[] {
  return second ? [point, second] : [point];
}

function Picture(props: {
  readonly measured: RevenueConcentration;
  readonly points: readonly CutPoint[];
  readonly onMove: readonly ((count: number) => void)[];
}) {
  const { measured } = props;
  return (
    <div className={classes['picture']}>
      {measured.curve.length > 0 ? (
        <ConcentrationChart {...props} />
      ) : (
        <Unmeasurable measured={measured} />
      )}
      <Figures measured={measured} />
    </div>
  );
}

function Unmeasurable({ measured }: { readonly measured: RevenueConcentration }) {
  const { t } = useTranslation('segments');
  const money = useAmounts(measured.metric, measured.currency);
  const { total } = measured.figures;
  return (
    <Alert variant="light" color="gray" className={classes['unmeasurable'] ?? ''}>
      {Number.isFinite(total) ? t('unmeasurable', { total: money.full(total) }) : t('tooLarge')}
    </Alert>
  );
}

/** The answer as a sentence with numbers, and below it what the usual rule of thumb would say. */
function useHeading(measure: Measure) {
  const { t } = useTranslation('segments');
  const { percent } = useFormats();
  const money = useAmounts(measure.metric, measure.currency);
  const { metric, year } = useSayMeasure()(measure);
  return ({ clients, figures }: RevenueConcentration) => {
    const needed = figures.needed[0]?.count ?? null;
    const top = figures.topShares.find(({ fraction }) => fraction === 0.2);
    if (needed === null || !top || top.share === null) {
      return { heading: t('headingNone', { metric, year }) };
    }
    if (clients === 1) return { heading: t('headingOnly', { metric, year }) };
    return {
      heading: t('heading', { count: needed, clients, metric, year }),
      detail: t('detail', {
        count: top.count,
        clients,
        share: percent(top.share),
        total: money.short(figures.total),
      }),
    };
  };
}
