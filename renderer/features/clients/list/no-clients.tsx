import { Anchor, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/empty.tsx';
import type { ClientsSearch } from './view-in-address.ts';
import { unfiltered } from './view-in-address.ts';

/** A book without clients: the ways to have some. */
export function EmptyBook() {
  const { t } = useTranslation('clients');
  return (
    <Empty
      title={t('empty.title')}
      why={t('empty.why')}
      step={
        <Group>
          <Button component={Link} to="/import">
            {t('empty.import')}
          </Button>
          <Anchor component={Link} to="/today">
            {t('empty.today')}
          </Anchor>
        </Group>
      }
    />
  );
}

/** A view in which nobody is. */
export function NobodyFits(props: {
  readonly search: ClientsSearch;
  readonly filtered: boolean;
  readonly onChange: (part: Partial<ClientsSearch>) => void;
}) {
  const { search, filtered, onChange } = props;
  const { t } = useTranslation('clients');
  const text = (search.q ?? '').trim();
  const why = filtered
    ? text === ''
      ? t('nothing.filters')
      : t('nothing.search', { text: text.length > 60 ? `${text.slice(0, 60)}…` : text })
    : t('nothing.archived');
  return (
    <Empty
      title={t('nothing.title')}
      why={why}
      step={
        filtered ? (
          <Button variant="default" onClick={() => onChange(unfiltered)}>
            {t('nothing.clear')}
          </Button>
        ) : undefined
      }
    />
  );
}
