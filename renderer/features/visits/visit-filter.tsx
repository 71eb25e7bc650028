import { Button, Group, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { visitModes } from '../../../shared/domain/visit/visit.ts';
import { visitStates } from '../../data/queries/visits-of.ts';
import type { VisitsSearch } from './period.ts';
import { periods } from './period.ts';

/** Period, mode and outcome; they stand in the address. */
export function VisitFilter({ search }: { readonly search: VisitsSearch }) {
  const { t } = useTranslation(['visits', 'terms']);
  const navigate = useNavigate({ from: '/visits' });
  const { period, mode, outcome } = search;
  const set = (part: VisitsSearch) =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
  const every = { value: '', label: t('filter.every') };
  return (
    <Group role="group" aria-label={t('filter.label')} gap="sm" align="flex-end">
      <NativeSelect
        label={t('filter.period')}
        value={period ?? '30'}
        onChange={({ currentTarget: { value } }) =>
          set({ period: periods.find((one) => one === value && one !== '30') })
        }
        data={periods.map((one) => ({ value: one, label: t(`filter.periods.${one}`) }))}
      />
      <NativeSelect
        label={t('filter.mode')}
        value={mode ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({ mode: visitModes.find((one) => one === value) })
        }
        data={[every, ...visitModes.map((one) => ({ value: one, label: t(`terms:mode.${one}`) }))]}
      />
      <NativeSelect
        label={t('filter.outcome')}
        value={outcome ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({ outcome: visitStates.find((one) => one === value) })
        }
        data={[every, ...visitStates.map((one) => ({ value: one, label: t(`outcome.${one}`) }))]}
      />
      {mode === undefined && outcome === undefined ? null : (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => set({ mode: undefined, outcome: undefined })}
        >
          {t('filter.clear')}
        </Button>
      )}
    </Group>
  );
}
