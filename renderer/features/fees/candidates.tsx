import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { ResidencyTerms } from '../../../shared/domain/fee/residency.ts';
import { isResident, marginOf } from '../../../shared/domain/fee/residency.ts';
import type { ResidencyBook } from '../../data/queries/residencies.ts';
import type { Candidate } from '../../data/queries/residency-candidates.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import { useMoney } from './use-money.ts';
import classes from '../../ui/sections.module.css';

type Taking = { readonly onTake: (candidate: Candidate) => void };

/** Clients who had our people on their site so long that one of them might as well stay there. */
export function Candidates({ book, onTake }: Taking & { readonly book: ResidencyBook }) {
  const { t } = useTranslation('fees');
  return (
    <section aria-labelledby="candidates" className={classes['section']}>
      <Title order={2} id="candidates">
        {t('candidates.title')}
      </Title>
      {book.terms ? (
        <Found book={book} terms={book.terms} onTake={onTake} />
      ) : (
        <Text>{t('candidates.unset')}</Text>
      )}
    </section>
  );
}

function Found(props: Taking & { readonly book: ResidencyBook; readonly terms: ResidencyTerms }) {
  const { book, terms, onTake } = props;
  const { t } = useTranslation('fees');
  const today = useToday();
  const { hours, currency } = terms;
  const { residencies } = book;
  const candidates = useIndex(
    useCallback(
      async (index: IndexQuestions) =>
        index.residencyCandidates({
          from: addDays(today, -364),
          to: today,
          hours,
          currency,
          without: residencies.flatMap(({ residency }) =>
            isResident(residency, today) ? [residency.clientId] : [],
          ),
        }),
      [today, hours, currency, residencies],
    ),
  );
  if (!candidates) return null;
  if (candidates.length === 0) return <Text>{t('candidates.none', { hours })}</Text>;
  const numbers = ['hours', 'visits', 'service', 'fee', 'cost', 'margin', 'marginNow'] as const;
  return (
    <>
      <section className={classes['scroll']} tabIndex={0} aria-label={t('candidates.label')}>
        <table className={classes['table']} aria-label={t('candidates.label')}>
          <thead>
            <tr>
              <th scope="col">{t('candidates.client')}</th>
              {numbers.map((one) => (
                <th key={one} scope="col" data-numeric>
                  {t(`candidates.${one}`)}
                </th>
              ))}
              <th scope="col">{t('candidates.steps')}</th>
            </tr>
          </thead>
          <tbody>
            {candidates.map((one) => (
              <Row key={one.id} one={one} terms={terms} onTake={onTake} />
            ))}
          </tbody>
        </table>
      </section>
      <details className={classes['how']}>
        <summary>{t('how.title')}</summary>
        <p>{t('candidates.how', { hours })}</p>
      </details>
    </>
  );
}

function Row(props: Taking & { readonly one: Candidate; readonly terms: ResidencyTerms }) {
  const { one, terms, onTake } = props;
  const { id, name, segment, minutes, visits, service } = one;
  const { t } = useTranslation(['fees', 'terms']);
  const { count, decimal } = useFormats();
  const money = useMoney(terms.currency);
  return (
    <tr>
      <th scope="row">
        <Link to="/clients/$id" params={{ id }} className={classes['link']}>
          {name}
        </Link>
        <div className={classes['quiet']}>{t(`terms:segment.${segment ?? 'none'}`)}</div>
      </th>
      <td data-numeric>{decimal(minutes / 60, 1)}</td>
      <td data-numeric>{count(visits)}</td>
      <td data-numeric>{money(service)}</td>
      <td data-numeric>{money(terms.fee)}</td>
      <td data-numeric>{money(terms.cost)}</td>
      <td data-numeric>{money(marginOf(terms).margin)}</td>
      <td data-numeric>{money(service === null ? null : service - terms.cost)}</td>
      <td data-numeric>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('candidates.take', { name })}
          onClick={() => onTake(one)}
        >
          {t('candidates.takeShort')}
        </Button>
      </td>
    </tr>
  );
}
