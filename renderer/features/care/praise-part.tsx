import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PraiseOfBook, PraisedEngineer } from '../../data/queries/praise-book.ts';
import { praiseBook } from '../../data/queries/praise-book.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { Empty } from '../../ui/empty.tsx';
import classes from './care.module.css';

/** The praise of each engineer, most praised first. */
export function PraisePart() {
  const { t } = useTranslation('careService');
  const engineers = useLive(praiseBook);
  if (!engineers) return null;
  if (engineers.length === 0) return <Empty title={t('praise.none')} why={t('praise.noneWhy')} />;
  return (
    <div className={classes['people']}>
      {engineers.map((one) => (
        <Engineer key={one.staffId} one={one} />
      ))}
    </div>
  );
}

function Engineer({ one: { person, praises } }: { readonly one: PraisedEngineer }) {
  const { t } = useTranslation('careService');
  const name = person?.name ?? t('praise.gone');
  const heading = t('praise.heading', { name, count: praises.length });
  return (
    <section aria-label={heading} className={classes['section']}>
      <Title order={2}>{heading}</Title>
      <ul className={classes['list']}>
        {praises.map((praise) => (
          <Praised key={praise.id} praise={praise} />
        ))}
      </ul>
    </section>
  );
}

function Praised({ praise }: { readonly praise: PraiseOfBook }) {
  const { t } = useTranslation('careService');
  const { shortDay } = useFormats();
  const { id, clientId, client, person, day, text, inside, outside } = praise;
  const told = [
    inside === null ? '' : t('praise.inside', { day: shortDay(inside) }),
    outside === null ? '' : t('praise.outside', { day: shortDay(outside) }),
  ].filter((part) => part !== '');
  return (
    <li>
      <p className={classes['text']}>{text}</p>
      <div className={classes['remark']}>
        <Link
          to="/clients/$id"
          params={{ id: clientId }}
          search={{ tab: 'care', record: id }}
          className={classes['link']}
        >
          {client}
        </Link>
        {` · ${t('praise.by', { person, day: shortDay(day) })} · `}
        {told.length === 0 ? t('praise.notTold') : told.join(' · ')}
      </div>
    </li>
  );
}
