import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import type { Cut, CutGroup } from './cut.ts';
import { cuts } from './cut.ts';
import { useGo } from './kano-address.ts';

/** By what the results are split, and of which group they are shown. Both stand in the address. */
export function CutBar(props: {
  readonly survey: Id;
  readonly by: Cut | null;
  readonly of: string | undefined;
  /** The groups of the split; empty before there is one. */
  readonly groups: readonly CutGroup[];
}) {
  const { survey, by, of, groups } = props;
  const { t } = useTranslation('kano');
  const go = useGo();
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        label={t('cut.by')}
        value={by ?? ''}
        onChange={(event) => {
          const next = event.currentTarget.value;
          go(next === '' ? { survey } : { survey, by: next });
        }}
        data={[
          { value: '', label: t('cut.everybody') },
          ...cuts.map((cut) => ({ value: cut, label: t(`cut.${cut}`) })),
        ]}
      />
      {by === null || by === 'wave' || groups.length === 0 ? null : (
        <NativeSelect
          label={t('cut.of')}
          value={of ?? ''}
          onChange={(event) => {
            const next = event.currentTarget.value;
            go(next === '' ? { survey, by } : { survey, by, of: next });
          }}
          data={[
            { value: '', label: t('cut.side') },
            ...groups.map(({ key, label, respondents }) => ({
              value: key,
              label: t('cut.group', { label, count: respondents }),
            })),
          ]}
        />
      )}
    </Group>
  );
}
