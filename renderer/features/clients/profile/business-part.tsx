import { Autocomplete, NativeSelect, SimpleGrid, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { scales } from '../../../../shared/domain/client/profile.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { Facts } from './facts.tsx';
import type { PartInputs } from './part-form.tsx';
import { ProfilePart } from './profile-part.tsx';

/** What business they are in, how large, how often they buy, and what was done together. */
export function BusinessPart({ client }: { readonly client: Client }) {
  const { t } = useTranslation('profile');
  const { period } = useFormats();
  const { industry, profile } = client;
  const { scale, employees, purchasingCycle, clientSince, cooperation } = profile;
  const facts = [
    { label: t('field.industry'), value: industry },
    { label: t('field.scale'), value: scale === null ? '' : t(`scales.${scale}`) },
    {
      label: t('field.employees'),
      value: employees === null ? '' : t('people', { count: employees }),
    },
    {
      label: t('fact.purchasingCycle'),
      value: purchasingCycle === null ? '' : t('months', { count: purchasingCycle }),
    },
    { label: t('field.clientSince'), value: clientSince === '' ? '' : period(clientSince) },
    { label: t('field.cooperation'), value: cooperation },
  ];
  return (
    <ProfilePart client={client} part="business" Inputs={BusinessInputs}>
      <Facts facts={facts} />
    </ProfilePart>
  );
}

const askFacets = async (index: IndexQuestions) => index.facets(false);

function BusinessInputs({ typed, change, problem }: PartInputs) {
  const { t } = useTranslation('profile');
  const facets = useIndex(askFacets);
  const text = (field: 'employees' | 'purchasingCycle' | 'clientSince' | 'cooperation') => ({
    label: t(`field.${field}`),
    value: typed[field],
    error: problem(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <div data-field="industry">
          <Autocomplete
            label={t('field.industry')}
            value={typed.industry}
            error={problem('industry')}
            data={(facets?.industries ?? []).flatMap(({ value }) => (value === '' ? [] : [value]))}
            limit={20}
            onChange={(industry) => change({ industry })}
          />
        </div>
        <div data-field="scale">
          <NativeSelect
            label={t('field.scale')}
            value={typed.scale ?? ''}
            data={[
              { value: '', label: t('empty') },
              ...scales.map((scale) => ({ value: scale, label: t(`scales.${scale}`) })),
            ]}
            onChange={(event) =>
              change({ scale: scales.find((one) => one === event.currentTarget.value) ?? null })
            }
          />
        </div>
        <div data-field="employees">
          <TextInput {...text('employees')} inputMode="numeric" />
        </div>
        <div data-field="purchasingCycle">
          <TextInput {...text('purchasingCycle')} inputMode="numeric" />
        </div>
        <div data-field="clientSince">
          <TextInput {...text('clientSince')} placeholder={t('hint.period')} />
        </div>
      </SimpleGrid>
      <div data-field="cooperation">
        <Textarea
          {...text('cooperation')}
          placeholder={t('hint.cooperation')}
          autosize
          minRows={2}
          maxRows={10}
        />
      </div>
    </>
  );
}
