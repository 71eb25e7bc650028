import { NativeSelect, SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { Facts } from './facts.tsx';
import type { PartInputs } from './part-form.tsx';
import { ProfilePart } from './profile-part.tsx';

const levels = [1, 2, 3, 4, 5] as const;
type Level = (typeof levels)[number];

/** What is served, how informatised they are and what their operators can do: three of the four fact groups. */
export function ServicePart({ client }: { readonly client: Client }) {
  const { t } = useTranslation('profile');
  const { list } = useFormats();
  const sayLevel = useLevels();
  const { profile } = client;
  const facts = [
    {
      label: t('field.informatisation'),
      value: sayLevel('informatisationLevel', profile.informatisation),
    },
    { label: t('field.operatorSkill'), value: sayLevel('skillLevel', profile.operatorSkill) },
    { label: t('field.serviceTypes'), value: list(profile.serviceTypes) },
    { label: t('fact.servicePeriod'), value: useServicePeriod(client) },
  ];
  return (
    <ProfilePart client={client} part="service" Inputs={ServiceInputs}>
      <Facts facts={facts} />
    </ProfilePart>
  );
}

function useLevels() {
  const { t } = useTranslation('profile');
  return (kind: 'informatisationLevel' | 'skillLevel', value: number | null): string => {
    const level = levels.find((one) => one === value);
    return level === undefined ? '' : t(`${kind}.l${level}`);
  };
}

function useServicePeriod({ profile: { serviceFrom, serviceTo } }: Client): string {
  const { t } = useTranslation('profile');
  const { shortDay } = useFormats();
  const from = serviceFrom === null ? '' : shortDay(serviceFrom);
  const to = serviceTo === null ? '' : shortDay(serviceTo);
  if (from !== '' && to !== '') return t('servicePeriod', { from, to });
  if (from !== '') return t('serviceFrom', { from });
  return to === '' ? '' : t('serviceTo', { to });
}

const offered = ['hotline', 'onSite', 'remote', 'training', 'inspection', 'residency'] as const;

function ServiceInputs({ typed, change, problem }: PartInputs) {
  const { t } = useTranslation('profile');
  const day = (field: 'serviceFrom' | 'serviceTo') => ({
    label: t(`field.${field}`),
    placeholder: t('hint.day'),
    value: typed[field],
    error: problem(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <div data-field="informatisation">
          <LevelSelect
            label={t('field.informatisation')}
            words="informatisationLevel"
            value={typed.informatisation}
            onChange={(informatisation) => change({ informatisation })}
          />
        </div>
        <div data-field="operatorSkill">
          <LevelSelect
            label={t('field.operatorSkill')}
            words="skillLevel"
            value={typed.operatorSkill}
            onChange={(operatorSkill) => change({ operatorSkill })}
          />
        </div>
      </SimpleGrid>
      <div data-field="serviceTypes">
        <TagsInput
          label={t('field.serviceTypes')}
          placeholder={typed.serviceTypes.length === 0 ? t('hint.list') : ''}
          data={offered.map((one) => t(`serviceType.${one}`))}
          value={[...typed.serviceTypes]}
          error={problem('serviceTypes')}
          onChange={(serviceTypes) => change({ serviceTypes })}
        />
      </div>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <div data-field="serviceFrom">
          <TextInput {...day('serviceFrom')} />
        </div>
        <div data-field="serviceTo">
          <TextInput {...day('serviceTo')} />
        </div>
      </SimpleGrid>
    </>
  );
}

function LevelSelect(props: {
  readonly label: string;
  readonly words: 'informatisationLevel' | 'skillLevel';
  readonly value: number | null;
  readonly onChange: (level: Level | null) => void;
}) {
  const { t } = useTranslation('profile');
  return (
    <NativeSelect
      label={props.label}
      value={props.value === null ? '' : String(props.value)}
      data={[
        { value: '', label: t('empty') },
        ...levels.map((level) => ({ value: String(level), label: t(`${props.words}.l${level}`) })),
      ]}
      onChange={(event) =>
        props.onChange(levels.find((level) => String(level) === event.currentTarget.value) ?? null)
      }
    />
  );
}
