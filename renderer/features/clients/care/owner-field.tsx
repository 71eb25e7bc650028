import { Autocomplete } from '@mantine/core';
import type { Staff } from '../../../../shared/domain/team/team.ts';
import { useServingNames } from '../../../hooks/serving-names.ts';

/** Who looks after something: a colleague who is there, or anybody who looks after clients already. */
export function OwnerField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly staff: readonly Staff[];
  readonly problem: string | null;
  readonly onChange: (name: string) => void;
}) {
  const { label, hint, value, staff, problem, onChange } = props;
  const serving = useServingNames();
  const left = new Set(
    staff.filter(({ archivedAt }) => archivedAt !== null).map(({ name }) => name),
  );
  const here = staff.filter(({ archivedAt }) => archivedAt === null).map(({ name }) => name);
  const names = [...new Set([...here, ...serving.filter((name) => !left.has(name))])];
  return (
    <Autocomplete
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      data={names}
      error={problem}
      limit={8}
      comboboxProps={{ withinPortal: false }}
      onChange={onChange}
    />
  );
}
