import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cyclesOf } from '../../../../shared/domain/segment/service-mode.ts';
import type {
  DivisionForm,
  DivisionProblem,
} from '../../../../shared/domain/territory/division-form.ts';
import {
  inScope,
  readDivision,
  usualForm,
} from '../../../../shared/domain/territory/division-form.ts';
import type { FieldWish } from '../../../../shared/domain/territory/fields.ts';
import { measures } from '../../../../shared/domain/territory/fields.ts';
import type { DividedClients } from '../../../data/queries/field-clients.ts';
import { segmentServices } from '../../../data/queries/segment-services.ts';
import { useLive } from '../../../hooks/book.tsx';
import { useFirstProblem } from '../../../hooks/first-problem.ts';
import { EngineerLines } from './engineer-lines.tsx';
import classes from '../../../ui/sections.module.css';

const seconds = [5, 20, 60] as const;
const keeps = ['none', 'some', 'strong'] as const;
const scopes = ['all', 'own'] as const;

/** What is to be equal, who takes part, and what may not happen. */
export function DivisionFormPart(props: {
  readonly clients: DividedClients;
  readonly isAgain: boolean;
  readonly isLooking: boolean;
  readonly onDivide: (form: DivisionForm, wish: FieldWish) => void;
}) {
  const { clients, isAgain, isLooking, onDivide } = props;
  const { t } = useTranslation('territoryFields');
  const cycles = cyclesOf(useLive(segmentServices) ?? []);
  const [form, setForm] = useState(() => usualForm(clients.owners));
  const [problems, setProblems] = useState<readonly DivisionProblem[]>([]);
  const [isNobody, setIsNobody] = useState(false);
  const [refused, setRefused] = useState(0);
  const element = useFirstProblem(refused);
  const set = (part: Partial<DivisionForm>) => setForm({ ...form, ...part });
  const wrong = (field: 'tolerance' | 'hoursPerVisit') => {
    const problem = problems.find((one) => one.field === field);
    return problem?.field === field ? t(`problems.${problem.type}`) : null;
  };

  function submit() {
    const read = readDivision(form);
    const nobody = inScope(clients, form).length === 0;
    setProblems(read.ok ? [] : read.error);
    setIsNobody(nobody);
    if (!read.ok || nobody) setRefused(refused + 1);
    else onDivide(form, { ...read.value, cycles });
  }

  return (
    <form
      ref={element}
      noValidate
      className={classes['section']}
      aria-label={t('form')}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" maw={960}>
        <NativeSelect
          label={t('measure')}
          value={form.measure}
          data={measures.map((value) => ({ value, label: t(`measures.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            set({ measure: measures.find((one) => one === value) ?? 'workload' })
          }
        />
        <TextInput
          label={t('tolerance')}
          inputMode="decimal"
          value={form.tolerance}
          error={wrong('tolerance')}
          onChange={({ currentTarget: { value } }) => set({ tolerance: value })}
        />
        <TextInput
          label={t('hoursPerVisit')}
          inputMode="decimal"
          value={form.hoursPerVisit}
          error={wrong('hoursPerVisit')}
          onChange={({ currentTarget: { value } }) => set({ hoursPerVisit: value })}
        />
        <NativeSelect
          label={t('keep')}
          value={form.keep}
          data={keeps.map((value) => ({ value, label: t(`keeps.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            set({ keep: keeps.find((one) => one === value) ?? 'some' })
          }
        />
        <NativeSelect
          label={t('scope')}
          value={form.scope}
          error={isNobody ? t('problems.no-clients') : null}
          data={scopes.map((value) => ({ value, label: t(`scopes.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            set({ scope: value === 'own' ? 'own' : 'all' })
          }
        />
        <NativeSelect
          label={t('time')}
          value={String(form.seconds)}
          data={seconds.map((count) => ({ value: String(count), label: t('seconds', { count }) }))}
          onChange={({ currentTarget: { value } }) => set({ seconds: Number(value) })}
        />
      </SimpleGrid>
      <EngineerLines
        engineers={form.engineers}
        problems={problems}
        onChange={(engineers) => set({ engineers })}
      />
      <Group>
        <Button type="submit" loading={isLooking} variant={isAgain ? 'default' : 'filled'}>
          {isAgain ? t('again') : t('start')}
        </Button>
      </Group>
    </form>
  );
}
