import { NativeSelect, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CutRefusal } from '../../../shared/domain/segment/cut.ts';
import type { Measure } from '../../../shared/domain/segment/measure.ts';
import { isMoney } from '../../../shared/domain/segment/measure.ts';
import type { Cut } from '../../../shared/domain/segment/segmentation.ts';
import type { Result } from '../../../shared/result.ts';
import type { CutPreview } from '../../data/index/measure-revenue.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useSayMeasure } from './say-measure.ts';
import type { CutKind, SegmentView } from './segment-view.ts';
import { percentOf } from './segment-view.ts';
import classes from './segments.module.css';

type Props = {
  readonly view: SegmentView;
  readonly measure: Measure;
  readonly currencies: readonly string[];
  readonly clients: number;
  readonly preview: Result<CutPreview, CutRefusal>;
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
      {isMoney(measure.metric) && currencies.length > 1 ? (
        <Text size="sm">{t('currencies', { year, list: list(currencies) })}</Text>
      ) : null}
      <CutNote metric={metric} cut={view.cut} preview={preview} clients={clients} />
    </section>
  );
}

/** By hand begins where the cut was. */
function usualCut(kind: CutKind, count: number): Cut {
  if (kind === 'balance') return { kind };
  if (kind === 'by-hand') return { kind, count };
  return { kind, share: kind === 'client-share' ? 0.2 : 0.8 };
}

function CutValue(props: {
  readonly metric: string;
  readonly cut: Cut;
  readonly clients: number;
  readonly onChange: (cut: Cut) => void;
}) {
  const { metric, cut, clients, onChange } = props;
  const { t } = useTranslation('segments');
  // What is being typed stands as it is typed, also while it is no number yet.
  const [typed, setTyped] = useState<string | number | null>(null);
  if (cut.kind === 'balance') return null;
  const byHand = cut.kind === 'by-hand';
  const most = byHand ? clients : 100;
  const value = typed ?? (byHand ? cut.count : percentOf(cut.share));
  const labels = {
    'client-share': t('cut.clientShareValue'),
    'metric-share': t('cut.metricShareValue', { metric }),
    'by-hand': t('cut.countValue'),
  };
  const change = (next: string | number) => {
    setTyped(next);
    if (!isWithin(next, most)) return;
    onChange(byHand ? { kind: 'by-hand', count: next } : { kind: cut.kind, share: next / 100 });
  };
  return (
    <NumberInput
      label={labels[cut.kind]}
      value={value}
      min={0}
      max={most}
      clampBehavior="none"
      allowDecimal={!byHand}
      decimalScale={byHand ? 0 : 2}
      thousandSeparator=","
      error={isWithin(value, most) ? undefined : t('cut.outOfRange', { most })}
      onChange={change}
      onBlur={() => {
        setTyped(null);
      }}
    />
  );
}

function isWithin(value: string | number, most: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= most;
}

function CutNote(props: {
  readonly metric: string;
  readonly cut: Cut;
  readonly preview: Result<CutPreview, CutRefusal>;
  readonly clients: number;
}) {
  const { metric, cut, preview, clients } = props;
  const { t } = useTranslation('segments');
  const notes: string[] = [];
  if (cut.kind === 'balance') notes.push(t('cut.balanceWhy', { metric }));
  if (preview.ok) {
    const { asked, count } = preview.value.point;
    if (asked !== count) notes.push(t('cut.ties', { metric, asked, count }));
    if (count === 0) notes.push(t('cut.nobody'));
  } else if (preview.error.type === 'cut-out-of-range') {
    notes.push(t('cut.outOfRange', { most: cut.kind === 'by-hand' ? clients : 100 }));
  }
  return notes.length === 0 ? null : (
    <Text size="sm" className={classes['quiet'] ?? ''}>
      {notes.join(' ')}
    </Text>
  );
}
