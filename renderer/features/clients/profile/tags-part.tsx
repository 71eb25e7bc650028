import { TagsInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { PartInputs } from './part-form.tsx';
import { ProfilePart } from './profile-part.tsx';
import classes from './profile.module.css';

/** Words by which the office finds a client again. */
export function TagsPart({ client }: { readonly client: Client }) {
  const { t } = useTranslation('profile');
  return (
    <ProfilePart client={client} part="tags" Inputs={TagInputs}>
      {client.tags.length === 0 ? (
        <Text className={classes['quiet'] ?? ''}>{t('noTags')}</Text>
      ) : null}
      <ul className={classes['tags']}>
        {client.tags.map((tag) => (
          <li key={tag} className={classes['tag']}>
            {tag}
          </li>
        ))}
      </ul>
    </ProfilePart>
  );
}

function TagInputs({ typed, change, problem }: PartInputs) {
  const { t } = useTranslation('profile');
  return (
    <div data-field="tags">
      <TagsInput
        label={t('field.tags')}
        placeholder={typed.tags.length === 0 ? t('hint.list') : ''}
        value={[...typed.tags]}
        error={problem('tags')}
        onChange={(tags) => change({ tags })}
      />
    </div>
  );
}
