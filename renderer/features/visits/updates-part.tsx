import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../shared/domain/client/client.ts';
import { scales } from '../../../shared/domain/client/profile.ts';
import type { UpdateField } from '../../../shared/domain/visit/data-update.ts';
import { factOf, updateFields } from '../../../shared/domain/visit/data-update.ts';
import { useUpdateLines } from '../../hooks/saying/update-lines.ts';
import type { FullProps } from './full-props.ts';
import { Part } from './part.tsx';
import classes from './in-full.module.css';

/** The main facts of the client, to be put right where the visit shows them to be others by now (档案更新). */
export function UpdatesPart(props: FullProps & { readonly client: Client }) {
  const { full, change, problem, client, record } = props;
  const { t } = useTranslation('visitFull');
  const say = useUpdateLines();
  const made = record?.clientId === client.id ? (record.updates ?? []) : [];
  return (
    <Part title={t('part.updates')} why={t('update.why')}>
      {made.length === 0 ? null : (
        <div>
          {t('update.made')}
          <ul className={classes['facts']}>
            {say(made).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={classes['pair']}>
        {updateFields.map((field) => {
          const known = String(factOf(client, field) ?? '');
          return (
            <Fact
              key={field}
              field={field}
              value={full.updates[field] ?? known}
              problem={problem(`update ${field}`)}
              onChange={(text) => {
                const { [field]: _, ...others } = full.updates;
                const updates = text === known ? others : { ...others, [field]: text };
                change({ updates }, `update ${field}`);
              }}
            />
          );
        })}
      </div>
    </Part>
  );
}

type FactProps = {
  readonly field: UpdateField;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (text: string) => void;
};

function Fact({ field, value, problem, onChange }: FactProps) {
  const { t } = useTranslation('visitFull');
  const label = useUpdateLabel(field);
  const choices = useChoices(field);
  const shared = {
    label,
    value,
    error: problem,
    wrapperProps: { 'data-field': `update ${field}` },
  };
  return choices ? (
    <NativeSelect
      {...shared}
      data={[{ value: '', label: t('update.unknown') }, ...choices]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...shared}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function useUpdateLabel(field: UpdateField): string {
  const { t } = useTranslation(['clientForm', 'profile']);
  switch (field) {
    case 'region':
    case 'industry':
    case 'phone':
    case 'address':
      return t(`field.${field}`);
    case 'profile/scale':
      return t('profile:field.scale');
    case 'profile/employees':
      return t('profile:field.employees');
    case 'profile/purchasingCycle':
      return t('profile:field.purchasingCycle');
    case 'profile/clientSince':
      return t('profile:field.clientSince');
    case 'profile/informatisation':
      return t('profile:field.informatisation');
    default:
      return t('profile:field.operatorSkill');
  }
}

const levels = [1, 2, 3, 4, 5] as const;

/** What a fact is chosen from; null where it is typed. */
function useChoices(
  field: UpdateField,
): readonly { readonly value: string; readonly label: string }[] | null {
  const { t } = useTranslation('profile');
  switch (field) {
    case 'profile/scale':
      return scales.map((scale) => ({ value: scale, label: t(`scales.${scale}`) }));
    case 'profile/informatisation':
      return levels.map((level) => ({
        value: String(level),
        label: t(`informatisationLevel.l${level}`),
      }));
    case 'profile/operatorSkill':
      return levels.map((level) => ({ value: String(level), label: t(`skillLevel.l${level}`) }));
    default:
      return null;
  }
}
