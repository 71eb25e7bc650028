import { Button, NativeSelect, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { everyClient } from '../../data/index/view.ts';
import type { NamedClient, SegmentationLine } from '../../data/queries/segmentations.ts';
import { compareSegmentations } from '../../data/queries/segmentations.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex, useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
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
    t('earlier.of', { day: shortDay(line.day), cut: sayCut(line.cut) });
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
        <Crossed earlier={earlier.id} later={later.id} />
      ) : (
        <CrossedSince earlier={earlier.id} />
      )}
    </div>
  );
}

const askKeyClients = async (index: IndexQuestions) =>
  index.ids({ ...everyClient, segments: ['A'] });

function CrossedSince({ earlier }: { readonly earlier: string }) {
  const key = useIndex(askKeyClients);
  return key ? <Crossed earlier={earlier} later={key} /> : null;
}

function Crossed(props: { readonly earlier: string; readonly later: string | readonly string[] }) {
  const { t } = useTranslation('segments');
  const change = useLive(compareSegmentations, props.earlier, props.later);
  if (change === undefined) return null;
  if (change === null) return <Text>{t('earlier.gone')}</Text>;
  const { rose, fell, stayed } = change;
  return (
    <>
      <Text component="output">
        {t('earlier.result', { rose: rose.length, fell: fell.length, stayed })}
      </Text>
      <div className={classes['crossed']}>
        <Names title={t('earlier.rose', { count: rose.length })} clients={rose} />
        <Names title={t('earlier.fell', { count: fell.length })} clients={fell} />
      </div>
    </>
  );
}

/** Nobody reads thousands of names at once. */
const namesAtOnce = 50;

function Names(props: { readonly title: string; readonly clients: readonly NamedClient[] }) {
  const { title, clients } = props;
  const { t } = useTranslation('segments');
  const [shown, setShown] = useState(namesAtOnce);
  const more = Math.min(namesAtOnce, clients.length - shown);
  return (
    <section aria-label={title}>
      <Title order={4}>{title}</Title>
      {clients.length === 0 ? (
        <Text className={classes['quiet'] ?? ''}>{t('earlier.nobody')}</Text>
      ) : (
        <ul className={classes['names']}>
          {clients.slice(0, shown).map(({ id, name }) => (
            <li key={id}>
              <Link className={classes['client']} to="/clients/$id" params={{ id }} title={name}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setShown(shown + more);
          }}
        >
          {t('earlier.more', { count: more })}
        </Button>
      ) : null}
    </section>
  );
}
