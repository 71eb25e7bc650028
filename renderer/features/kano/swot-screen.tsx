import { Anchor, Skeleton, Title } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { Swot, SwotSide } from '../../../shared/domain/swot/swot.ts';
import { swotOf, swotSides } from '../../../shared/domain/swot/swot.ts';
import type { SwotNotes } from '../../data/queries/swot-notes.ts';
import { swotNotes } from '../../data/queries/swot-notes.ts';
import { useLive } from '../../hooks/book.tsx';
import { Page } from '../../ui/page.tsx';
import { SwotLineForm } from './swot-line-form.tsx';
import { SwotLine } from './swot-line.tsx';
import classes from './kano.module.css';

/** Where we stand with each segment of clients, line by line, with what each line rests on. */
export function SwotScreen() {
  const { of } = useSearch({ from: '/kano' });
  const { t } = useTranslation('kano');
  const notes = useLive(swotNotes);
  const segment = segmentLetters.find((letter) => letter === of) ?? null;
  const name = useSegmentName(segment);
  if (!notes) return <Skeleton m="lg" h={420} />;
  const sides = swotOf(notes.lines, segment);
  const count = swotSides.reduce((sum, side) => sum + sides[side].length, 0);
  return (
    <Page
      heading={t('swot.heading', { segment: name, count })}
      detail={
        <>
          <Anchor underline="always" renderRoot={(rest) => <Link {...rest} to="/kano" />}>
            {t('results.back')}
          </Anchor>
          {` › ${t('swot.detail')}`}
        </>
      }
    >
      <Segments chosen={segment} />
      <div className={classes['swot']}>
        {swotSides.map((side) => (
          <Side
            key={`${segment} ${side}`}
            side={side}
            segment={segment}
            lines={sides[side]}
            notes={notes}
          />
        ))}
      </div>
    </Page>
  );
}

function useSegmentName(segment: SegmentLetter | null): string {
  const { t } = useTranslation(['kano', 'terms']);
  return segment === null ? t('kano:swot.all') : t(`terms:segment.${segment}`);
}

function Segments({ chosen }: { readonly chosen: SegmentLetter | null }) {
  const { t } = useTranslation(['kano', 'terms']);
  return (
    <nav aria-label={t('kano:swot.segments')} className={classes['tabs']}>
      {[null, ...segmentLetters].map((segment) => (
        <Link
          key={segment ?? ''}
          to="/kano"
          search={segment === null ? { view: 'swot' } : { view: 'swot', of: segment }}
          className={classes['tab']}
          aria-current={segment === chosen ? 'page' : undefined}
          activeOptions={{ exact: true }}
        >
          {segment === null ? t('kano:swot.all') : t(`terms:segment.${segment}`)}
        </Link>
      ))}
    </nav>
  );
}

function Side(props: {
  readonly side: SwotSide;
  readonly segment: SegmentLetter | null;
  readonly lines: readonly Swot[];
  readonly notes: SwotNotes;
}) {
  const { side, segment, lines, notes } = props;
  const { t } = useTranslation('kano');
  return (
    <section aria-label={t(`swot.side.${side}`)} className={classes['side']}>
      <Title order={2}>{t(`swot.side.${side}`)}</Title>
      <ul className={classes['needs']}>
        {lines.map((line) => (
          <SwotLine key={line.id} line={line} evidence={notes.evidence} />
        ))}
      </ul>
      <SwotLineForm side={side} segment={segment} line={null} evidence={notes.evidence} />
    </section>
  );
}
