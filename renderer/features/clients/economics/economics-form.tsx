import { SimpleGrid, TextInput, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { EconomicsSheet } from '../../../../shared/domain/need/economics-sheet.ts';
import { costPhases, mostYears, newSheet } from '../../../../shared/domain/need/economics-sheet.ts';
import type {
  CostForm,
  EconomicsForm as Typed,
  EconomicsProblem,
} from '../../../../shared/domain/need/read-economics.ts';
import { economicsFormOf } from '../../../../shared/domain/need/read-economics.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { addEconomics } from '../../../data/commands/add-economics.ts';
import { editEconomics } from '../../../data/commands/edit-economics.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts, Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { LineInputs } from './line-inputs.tsx';
import { useSayEconomicsGone, useSayEconomicsProblem } from './use-say-problem.ts';

const cost: z.ZodType<CostForm> = z.object({
  money: z.string(),
  time: z.string(),
  trouble: z.string(),
});
const shape: z.ZodType<Typed> = z.object({
  title: z.string(),
  day: z.string(),
  first: z.string(),
  second: z.string(),
  currency: z.string(),
  rate: z.string(),
  years: z.string(),
  note: z.string(),
  lines: z.array(
    z.object({
      id: z.string(),
      phase: z.enum(costPhases),
      text: z.string(),
      first: cost,
      second: cost,
    }),
  ),
});

/** The form of a sheet; null for one that is about to be written. */
export function EconomicsForm(props: {
  readonly client: Id;
  readonly sheet: EconomicsSheet | null;
  readonly id: Id;
  readonly onDone: (isSaved: boolean) => void;
}) {
  const { client, sheet, id, onDone } = props;
  const { t } = useTranslation(['economics', 'clientForm']);
  const add = useCommand(addEconomics);
  const edit = useCommand(editEconomics);
  const sayGone = useSayEconomicsGone();
  const today = useToday();
  /** Whether the form is left because it was saved. */
  const isSaved = useRef(false);
  const start = {
    title: t('start.title'),
    first: t('start.first'),
    second: t('start.second'),
  };
  async function send(typed: Typed, changed: Partial<Typed>): Promise<Sent<EconomicsProblem>> {
    const saved = sheet
      ? await edit(sheet.id, changed, today)
      : await add({ id, clientId: client }, typed, today);
    isSaved.current = saved.ok;
    if (saved.ok) return { done: true };
    return saved.error.type === 'not-accepted'
      ? { done: false, problems: saved.error.problems }
      : { done: false, gone: sayGone(saved.error.type) };
  }
  return (
    <FormFrame
      draftKey={sheet ? `economics.edit ${sheet.id}` : `economics.add ${client}`}
      shape={shape}
      before={
        sheet
          ? economicsFormOf(sheet)
          : { ...economicsFormOf(newSheet(id, client, today)), ...start }
      }
      submitLabel={t(sheet ? 'clientForm:save' : 'clientForm:add')}
      send={send}
      onDone={() => onDone(isSaved.current)}
    >
      {(parts) => (
        <>
          <Heads {...parts} />
          <LineInputs {...parts} />
          <NoteInput {...parts} />
        </>
      )}
    </FormFrame>
  );
}

function NoteInput({ typed, change, problems }: FrameParts<Typed, EconomicsProblem>) {
  const { t } = useTranslation('economics');
  const say = useSayEconomicsProblem();
  return (
    <Textarea
      label={t('field.note')}
      value={typed.note}
      error={say(problems, 'note')}
      autosize
      minRows={1}
      maxRows={6}
      onChange={(event) => change({ note: event.currentTarget.value })}
    />
  );
}

function Heads({ typed, change, problems }: FrameParts<Typed, EconomicsProblem>) {
  const { t } = useTranslation('economics');
  const say = useSayEconomicsProblem();
  const input = (field: 'title' | 'first' | 'second' | 'currency' | 'rate' | 'years') => ({
    label: t(`field.${field}`),
    value: typed[field],
    error: say(problems, field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  const grid = { spacing: 'sm', verticalSpacing: 'sm' } as const;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }} {...grid}>
        <TextInput {...input('title')} />
        <DayInput
          label={t('field.day')}
          value={typed.day}
          error={say(problems, 'day')}
          onChange={(day) => change({ day })}
        />
        <TextInput {...input('first')} placeholder={t('field.firstHint')} />
        <TextInput {...input('second')} placeholder={t('field.secondHint')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }} {...grid}>
        <TextInput {...input('rate')} inputMode="decimal" />
        <TextInput {...input('currency')} maxLength={3} />
        <TextInput {...input('years')} inputMode="numeric" placeholder={`1–${mostYears}`} />
      </SimpleGrid>
    </>
  );
}
