import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cut } from '../../../shared/domain/segment/segmentation.ts';
import { percentOf } from './segment-view.ts';

/** The number of one cut: a percentage, or by hand a number of clients. */
export function CutValue(props: {
  readonly metric: string;
  readonly cut: Cut;
  readonly clients: number;
  /** Where B ends, instead of A. */
  readonly second?: boolean;
  readonly onChange: (cut: Cut) => void;
}) {
  const { metric, cut, clients, second = false, onChange } = props;
  const { t } = useTranslation('segments');
  // What is being typed stands as it is typed, also while it is no number yet.
  const [typed, setTyped] = useState<string | number | null>(null);
  if (cut.kind === 'balance') return null;
  const byHand = cut.kind === 'by-hand';
  const most = byHand ? clients : 100;
  const value = typed ?? (byHand ? cut.count : percentOf(cut.share));
  const of = second ? 'second' : 'cut';
  const labels = {
    'client-share': t(`${of}.clientShareValue`),
    'metric-share': t(`${of}.metricShareValue`, { metric }),
    'by-hand': t(`${of}.countValue`),
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
