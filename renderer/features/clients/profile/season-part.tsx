import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { PartInputs } from './part-form.tsx';
import { ProfilePart } from './profile-part.tsx';
import { SeasonCells } from './season-cells.tsx';
import { useSeasonWords } from './use-season-words.ts';
import classes from './profile.module.css';

/** How busy they are from January to December (季节性): when they stock up, and when nobody has time for a visit. */
export function SeasonPart({ client }: { readonly client: Client }) {
  const { season } = client.profile;
  const { inWords } = useSeasonWords();
  const { t } = useTranslation('profile');
  return (
    <ProfilePart client={client} part="season" Inputs={SeasonInputs}>
      {season.length === 0 ? (
        <Text className={classes['quiet'] ?? ''}>{t('empty')}</Text>
      ) : (
        <>
          <SeasonCells season={season} onChange={null} />
          <Text size="sm">{inWords(season)}</Text>
        </>
      )}
    </ProfilePart>
  );
}

function SeasonInputs({ typed, change }: PartInputs) {
  const { t } = useTranslation('profile');
  return (
    <div data-field="season">
      <SeasonCells season={typed.season} onChange={(season) => change({ season })} />
      <Group justify="space-between" mt={6} gap="xs" wrap="nowrap" align="flex-start">
        <Text size="sm" className={classes['quiet'] ?? ''}>
          {t('season.why')}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['still'] ?? ''}
          disabled={typed.season.length === 0}
          onClick={() => change({ season: [] })}
        >
          {t('season.clear')}
        </Button>
      </Group>
    </div>
  );
}
