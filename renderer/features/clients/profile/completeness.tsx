import { Button, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { completenessOf, factRules } from '../../../../shared/domain/client/completeness.ts';
import { fieldOfFact } from './parts.ts';
import { useEditedPart } from './use-edited-part.ts';
import classes from './profile.module.css';

/** How much is known, and a way to the input of each fact that is not; those of the four groups stand out. */
export function CompletenessBar({ client }: { readonly client: Client }) {
  const { t } = useTranslation('profile');
  const { editField } = useEditedPart();
  const { score, missingFacts } = completenessOf(client);
  return (
    <section aria-label={t('complete.title')} className={classes['complete']}>
      <Text component="p" m={0} fw={600}>
        {t('complete.score', { score })}
      </Text>
      <Progress value={score} size="sm" maw={520} aria-label={t('complete.title')} />
      {missingFacts.length === 0 ? (
        <Text size="sm">{t('complete.whole')}</Text>
      ) : (
        <div className={classes['missing']}>
          <span className={classes['quiet']}>{t('complete.missing')}</span>
          {missingFacts.map((fact) => (
            <Button
              key={fact}
              size="compact-sm"
              variant={factRules[fact].group === null ? 'default' : 'light'}
              onClick={() => editField(fieldOfFact[fact])}
            >
              {t(`fact.${fact}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
