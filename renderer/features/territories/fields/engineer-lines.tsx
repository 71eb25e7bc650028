import { Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  DivisionForm,
  DivisionProblem,
} from '../../../../shared/domain/territory/division-form.ts';
import { newEngineer } from '../../../../shared/domain/territory/division-form.ts';
import { mostFields } from '../../../../shared/domain/territory/fields.ts';
import classes from './well.module.css';

type Engineers = DivisionForm['engineers'];

/** Up to eight, each with the hours that say how much is their part. */
export function EngineerLines(props: {
  readonly engineers: Engineers;
  readonly problems: readonly DivisionProblem[];
  readonly onChange: (engineers: Engineers) => void;
}) {
  const { engineers, problems, onChange } = props;
  const { t } = useTranslation('territoryFields');
  const wrong = (field: 'name' | 'hours', at: number) => {
    const problem = problems.find((one) => one.field === field && one.at === at);
    return problem ? t(`problems.${problem.type}`, { name: engineers[at]?.name ?? '' }) : null;
  };
  const change = (at: number, part: Partial<Engineers[number]>) =>
    onChange(engineers.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <fieldset className={classes['engineers']}>
      <legend>{t('engineers')}</legend>
      {problems.some(({ type }) => type === 'no-engineers') ? (
        <Text size="sm" c="red" role="alert">
          {t('problems.no-engineers')}
        </Text>
      ) : null}
      {engineers.map(({ name, hours }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is its place: names may be empty or twice while they are typed
        <Group key={at} gap="sm" align="flex-start" wrap="nowrap">
          <TextInput
            aria-label={t('engineer', { n: at + 1 })}
            placeholder={t('engineer', { n: at + 1 })}
            value={name}
            error={wrong('name', at)}
            onChange={({ currentTarget: { value } }) => change(at, { name: value })}
          />
          <TextInput
            aria-label={t('hours', { n: at + 1 })}
            placeholder={t('hoursHead')}
            inputMode="decimal"
            w={140}
            rightSection="h"
            value={hours}
            error={wrong('hours', at)}
            onChange={({ currentTarget: { value } }) => change(at, { hours: value })}
          />
          <Button
            variant="subtle"
            aria-label={t('remove', { n: at + 1 })}
            onClick={() => onChange(engineers.filter((_, i) => i !== at))}
          >
            {t('removeShort')}
          </Button>
        </Group>
      ))}
      {engineers.length < mostFields ? (
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
