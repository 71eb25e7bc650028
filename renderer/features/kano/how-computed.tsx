import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './kano.module.css';

const parts = [
  'counts',
  'category',
  'coefficients',
  'strengths',
  'fong',
  'chi',
  'importance',
] as const;

/** The definition of every figure on the screen, and what it was computed from. */
export function HowComputed(props: { readonly needs: number; readonly respondents: number }) {
  const { t } = useTranslation('kano');
  return (
    <details>
      <summary>{t('how.title')}</summary>
      <Text mt="xs">
        {t('how.rests', {
          needs: t('needs', { count: props.needs }),
          respondents: t('respondents', { count: props.respondents }),
        })}
      </Text>
      <dl className={classes['definitions']}>
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(`how.${part}`)}</dt>
            <dd>{t(`how.${part}Is`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
