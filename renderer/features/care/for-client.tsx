import { Button, Popover } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CarePart } from './care-parts.ts';
import { ClientField } from './client-field.tsx';

/** What can be written down about a client, by the part from which it is asked for. */
const facts = { surveys: 'ask', nps: 'nps', complaints: 'complaint', praise: 'praise' } as const;

/** Chooses a client, on whose page the form then stands open. */
export function ForClient({ part }: { readonly part: Exclude<CarePart, 'quadrant'> }) {
  const { t } = useTranslation(['careForms', 'care', 'careService', 'nps']);
  const navigate = useNavigate();
  const says = {
    surveys: t('ask'),
    nps: t('nps:ask'),
    complaints: t('care:complaints.add'),
    praise: t('careService:praise.add'),
  }[part];
  return (
    <Popover trapFocus returnFocus position="bottom-end" shadow="md" width={320}>
      <Popover.Target>
        <Button variant="default">{says}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ClientField
          label={t('forClient')}
          hint={t('forClientWhy')}
          value={null}
          name=""
          problem={null}
          onChoose={(id) => {
            if (id === null) return;
            void navigate({
              to: '/clients/$id',
              params: { id },
              search: { tab: 'care', fact: facts[part] },
            });
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
