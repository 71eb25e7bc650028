import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formerAnswers } from '../../../shared/domain/visit/answers.ts';
import { FormerAnswers } from './former-answers.tsx';
import type { FullProps } from './full-props.ts';
import { Part } from './part.tsx';
import { Question } from './question.tsx';

/** What was found, and what the office wants to know of such clients. */
export function QualityPart(props: FullProps) {
  const { full, change, problem, around, record } = props;
  const { t } = useTranslation('visitFull');
  const sections = around?.sections ?? [];
  return (
    <>
      <Part title={t('part.quality')}>
        <Textarea
          label={t('field.findings')}
          value={full.findings}
          onChange={(event) => change({ findings: event.currentTarget.value }, 'findings')}
          error={problem('findings')}
          wrapperProps={{ 'data-field': 'findings' }}
          autosize
          minRows={2}
          maxRows={8}
        />
      </Part>
      {sections.map(({ id, title, fields }) => (
        <Part key={id} title={title}>
          {fields.map((field) => (
            <Question
              key={field.id}
              field={field}
              given={full.answers[field.id] ?? []}
              problem={problem(`answer ${field.id}`)}
              onChange={(given) =>
                change(
                  { answers: { ...full.answers, [field.id]: [...given] } },
                  `answer ${field.id}`,
                )
              }
            />
          ))}
        </Part>
      ))}
      {around ? <FormerAnswers answers={formerAnswers(record?.answers ?? [], sections)} /> : null}
    </>
  );
}
