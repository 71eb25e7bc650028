import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SegmentationLine } from '../../data/queries/segmentations.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useAmounts } from './money.ts';
import { useSayCut } from './say-cut.ts';
import { useSayMeasured } from './say-measure.ts';
import classes from './segments.module.css';

type Both = { readonly earlier: SegmentationLine; readonly later: SegmentationLine };
type Line = { readonly key: string; readonly cells: readonly [string, string, string] };

/** What moved of the cut, parameter by parameter. */
export function CutChange({ earlier, later }: Both) {
  const { t } = useTranslation('segmentService');
  const lines = useLines({ earlier, later });
  return (
    <section aria-label={t('compare.measure')} className={classes['sideBySide']}>
      <Text fw={600}>{t('compare.measure')}</Text>
      <table className={classes['moves']} aria-label={t('compare.measure')}>
        <thead>
          <tr>
            <th scope="col">{t('compare.metric')}</th>
            <th scope="col">{t('compare.earlier')}</th>
            <th scope="col">{t('compare.later')}</th>
            <th scope="col">{t('compare.change')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, cells: [before, after, change] }) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{before}</td>
              <td>{after}</td>
              <td>{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useLines({ earlier, later }: Both): readonly Line[] {
  const { t } = useTranslation(['segmentService', 'terms']);
  const { count, decimal, percent } = useFormats();
  const pair = usePair();
  const measured = useSayMeasured();
  const sayCut = useSayCut();
  const cut = ({ cut: first, second }: SegmentationLine) => sayCut(first, second?.cut ?? null);
  const total = useTotal({ earlier, later });
  const same = (a: string, b: string) => t(a === b ? 'compare.same' : 'compare.differs');
  const texts = (a: string, b: string): Line['cells'] => [a, b, same(a, b)];
  const points = (change: number) => t('compare.points', { points: decimal(change * 100, 1) });
  const counted = pair(count, count);
  const shared = pair(percent, points);
  const gini = pair(
    (value) => decimal(value, 3),
    (value) => decimal(value, 3),
  );
  const fraction = ({ keyCount, clients }: SegmentationLine) =>
    clients === 0 ? null : keyCount / clients;
  const between = ({ second }: SegmentationLine) => ({
    count: second?.count ?? null,
    share: second?.share ?? null,
  });
  const [a, b] = [between(earlier), between(later)];
  const middle: readonly Line[] = [
    { key: t('compare.parameter.middle'), cells: counted(a.count, b.count) },
    { key: t('compare.parameter.middleShare'), cells: shared(a.share, b.share) },
  ];
  return [
    { key: t('compare.parameter.cut'), cells: texts(cut(earlier), cut(later)) },
    { key: t('compare.parameter.period'), cells: texts(measured(earlier), measured(later)) },
    { key: t('compare.parameter.clients'), cells: counted(earlier.clients, later.clients) },
    { key: t('compare.parameter.key'), cells: counted(earlier.keyCount, later.keyCount) },
    { key: t('compare.parameter.keyFraction'), cells: shared(fraction(earlier), fraction(later)) },
    { key: t('compare.parameter.keyShare'), cells: shared(earlier.keyShare, later.keyShare) },
    ...((earlier.second ?? later.second) ? middle : []),
    { key: t('compare.parameter.gini'), cells: gini(earlier.gini, later.gini) },
    { key: t('compare.parameter.total'), cells: total },
  ];
}

/** Two numbers and what lies between them; n/a wherever one is not known. */
function usePair() {
  const { t } = useTranslation('terms');
  const none = t('notAvailable');
  return (say: (value: number) => string, sayChange: (change: number) => string) =>
    (a: number | null, b: number | null): Line['cells'] => [
      a === null ? none : say(a),
      b === null ? none : say(b),
      a === null || b === null ? none : signed(sayChange(b - a), b - a),
    ];
}

/** Amounts of two currencies, or of money and visits, are never held against each other. */
function useTotal({ earlier, later }: Both): Line['cells'] {
  const { t } = useTranslation('terms');
  const before = useAmounts(earlier.metric, earlier.currency);
  const after = useAmounts(later.metric, later.currency);
  const sameUnit = earlier.metric === later.metric && earlier.currency === later.currency;
  const change = later.total - earlier.total;
  return [
    before.short(earlier.total),
    after.short(later.total),
    sameUnit ? signed(after.short(change), change) : t('notAvailable'),
  ];
}

function signed(text: string, change: number): string {
  return change > 0 ? `+${text}` : text;
}
