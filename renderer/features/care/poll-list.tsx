import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { pollFigures } from '../../../shared/domain/care/survey-figures.ts';
import type { PollWithAnswers } from '../../data/queries/survey-book.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useSayFigures } from './use-say-figures.ts';
import classes from './care.module.css';

/** The public surveys with what they say; each leads to its own page. */
export function PollList({ polls }: { readonly polls: readonly PollWithAnswers[] }) {
  const { t } = useTranslation('care');
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <div className={classes['head']}>
        <Title order={2} id={id}>
          {t('polls.title')}
        </Title>
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(props) => <Link to="/care" search={{ poll: 'new' }} {...props} />}
        >
          {t('polls.add')}
        </Button>
      </div>
      {polls.length === 0 ? (
        <Text>{t('polls.none')}</Text>
      ) : (
        <div className={classes['scroll']}>
          <table aria-label={t('polls.table')} className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t('polls.name')}</th>
                <th scope="col">{t('polls.period')}</th>
                <th scope="col">{t('cases.channel')}</th>
                <th scope="col">{t('cases.response')}</th>
                <th scope="col">{t('cases.mean')}</th>
              </tr>
            </thead>
            <tbody>
              {polls.map((one) => (
                <Row key={one.poll.id} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ one: { poll, ratings } }: { readonly one: PollWithAnswers }) {
  const { t } = useTranslation('care');
  const { shortDay } = useFormats();
  const say = useSayFigures();
  const figures = pollFigures(poll, ratings);
  return (
    <tr>
      <th scope="row">
        <Link to="/care" search={{ poll: poll.id }} className={classes['link']}>
          {poll.name}
        </Link>
        {poll.archivedAt === null ? null : (
          <div className={classes['remark']}>{t('polls.archived')}</div>
        )}
      </th>
      <td>{t('polls.between', { from: shortDay(poll.starts), to: shortDay(poll.ends) })}</td>
      <td className={classes['nowrap']}>{t(`channel.${poll.channel}`)}</td>
      <td>{say.response(figures)}</td>
      <td>{say.mean(figures)}</td>
    </tr>
  );
}
