import { Button, Group, SimpleGrid, TextInput, Title } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidencyProblem, ResidencyTerms } from '../../../shared/domain/fee/residency.ts';
import { termsFormOf } from '../../../shared/domain/fee/residency.ts';
import { setResidencyTerms } from '../../data/commands/save-residency.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useFirstProblem } from '../../hooks/first-problem.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import classes from '../../ui/sections.module.css';

const fields = ['fee', 'cost', 'currency', 'hours'] as const;
/** A quarter of a working year; the money is for the office to say. */
const usual = { fee: '', cost: '', currency: 'CNY', hours: '400' };

/** What a year of residency is reckoned with. */
export function TermsForm({ terms }: { readonly terms: ResidencyTerms | null }) {
  const { t } = useTranslation('fees');
  const set = useCommand(setResidencyTerms);
  const noteUndo = useUndoNote();
  const [typed, setTyped] = useState(() => (terms ? termsFormOf(terms) : usual));
  const [problems, setProblems] = useState<readonly ResidencyProblem[]>([]);
  const [refused, setRefused] = useState(0);
  const form = useFirstProblem(refused);
  async function save() {
    const saved = await set(typed);
    setProblems(saved.ok ? [] : saved.error);
    if (saved.ok) noteUndo(t('terms.saved'), saved.value);
    else setRefused(refused + 1);
  }
  return (
    <form
      ref={form}
      noValidate
      aria-label={t('terms.title')}
      className={classes['section']}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Title order={2}>{t('terms.title')}</Title>
      <SimpleGrid cols={{ base: 1, xs: 4 }} spacing="sm" maw={880}>
        {fields.map((field) => {
          const problem = problems.find((one) => one.field === field);
          return (
            <TextInput
              key={field}
              label={t(`terms.${field}`)}
              value={typed[field]}
              error={problem ? t(`problem.${problem.type}`) : null}
              autoComplete="off"
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
            />
          );
        })}
      </SimpleGrid>
      <Group gap="xs">
        <Button type="submit" variant="default">
          {t('terms.save')}
        </Button>
      </Group>
    </form>
  );
}
