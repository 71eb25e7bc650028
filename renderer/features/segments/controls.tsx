import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CutPoint, CutsRefusal } from '../../../shared/domain/segment/cut.ts';
import type { Measure } from '../../../shared/domain/segment/measure.ts';
import { isMoney } from '../../../shared/domain/segment/measure.ts';
import type { Cut } from '../../../shared/domain/segment/segmentation.ts';
import { listOfCuts } from '../../../shared/domain/segment/segmentation.ts';
import type { Result } from '../../../shared/result.ts';
import type { CutPreview } from '../../data/index/measure-revenue.ts';
import { useFormats } from '../../hooks/formats.ts';
import { CutNote } from './cut-note.tsx';
import { CutValue } from './cut-value.tsx';
import { secondKinds } from './measure-search.ts';
import { useSayMeasure } from './say-measure.ts';
import type { CutKind, SegmentView } from './segment-view.ts';
import classes from './segments.module.css';

type Props = {
  readonly view: SegmentView;
  readonly measure: Measure;
  readonly currencies: readonly string[];
  readonly clients: number;
  readonly preview: Result<CutPreview, CutsRefusal>;
};

const kinds: readonly CutKind[] = ['client-share', 'metric-share', 'balance', 'by-hand'];

/** Where the line is drawn. */
export function Controls(props: Props) {
  const { view, measure, currencies, clients, preview } = props;
  const { metric, year } = useSayMeasure()(measure);
  const { t } = useTranslation('segments');
  const { list } = useFormats();
  const count = preview.ok ? preview.value.point.count : Math.round(clients / 5);
  return (
    <section className={classes['controls']} aria-label={t('controls')}>
      <div className={classes['fields']}>
        <NativeSelect
          label={t('cut.label')}
          data={kinds.map((value) => ({ value, label: t(`cut.${value}`, { metric }) }))}
          value={view.cut.kind}
          onChange={(event) => {
            const kind = kinds.find((known) => known === event.currentTarget.value);
            if (kind) view.setCut(usualCut(kind, count));
          }}
        />
        <CutValue metric={metric} cut={view.cut} clients={clients} onChange={view.setCut} />
      </div>
      <SecondCut
        view={view}
        metric={metric}
        clients={clients}
        point={preview.ok ? preview.value.point : null}
      />
      {isMoney(measure.metric) && currencies.length > 1 ? (
        <Text size="sm">{t('currencies', { year, list: list(currencies) })}</Text>
      ) : null}
      <CutNote metric={metric} cuts={listOfCuts(view.cuts)} preview={preview} clients={clients} />
    </section>
  );
}

/** By hand begins where the cut was. */
function usualCut(kind: CutKind, count: number): Cut {
  if (kind === 'balance') return { kind };
  if (kind === 'by-hand') return { kind, count };
  return { kind, share: kind === 'client-share' ? 0.2 : 0.8 };
}

function SecondCut(props: {
  readonly view: SegmentView;
  readonly metric: string;
  readonly clients: number;
  readonly point: CutPoint | null;
}) {
  const { view, metric, clients, point } = props;
  const { second } = view;
  const { t } = useTranslation('segments');
  const kindOf = (value: string) => secondKinds.find((known) => known === value);
  const offered = () => usualSecond(point, clients);
  return (
    <>
      <Checkbox
        label={t('second.label')}
        checked={second !== null}
        onChange={(event) => view.setSecond(event.currentTarget.checked ? offered() : null)}
      />
      {second ? (
        <div className={classes['fields']}>
          <NativeSelect
            label={t('second.ends')}
            data={secondKinds.map((value) => ({ value, label: t(`second.${value}`, { metric }) }))}
            value={second.kind}
            onChange={(event) => {
              const kind = kindOf(event.currentTarget.value);
              if (kind === 'by-hand') view.setSecond(halfway(point, clients));
              else if (kind) view.setSecond({ kind, share: kind === 'metric-share' ? 0.95 : 0.5 });
            }}
          />
          <CutValue
            second
            metric={metric}
            cut={second}
            clients={clients}
            onChange={view.setSecond}
          />
        </div>
      ) : null}
    </>
  );
}

/** The usual A, B and C end at 80 % and 95 %; behind a first cut that lies beyond, half of the others are B. */
function usualSecond(point: CutPoint | null, clients: number): Cut {
  return point && point.share >= 0.95
    ? halfway(point, clients)
    : { kind: 'metric-share', share: 0.95 };
}

function halfway(point: CutPoint | null, clients: number): Cut {
  const before = point?.count ?? 0;
  return { kind: 'by-hand', count: before + Math.round((clients - before) / 2) };
}
