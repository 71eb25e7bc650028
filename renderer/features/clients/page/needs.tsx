import { Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Need } from '../../../../shared/domain/need/need.ts';
import { isOpen } from '../../../../shared/domain/need/need.ts';
import type { Obstacle } from '../../../../shared/domain/need/obstacle.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { KindMark } from '../needs/kind-mark.tsx';
import { Section } from './section.tsx';
import classes from './client-screen.module.css';

/** So many are shown here; the tab has all of them. */
const mostShown = 5;

type NeedsProps = {
  readonly client: Id;
  readonly needs: readonly Need[];
  /** Those that are open. */
  readonly obstacles: readonly Obstacle[];
};

/** What they need and is not met yet, in the words in which it was heard, and what stands in the way. */
export function Needs({ client, needs, obstacles }: NeedsProps) {
  const { t } = useTranslation('client');
  const open = needs.filter(isOpen);
  const met = needs.length - open.length;
  const more = open.length - mostShown;
  return (
    <Section
      title={t('needs.title')}
      action={
        <Link
          to="/clients/$id"
          params={{ id: client }}
          search={{ tab: 'needs' }}
          resetScroll={false}
          className={classes['entryAction']}
        >
          {t('needs.all')}
        </Link>
      }
    >
      {open.length === 0 ? <Text>{t(met === 0 ? 'needs.none' : 'needs.noneOpen')}</Text> : null}
      <ul className={classes['entries']}>
        {open.slice(0, mostShown).map((need) => (
          <NeedEntry key={need.id} need={need} />
        ))}
      </ul>
      {more > 0 ? (
        <span className={classes['quiet']}>{t('needs.more', { count: more })}</span>
      ) : null}
      {met > 0 && open.length > 0 ? (
        <span className={classes['quiet']}>{t('needs.met', { count: met })}</span>
      ) : null}
      <Obstacles obstacles={obstacles} />
    </Section>
  );
}

function NeedEntry({ need }: { readonly need: Need }) {
  const { t } = useTranslation('terms');
  const { day } = useFormats();
  return (
    <li className={classes['entry']}>
      <p className={classes['note']}>{need.text}</p>
      <div className={classes['entryHead']}>
        <Badge
          variant="outline"
          size="sm"
          color="gray"
          tt="none"
          className={classes['badge'] ?? ''}
        >
          {t(`level.${need.level}`)}
        </Badge>
        <span className={classes['quiet']}>{day(need.day)}</span>
      </div>
    </li>
  );
}

function Obstacles({ obstacles }: Pick<NeedsProps, 'obstacles'>) {
  const { t } = useTranslation('client');
  if (obstacles.length === 0) return null;
  const more = obstacles.length - mostShown;
  return (
    <>
      <h3 className={classes['sub']}>{t('needs.obstacles')}</h3>
      <ul className={classes['entries']}>
        {obstacles.slice(0, mostShown).map(({ id, kind, text }) => (
          <li key={id}>
            <KindMark kind={kind} /> {text}
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <span className={classes['quiet']}>{t('needs.more', { count: more })}</span>
      ) : null}
    </>
  );
}
