import { Autocomplete, Fieldset, SimpleGrid, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  ClientForm,
  ClientProblem,
  ClientTextField,
} from '../../../../shared/domain/client/read-client.ts';
import type { Field } from '../../../../shared/domain/field/field.ts';
import type { Facet } from '../../../data/index/view.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import { OwnField } from './own-field.tsx';
import { problemAt } from './say-problem.ts';

type ClientFieldsProps = {
  readonly typed: ClientForm;
  readonly fields: readonly Field[];
  readonly problems: readonly ClientProblem[];
  readonly onChange: (typed: ClientForm) => void;
};

const askFacets = async (index: IndexQuestions) => index.facets(false);

/** Every field of a client; region, industry and owner propose what the book has already. */
export function ClientFields({ typed, fields, problems, onChange }: ClientFieldsProps) {
  const { t } = useTranslation('clientForm');
  const facets = useIndex(askFacets);
  const text = (field: ClientTextField) => ({
    label: t(`field.${field}`),
    value: typed[field],
    error: problemAt(problems, field, t),
  });
  const input = (field: ClientTextField) => ({
    ...text(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...typed, [field]: event.currentTarget.value }),
  });
  const proposing = (field: 'region' | 'industry' | 'owner', facet: Facet | undefined) => ({
    ...text(field),
    data: (facet ?? []).flatMap(({ value }) => (value === '' ? [] : [value])),
    limit: 20,
    onChange: (value: string) => onChange({ ...typed, [field]: value }),
  });
  return (
    <>
      <TextInput {...input('name')} data-autofocus required withAsterisk={false} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput {...input('code')} />
        <Autocomplete {...proposing('owner', facets?.owners)} />
        <Autocomplete {...proposing('region', facets?.regions)} />
        <Autocomplete {...proposing('industry', facets?.industries)} />
      </SimpleGrid>
      <TextInput {...input('phone')} type="tel" />
      <TextInput {...input('address')} />
      <Textarea {...input('note')} autosize minRows={2} maxRows={8} />
      {fields.length === 0 ? null : <OwnFields {...{ typed, fields, problems, onChange }} />}
    </>
  );
}

/** The office's own fields, each read by its kind. */
function OwnFields({ typed, fields, problems, onChange }: ClientFieldsProps) {
  const { t } = useTranslation('clientForm');
  return (
    <Fieldset legend={t('own')} variant="unstyled" m={0} p={0} bd={0}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        {fields.map((field) => (
          <OwnField
            key={field.id}
            field={field}
            value={typed.custom[field.id] ?? ''}
            problem={problemAt(problems, `custom/${field.id}`, t)}
            onChange={(value) =>
              onChange({ ...typed, custom: { ...typed.custom, [field.id]: value } })
            }
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
