import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detractor } from '../../data/queries/nps-book.ts';
import { useFormats } from '../../hooks/formats.ts';
import classes from './care.module.css';

/** Who would not recommend us, and whether somebody has spoken with them. */
export function DetractorList({ detractors }: { readonly detractors: readonly Detractor[] }) {
  const { t } = useTranslation('nps');
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <Title order={2} id={id}>
        {t('latest')}
      </Title>
      {detractors.length === 0 ? (
        <Text>{t('noDetractors')}</Text>
      ) : (
        <div className={classes['scroll']}>
          <table aria-label={t('latestTable')} className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t('client')}</th>
                <th scope="col">{t('day')}</th>
                <th scope="col">{t('value')}</th>
                <th scope="col">{t('followUp')}</th>
              </tr>
            </thead>
            <tbody>
              {detractors.map((detractor) => (
                <Row key={detractor.score.id} detractor={detractor} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ detractor: { score, client, followUp } }: { readonly detractor: Detractor }) {
  const { t } = useTranslation(['nps', 'care']);
  const { shortDay } = useFormats();
  return (
    <tr>
      <th scope="row">
        <Link
          to="/clients/$id"
          params={{ id: score.clientId }}
          search={{ tab: 'care', record: score.id }}
          className={classes['link']}
        >
          {client === '' ? t('care:followUps.unnamed') : client}
        </Link>
        <div className={classes['remark']}>
          {[score.person, score.reason].filter((text) => text !== '').join(': ')}
        </div>
      </th>
      <td>{shortDay(score.day)}</td>
      <td>{t('of10', { score: score.score })}</td>
      <td>{t(stateOf(followUp))}</td>
    </tr>
  );
}

function stateOf(followUp: Detractor['followUp']): 'open' | 'closed' | 'noFollowUp' {
  if (followUp === null) return 'noFollowUp';
  return followUp.closed === null ? 'open' : 'closed';
}
