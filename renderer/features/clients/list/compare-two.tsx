import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../../../shared/domain/list/selection.ts';

/** Where exactly two clients are selected: the way to see them side by side and to make them one. */
export function CompareTwo({ selection: { kind, ids } }: { readonly selection: Selection }) {
  const { t } = useTranslation('duplicates');
  const navigate = useNavigate();
  const [first, second] = [...ids].toSorted((a, b) => a.localeCompare(b));
  if (kind !== 'some' || ids.size !== 2 || !first || !second) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => void navigate({ to: '/duplicates', search: { first, second } })}
    >
      {t('compare')}
    </Button>
  );
}
