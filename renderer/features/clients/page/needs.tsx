import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Need } from '../../../../shared/domain/need/need.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { Section } from './section.tsx';
import classes from './client-screen.module.css';

/** What they need, in the words in which it was heard. */
export function Needs({ needs }: { readonly needs: readonly Need[] }) {
  const { t } = useTranslation(['client', 'terms']);
  const { day } = useFormats();
  return (
    <Section title={t('needs.title')}>
      {needs.length === 0 ? <Text>{t('needs.none')}</Text> : null}
      <ul className={classes['entries']}>
        {needs.map((need) => (
          <li key={need.id} className={classes['entry']}>
            <p className={classes['note']}>{need.text}</p>
            <div className={classes['entryHead']}>
              <Badge
                variant="outline"
                size="sm"
                color="gray"
                tt="none"
                className={classes['badge']}
              >
                {t(`level.${need.level}`, { ns: 'terms' })}
              </Badge>
              <span className={classes['quiet']}>{day(need.day)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
