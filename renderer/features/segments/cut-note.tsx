import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CutsRefusal } from '../../../shared/domain/segment/cut.ts';
import type { Cut } from '../../../shared/domain/segment/segmentation.ts';
import type { Result } from '../../../shared/result.ts';
import type { CutPreview } from '../../data/index/measure-revenue.ts';
import classes from './segments.module.css';

/** What a person should know of where the cuts fall: ties, an empty part, or why they fall nowhere. */
export function CutNote(props: {
  readonly metric: string;
  readonly cuts: readonly Cut[];
  readonly preview: Result<CutPreview, CutsRefusal>;
  readonly clients: number;
}) {
  const { metric, cuts, preview, clients } = props;
  const { t } = useTranslation('segments');
  const fallen = useFallen(metric);
  const refused = (type: CutsRefusal['type']) => {
    if (type === 'cuts-out-of-order') return [t('second.outOfOrder')];
    const most = cuts.at(-1)?.kind === 'by-hand' ? clients : 100;
    return type === 'cut-out-of-range' ? [t('cut.outOfRange', { most })] : [];
  };
  const notes = [
    ...(cuts[0]?.kind === 'balance' ? [t('cut.balanceWhy', { metric })] : []),
    ...(preview.ok ? fallen(preview.value) : refused(preview.error.type)),
  ];
  return notes.length === 0 ? null : (
    <Text size="sm" className={classes['quiet'] ?? ''}>
      {notes.join(' ')}
    </Text>
  );
}

function useFallen(metric: string): (preview: CutPreview) => readonly string[] {
  const { t } = useTranslation('segments');
  return ({ point, second }) => [
    ...(second ? [point, second] : [point]).flatMap(({ asked, count }) =>
      asked === count ? [] : [t('cut.ties', { metric, asked, count })],
    ),
    ...(point.count === 0 ? [t('cut.nobody')] : []),
    ...(second?.count === point.count ? [t('second.nobody')] : []),
  ];
}
