import { Anchor, List, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { surveyRespondents } from '../../data/queries/survey-respondents.ts';
import type { SurveyResults } from '../../data/queries/survey-results.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import classes from './kano.module.css';

/** More would be a list of its own; the names lead to the answers, and whoever is corrected leaves. */
const shown = 20;

/** Who contradicts himself, about which needs, each one step from being asked again or corrected. */
export function Contradictions({ results }: { readonly results: SurveyResults }) {
  const { t } = useTranslation('kano');
  const formats = useFormats();
  const everybody = useLive(surveyRespondents, results.survey.id);
  const found = useMemo(() => {
    const { answers, survey, questions } = results;
    const asked = questions.map(({ id }) => id);
    const all = answers.contradictions(survey.table, asked);
    const listed = all.slice(0, shown).map(({ response }) => ({
      response,
      needs: answers.questionable(response, survey.table, asked),
    }));
    return { count: all.length, listed };
  }, [results]);
  if (!everybody || found.count === 0) return null;
  const people = new Map(everybody.map((person) => [person.response, person]));
  const names = new Map(results.questions.map(({ id, need }) => [id, need]));
  return (
    <section aria-label={t('contradictions.title')}>
      <Title order={2}>{t('contradictions.title')}</Title>
      <p className={classes['quiet']}>{t('contradictions.why', { count: found.count })}</p>
      <List spacing={4}>
        {found.listed.map(({ response, needs }) => {
          const person = people.get(response);
          if (!person) return null;
          return (
            <List.Item key={response}>
              <Anchor
                renderRoot={(rest) => (
                  <Link
                    {...rest}
                    to="/kano"
                    search={{ survey: results.survey.id, answer: response }}
                  />
                )}
              >
                {t('contradictions.person', {
                  respondent: person.respondent,
                  client: person.client,
                })}
              </Anchor>
              {' · '}
              {t('contradictions.needs', {
                count: needs.length,
                needs: formats.list(needs.map((need) => names.get(need) ?? '')),
              })}
            </List.Item>
          );
        })}
      </List>
      {found.count > shown ? (
        <p className={classes['quiet']}>
          {t('contradictions.more', { count: found.count - shown })}
        </p>
      ) : null}
    </section>
  );
}
