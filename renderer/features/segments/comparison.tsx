import { NativeSelect, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { everyClient } from '../../data/index/view.ts';
import type { SegmentationLine } from '../../data/queries/segmentations.ts';
import type { LaterSide } from '../../data/queries/snapshot-moves.ts';
import { snapshotMoves } from '../../data/queries/snapshot-moves.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex, useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { CutChange } from './cut-change.tsx';
import { MoveTable } from './move-table.tsx';
import { useSayCut } from './say-cut.ts';
import classes from './segments.module.css';

const now = 'now';

/** One snapshot against another, or against the segments of today. The first offer is the one before it. */
export function Comparison(props: {
  readonly chosen: SegmentationLine;
  /** Latest first. */
  readonly lines: readonly SegmentationLine[];
}) {
  const { chosen, lines } = props;
  const { t } = useTranslation('segments');
  const { shortDay } = useFormats();
  const sayCut = useSayCut();
  const before = lines[lines.findIndex(({ id }) => id === chosen.id) + 1];
  const [other, setOther] = useState(before?.id ?? now);
  const others = lines.filter(({ id }) => id !== chosen.id);
  const name = (line: SegmentationLine) =>
    t('earlier.of', { day: shortDay(line.day), cut: sayCut(line.cut, line.second?.cut ?? null) });
  // The list is latest first, so the one further down is the earlier one.
  const [earlier, later] = [chosen, ...others.filter(({ id }) => id === other)].toSorted(
    (a, b) => lines.indexOf(b) - lines.indexOf(a),
  );
  if (!earlier) return null;
  return (
    <div className={classes['comparison']}>
      <NativeSelect
        label={t('earlier.with')}
        value={later ? other : now}
        data={[
          { value: now, label: t('earlier.now') },
          ...others.map((line) => ({ value: line.id, label: name(line) })),
        ]}
        onChange={(event) => {
          setOther(event.currentTarget.value);
        }}
      />
      <Title order={3}>
        {t('earlier.against', {
          earlier: name(earlier),
          later: later ? name(later) : t('earlier.nowName'),
        })}
      </Title>
      {later ? (
        <>
          <CutChange earlier={earlier} later={later} />
          <Moves earlier={earlier} later={later} />
        </>
      ) : (
        <MovesSince earlier={earlier} />
      )}
    </div>
  );
}

/** Whoever is C today shows that two cuts were made. */
const askToday = async (index: IndexQuestions) => {
  const [key, middle, small] = await Promise.all(
    (['A', 'B', 'C'] as const).map((letter) => index.ids({ ...everyClient, segments: [letter] })),
  );
  const { inBook: clients } = await index.list(everyClient, 0, 0);
  return { key: key ?? [], middle: small?.length ? middle : undefined, clients };
};

function MovesSince({ earlier }: { readonly earlier: SegmentationLine }) {
  const today = useIndex(askToday);
  return today ? <Moves earlier={earlier} later={today} /> : null;
}

function Moves(props: { readonly earlier: SegmentationLine; readonly later: LaterSide }) {
  const { earlier, later } = props;
  const { t } = useTranslation('segments');
  const upTo = 'id' in later ? later.id : null;
  const came = useIndex(
    useCallback(
      async (index: IndexQuestions) => index.newcomers(earlier.id, upTo, 0),
      [earlier.id, upTo],
    ),
  );
  const moves = useLive(snapshotMoves, earlier.id, later, came?.count ?? 0);
  if (moves === undefined || came === undefined) return null;
  if (moves === null) return <Text>{t('earlier.gone')}</Text>;
  return <MoveTable moves={moves} />;
}
