import { Button, Checkbox, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import type {
  DivisionForm,
  DivisionProblem,
  FormWish,
} from '../../../../shared/domain/territory/division-form.ts';
import { inScope, readDivision } from '../../../../shared/domain/territory/division-form.ts';
import { isOfEngineer } from '../../../../shared/domain/territory/engineer-form.ts';
import { dividedUnits, measures } from '../../../../shared/domain/territory/fields.ts';
import type { WellProblem } from '../../../../shared/domain/territory/well-form.ts';
import type { DivideOptions } from '../../../data/queries/divide-in-worker.ts';
import type { DividedClients } from '../../../data/queries/field-clients.ts';
import { useFirstProblem } from '../../../hooks/first-problem.ts';
import { EngineerLines } from './engineer-lines.tsx';
import type { useChosenView } from './use-chosen-view.ts';
import classes from '../../../ui/sections.module.css';

const seconds = [5, 20, 60] as const;
const keeps = ['none', 'some', 'strong'] as const;
const scopes = ['all', 'own'] as const;

/** What is to be equal, who takes part, and what may not happen. */
export function DivisionFormPart(props: {
  readonly clients: DividedClients;
  /** Positions of those who belong to all. */
  readonly common: ReadonlySet<number>;
  /** What kept the well from being saved. */
  readonly wellProblems: readonly WellProblem[];
  readonly chosen: ReturnType<typeof useChosenView>;
  readonly form: DivisionForm;
  readonly isAgain: boolean;
  readonly isLooking: boolean;
  readonly onForm: (form: DivisionForm) => void;
  readonly onDivide: (wish: FormWish, how: DivideOptions['how']) => void;
}) {
  const { clients, common, wellProblems, chosen, form, isAgain, isLooking, onForm, onDivide } =
    props;
  const { t } = useTranslation('territoryFields');
  const [problems, setProblems] = useState<readonly DivisionProblem[]>([]);
  const [isNobody, setIsNobody] = useState(false);
  const [refused, setRefused] = useState(0);
  const element = useFirstProblem(refused);
  const set = (part: Partial<DivisionForm>) => onForm({ ...form, ...part });
  const wrong = (field: 'tolerance' | 'hoursPerVisit' | 'most' | 'aroundHomes') => {
    const problem = problems.find((one) => one.field === field);
    return problem?.field === field ? t(`problems.${problem.type}`) : null;
  };

  function submit(how: DivideOptions['how']) {
    const read = readDivision(form, 10 ** minorDigits(clients.money?.currency ?? 'CNY'));
    const among = inScope(clients, form).filter((at) => !common.has(clients.positions[at] ?? -1));
    const nobody = among.length === 0;
    setProblems(read.ok ? [] : read.error);
    setIsNobody(nobody);
    if (!read.ok || nobody) setRefused(refused + 1);
    else onDivide(read.value, how);
  }

  return (
    <form
      ref={element}
      noValidate
      className={classes['section']}
      aria-label={t('form')}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit('divide');
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
          label={t('unit')}
          value={form.unit}
          data={dividedUnits.map((value) => ({ value, label: t(`units.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            set({ unit: dividedUnits.find((one) => one === value) ?? 'client' })
          }
        />
        <NativeSelect
          label={t('view')}
          value={chosen.id ?? ''}
          data={[
            { value: '', label: t('wholeBook') },
            ...chosen.views.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => chosen.choose(value === '' ? null : value)}
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
        <NativeSelect
          label={t('capped')}
          value={form.capped}
          data={[
            { value: 'none', label: t('cappedNone') },
            ...measures.map((value) => ({ value, label: t(`measures.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            set({ capped: measures.find((one) => one === value) ?? 'none' })
          }
        />
        {form.capped === 'none' ? null : (
          <TextInput
            label={
              form.capped === 'value' && clients.money ? t('mostMoney', clients.money) : t('most')
            }
            inputMode="decimal"
            value={form.most}
            error={wrong('most')}
            onChange={({ currentTarget: { value } }) => set({ most: value })}
          />
        )}
      </SimpleGrid>
      <EngineerLines
        engineers={form.engineers}
        problems={[...problems, ...wellProblems].filter(isOfEngineer)}
        onChange={(engineers) => set({ engineers })}
      />
      <Checkbox
        label={t('aroundHomes')}
        checked={form.aroundHomes}
        error={wrong('aroundHomes')}
        onChange={({ currentTarget: { checked } }) => set({ aroundHomes: checked })}
      />
      <Group>
        <Button type="submit" loading={isLooking} variant={isAgain ? 'default' : 'filled'}>
          {isAgain ? t('again') : t('start')}
        </Button>
        <Button
          variant="default"
          disabled={isLooking}
          title={t('rebalanceWhy')}
          onClick={() => submit('rebalance')}
        >
          {t('rebalance')}
        </Button>
      </Group>
    </form>
  );
}
