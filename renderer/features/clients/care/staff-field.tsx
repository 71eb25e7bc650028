import { NativeSelect, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Staff } from '../../../../shared/domain/team/team.ts';

/** A colleague from the office's list; one who has left only where they stand already. */
export function StaffField(props: {
  readonly value: string;
  readonly staff: readonly Staff[];
  readonly problem: string | null;
  readonly onChange: (id: string) => void;
}) {
  const { value, staff, problem, onChange } = props;
  const { t } = useTranslation('careForms');
  const offered = staff.filter(({ id, archivedAt }) => archivedAt === null || id === value);
  return (
    <div>
      <NativeSelect
        label={t('field.staffId')}
        value={value}
        error={problem}
        data={[
          { value: '', label: t('field.staffNone') },
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {offered.length === 0 ? (
        <Text size="sm">
          <Link to="/staff">{t('noStaff')}</Link>
        </Text>
      ) : null}
    </div>
  );
}
