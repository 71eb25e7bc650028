import { Autocomplete, Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  EngineerForm,
  EngineerProblem,
} from '../../../../shared/domain/territory/engineer-form.ts';
import { newEngineer } from '../../../../shared/domain/territory/engineer-form.ts';
import { mostFields } from '../../../../shared/domain/territory/fields.ts';
import { useServingNames } from '../../../hooks/serving-names.ts';
import { useSkillsOf } from './use-skills-of.ts';
import classes from './well.module.css';

type Lines = readonly EngineerForm[];

/** Up to eight who stay, each with the hours that say how much is their part, and from where they set out. */
export function EngineerLines(props: {
  readonly engineers: Lines;
  readonly problems: readonly EngineerProblem[];
  readonly onChange: (engineers: Lines) => void;
}) {
  const { engineers, problems, onChange } = props;
  const { t } = useTranslation('territoryFields');
  const names = useServingNames();
  const skillsOf = useSkillsOf();
  const wrong = (field: 'name' | 'hours' | 'home', at: number) => {
    const problem = problems.find((one) => one.field === field && one.at === at);
    return problem ? t(`problems.${problem.type}`, { name: engineers[at]?.name ?? '' }) : null;
  };
  const change = (at: number, part: Partial<EngineerForm>) =>
    onChange(engineers.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <fieldset className={classes['engineers']}>
      <legend>{t('engineers')}</legend>
      {problems.some(({ type }) => type === 'no-engineers') ? (
        <Text size="sm" c="red" role="alert">
          {t('problems.no-engineers')}
        </Text>
      ) : null}
      {engineers.map(({ name, hours, home, leaves }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is its place: names may be empty or twice while they are typed
        <div key={at} className={classes['engineer']}>
          <Autocomplete
            aria-label={t('engineer', { n: at + 1 })}
            placeholder={t('engineer', { n: at + 1 })}
            value={name}
            data={[...names]}
            limit={8}
            error={wrong('name', at)}
            onChange={(value) => change(at, { name: value })}
          />
          <TextInput
            aria-label={t('hours', { n: at + 1 })}
            placeholder={t('hoursHead')}
            inputMode="decimal"
            rightSection="h"
            value={hours}
            error={wrong('hours', at)}
            onChange={({ currentTarget: { value } }) => change(at, { hours: value })}
          />
          <TextInput
            aria-label={t('home', { n: at + 1 })}
            placeholder={t('homeHead')}
            value={home}
            error={wrong('home', at)}
            onChange={({ currentTarget: { value } }) => change(at, { home: value })}
          />
          <Checkbox
            label={t('leaves')}
            aria-label={t('leavesWho', { n: at + 1 })}
            checked={leaves}
            onChange={({ currentTarget: { checked } }) => change(at, { leaves: checked })}
          />
          <Button
            variant="subtle"
            aria-label={t('remove', { n: at + 1 })}
            onClick={() => onChange(engineers.filter((_, i) => i !== at))}
          >
            {t('removeShort')}
          </Button>
          <span className={classes['skills']}>{skillsOf(name)}</span>
        </div>
      ))}
      {engineers.filter(({ leaves }) => !leaves).length < mostFields ? (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange([...engineers, newEngineer()])}
          >
            {t('add')}
          </Button>
        </Group>
      ) : null}
    </fieldset>
  );
}
