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
  const measured = useSayMeasured();
  const sayCut = useSayCut();
  const [before, after] = [
    useAmounts(earlier.metric, earlier.currency),
    useAmounts(later.metric, later.currency),
  ];
  const signed = (text: string, change: number) => (change > 0 ? `+${text}` : text);
  const none = t('terms:notAvailable');
  const same = (a: string, b: string) => t(a === b ? 'compare.same' : 'compare.differs');
  const counted = (a: number, b: number): Line['cells'] => [
    count(a),
    count(b),
    signed(count(b - a), b - a),
  ];
  const shared = (a: number | null, b: number | null): Line['cells'] => [
    a === null ? none : percent(a),
    b === null ? none : percent(b),
    a === null || b === null
      ? none
      : t('compare.points', { points: signed(decimal((b - a) * 100, 1), b - a) }),
  ];
  const fraction = ({ keyCount, clients }: SegmentationLine) =>
    clients === 0 ? null : keyCount / clients;
  const texts = (a: string, b: string): Line['cells'] => [a, b, same(a, b)];
  const gini = (value: number | null) => (value === null ? none : decimal(value, 3));
  const sameUnit = earlier.metric === later.metric && earlier.currency === later.currency;
  return [
    { key: t('compare.parameter.cut'), cells: texts(sayCut(earlier.cut), sayCut(later.cut)) },
    { key: t('compare.parameter.period'), cells: texts(measured(earlier), measured(later)) },
    { key: t('compare.parameter.clients'), cells: counted(earlier.clients, later.clients) },
    { key: t('compare.parameter.key'), cells: counted(earlier.keyCount, later.keyCount) },
    { key: t('compare.parameter.keyFraction'), cells: shared(fraction(earlier), fraction(later)) },
    { key: t('compare.parameter.keyShare'), cells: shared(earlier.keyShare, later.keyShare) },
    {
      key: t('compare.parameter.gini'),
      cells: [
        gini(earlier.gini),
        gini(later.gini),
        earlier.gini === null || later.gini === null
          ? none
          : signed(decimal(later.gini - earlier.gini, 3), later.gini - earlier.gini),
      ],
    },
    {
      key: t('compare.parameter.total'),
      cells: [
        before.short(earlier.total),
        after.short(later.total),
        // Amounts of two currencies, or of money and visits, are never held against each other.
        sameUnit
          ? signed(after.short(later.total - earlier.total), later.total - earlier.total)
          : none,
      ],
    },
  ];
}
