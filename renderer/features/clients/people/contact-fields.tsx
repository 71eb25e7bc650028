import { Autocomplete, Button, NativeSelect, SimpleGrid, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { concernsAfter } from '../../../../shared/domain/contact/concerns.ts';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';
import { contactRoles, influences, stances } from '../../../../shared/domain/contact/contact.ts';
import { sourceDepartments } from '../../../../shared/domain/contact/coverage.ts';
import type {
  ContactForm,
  ContactProblem,
  ContactTextField,
} from '../../../../shared/domain/contact/read-contact.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { problemAt } from '../form/say-problem.ts';
import { useSayConcern, useUsualConcerns } from './concern-words.ts';

type ContactFieldsProps = {
  readonly self: Id;
  readonly typed: ContactForm;
  readonly problems: readonly ContactProblem[];
  /** What is wrong with the superior, in a sentence. */
  readonly superiorProblem: string | null;
  /** Everybody known at the client, also those who have left. */
  readonly colleagues: readonly Contact[];
  readonly onChange: (typed: ContactForm) => void;
};

/** Every field of a person at a client. */
export function ContactFields(props: ContactFieldsProps) {
  const { typed, problems, colleagues, onChange } = props;
  const { t } = useTranslation(['clientForm', 'people']);
  const input = (field: Exclude<ContactTextField, 'department'>) => ({
    label: t(`contact.${field}`),
    value: typed[field],
    error: problemAt(problems, field, t),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...typed, [field]: event.currentTarget.value }),
  });
  const known = colleagues.map(({ department }) => department).filter((one) => one !== '');
  const usual = sourceDepartments.map((one) => t(`people:department.${one}`));
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput {...input('name')} />
        <TextInput {...input('title')} />
        <Autocomplete
          label={t('people:field.department')}
          value={typed.department}
          error={problemAt(problems, 'department', t)}
          data={[...new Set([...known, ...usual])]}
          limit={20}
          onChange={(department) => onChange({ ...typed, department })}
        />
        <RoleSelect {...props} />
        <Choice
          label={t('people:field.influence')}
          value={typed.influence}
          options={influences}
          say={(influence) => t(`people:influence.${influence ?? 'none'}`)}
          onChange={(influence) => onChange({ ...typed, influence })}
        />
        <Choice
          label={t('people:field.stance')}
          value={typed.stance}
          options={stances}
          say={(stance) => t(`people:stance.${stance ?? 'none'}`)}
          onChange={(stance) => onChange({ ...typed, stance })}
        />
      </SimpleGrid>
      <SuperiorSelect {...props} />
      <ConcernsField {...props} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput {...input('phone')} type="tel" />
        <TextInput {...input('email')} type="email" />
      </SimpleGrid>
      <Textarea {...input('note')} autosize minRows={1} maxRows={6} />
    </>
  );
}

/** Choosing a part fills in its concerns, unless somebody has typed their own. */
function RoleSelect({ typed, onChange }: ContactFieldsProps) {
  const { t } = useTranslation(['clientForm', 'terms']);
  const say = useSayConcern();
  return (
    <NativeSelect
      label={t('contact.role')}
      value={typed.role}
      data={contactRoles.map((role) => ({ value: role, label: t(`terms:role.${role}`) }))}
      onChange={(event) => {
        const role = contactRoles.find((known) => known === event.currentTarget.value);
        if (!role) return;
        const standing = typed.concerns.filter((line) => line.trim() !== '');
        const concerns = concernsAfter(standing, { from: typed.role, to: role }, say);
        onChange({ ...typed, role, concerns });
      }}
    />
  );
}

function Choice<const Name extends string>(props: {
  readonly label: string;
  readonly value: Name | null;
  readonly options: readonly Name[];
  readonly say: (name: Name | null) => string;
  readonly onChange: (value: Name | null) => void;
}) {
  const { label, value, options, say, onChange } = props;
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[
        { value: '', label: say(null) },
        ...options.map((option) => ({ value: option, label: say(option) })),
      ]}
      onChange={(event) =>
        onChange(options.find((option) => option === event.currentTarget.value) ?? null)
      }
    />
  );
}

function SuperiorSelect(props: ContactFieldsProps) {
  const { self, typed, superiorProblem, colleagues, onChange } = props;
  const { t } = useTranslation('people');
  const choices = colleagues.filter(
    ({ id, archivedAt }) => id !== self && (archivedAt === null || id === typed.reportsTo),
  );
  return (
    <NativeSelect
      label={t('field.reportsTo')}
      value={typed.reportsTo ?? ''}
      error={superiorProblem}
      data={[
        { value: '', label: t('form.nobody') },
        ...choices.map(({ id, name, title, archivedAt }) => ({
          value: id,
          label:
            archivedAt === null
              ? [name, title].filter((text) => text !== '').join(' · ')
              : t('form.hasLeft', { name }),
        })),
      ]}
      onChange={(event) => onChange({ ...typed, reportsTo: event.currentTarget.value || null })}
    />
  );
}

function ConcernsField({ typed, problems, onChange }: ContactFieldsProps) {
  const { t } = useTranslation(['people', 'clientForm']);
  const usual = useUsualConcerns(typed.role);
  const isEmpty = typed.concerns.every((line) => line.trim() === '');
  const problem = problems.find(({ field }) => field === 'concerns');
  return (
    <div>
      <Textarea
        label={t('field.concerns')}
        description={t('form.concernsHint')}
        value={typed.concerns.join('\n')}
        error={
          problem?.type === 'too-long'
            ? t('clientForm:problem.tooLong', { length: problem.length, limit: problem.limit })
            : null
        }
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) =>
          onChange({ ...typed, concerns: event.currentTarget.value.split('\n') })
        }
      />
      {isEmpty && usual.length > 0 ? (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          onClick={() => onChange({ ...typed, concerns: usual })}
        >
          {t('form.fill')}
        </Button>
      ) : null}
    </div>
  );
}
