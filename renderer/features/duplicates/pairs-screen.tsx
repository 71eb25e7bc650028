import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { LikelyPair } from '../../../shared/domain/client/duplicate/find-pairs.ts';
import { keepApart } from '../../data/commands/keep-apart.ts';
import type { PairOfClients } from '../../data/queries/duplicate-pairs.ts';
import { duplicatePairs } from '../../data/queries/duplicate-pairs.ts';
import { useCommand, useLive } from '../../hooks/book.tsx';
import { useLikelyPairs } from '../../hooks/likely-pairs.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import classes from './duplicates.module.css';

type OnCompare = (left: string, right: string) => void;
const nobody: readonly LikelyPair[] = [];

/** The pairs of clients that may be the same, the likeliest first. */
export function PairsScreen({ onCompare }: { readonly onCompare: OnCompare }) {
  const { t } = useTranslation('duplicates');
  const found = useLikelyPairs();
  const pairs = useLive(duplicatePairs, found?.pairs ?? nobody);
  if (!found || !pairs) {
    return (
      <Page heading={t('looking')} detail={t('how')}>
        <Stack gap="sm" aria-busy>
          <Skeleton height={56} />
          <Skeleton height={56} />
          <Skeleton height={56} />
        </Stack>
      </Page>
    );
  }
  // Of a list that is cut, the rest is still there when some of it has been dealt with.
  const count = found.count - found.pairs.length + pairs.length;
  if (count === 0) return <NoPairs />;
  return (
    <Page
      heading={t('heading', { count })}
      detail={
        count > pairs.length ? `${t('how')} ${t('first', { count: pairs.length })}` : t('how')
      }
    >
      <ul className={classes['pairs']} aria-label={t('list')}>
        {pairs.map((pair) => (
          <Pair key={`${pair.first} ${pair.second}`} pair={pair} onCompare={onCompare} />
        ))}
      </ul>
    </Page>
  );
}

function NoPairs() {
  const { t } = useTranslation('duplicates');
  return (
    <Page heading={t('headingNone')} detail={t('how')}>
      <Empty
        title={t('none.title')}
        why={t('none.why')}
        step={
          <Button component={Link} to="/clients">
            {t('none.step')}
          </Button>
        }
      />
    </Page>
  );
}

function Pair({
  pair,
  onCompare,
}: {
  readonly pair: PairOfClients;
  readonly onCompare: OnCompare;
}) {
  const { t } = useTranslation('duplicates');
  const apart = useCommand(keepApart);
  const noteUndo = useUndoNote();
  const { left, right, score, reasons } = pair;
  const names = { left: left.name, right: right.name };
  async function notSame() {
    const done = await apart(left.id, right.id);
    if (done.ok) noteUndo(t('keptApart', names), done.value.action);
  }
  return (
    <li className={classes['pair']}>
      <Side client={left} />
      <Side client={right} />
      <div className={classes['why']}>
        <strong>{likelihood(score, t)}</strong>
        <span>{reasons.map((reason) => t(`reason.${reason}`)).join(' · ')}</span>
      </div>
      <Group gap="xs" wrap="nowrap" className={classes['steps']}>
        <Button
          size="compact-sm"
          aria-label={t('compareThese', names)}
          onClick={() => onCompare(left.id, right.id)}
        >
          {t('compare')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('notSameThese', names)}
          onClick={() => void notSame()}
        >
          {t('notSame')}
        </Button>
      </Group>
    </li>
  );
}

function Side({ client }: { readonly client: Client }) {
  const facts = [client.code, client.region, client.phone, client.owner];
  return (
    <div className={classes['side']}>
      <Link
        to="/clients/$id"
        params={{ id: client.id }}
        className={classes['name']}
        title={client.name}
      >
        {client.name}
      </Link>
      <span className={classes['quiet']}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </div>
  );
}

const sure = 85;
const very = 65;

function likelihood(score: number, t: TFunction<'duplicates'>): string {
  if (score >= sure) return t('likely.sure');
  return score >= very ? t('likely.very') : t('likely.maybe');
}
