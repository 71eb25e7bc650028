import { Checkbox, Group, NativeSelect, SimpleGrid, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { cycleOf } from '../../../../shared/domain/visit/cycle.ts';
import type {
  SeriesForm as Typed,
  SeriesProblem,
} from '../../../../shared/domain/visit/read-series.ts';
import { newSeriesForm, seriesFormOf } from '../../../../shared/domain/visit/read-series.ts';
import { seriesUnits } from '../../../../shared/domain/visit/series.ts';
import { visitModes, visitPurposes } from '../../../../shared/domain/visit/visit.ts';
import type { SeriesRefusal } from '../../../data/commands/add-series.ts';
import { addSeries } from '../../../data/commands/add-series.ts';
import { editSeries } from '../../../data/commands/edit-series.ts';
import type { SeriesWithVisits } from '../../../data/queries/series-of.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts, Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { SeriesPreview } from './series-preview.tsx';
import { useSayLaid } from './use-say-laid.ts';
import { useSayProblem } from './use-say-problem.ts';

const endings = ['times', 'until'] as const;

const shape: z.ZodType<Typed> = z.object({
  from: z.string(),
  every: z.string(),
  unit: z.enum(seriesUnits),
  ends: z.enum(endings),
  until: z.string(),
  times: z.string(),
  mode: z.enum(visitModes),
  purposes: z.array(z.enum(visitPurposes)),
  note: z.string(),
});

type SeriesFormProps = {
  readonly client: Client;
  /** null for a series that is about to be planned. */
  readonly known: SeriesWithVisits | null;
  readonly onDone: () => void;
};

/** The form of a series, with the days on which its visits would fall. */
export function SeriesForm({ client, known, onDone }: SeriesFormProps) {
  const { t } = useTranslation(['plan', 'planProblems']);
  const today = useToday();
  const add = useCommand(addSeries);
  const edit = useCommand(editSeries);
  const note = useUndoNote();
  const say = useSayLaid();
  const newId = useNewId();
  const [id] = useState(newId);
  async function send(typed: Typed, changed: Partial<Typed>): Promise<Sent<SeriesProblem>> {
    const saved = known
      ? await edit(known.series.id, changed, today)
      : await add({ id, clientId: client.id }, typed, today);
    if (saved.ok) {
      note(say(known ? 'relaid' : 'laid', saved.value), saved.value.action);
      return { done: true };
    }
    if (saved.error.type === 'not-accepted') return { done: false, problems: saved.error.problems };
    return { done: false, gone: t(`planProblems:${gone[saved.error.type]}`) };
  }
  return (
    <FormFrame
      draftKey={known ? `series.edit ${known.series.id}` : `series.add ${client.id}`}
      shape={shape}
      before={known ? seriesFormOf(known.series, known.open, today) : newSeriesForm(today)}
      submitLabel={t(known ? 'series.save' : 'series.submit')}
      send={send}
      onDone={onDone}
    >
      {(parts) => (
        <>
          <Fields {...parts} client={client} />
          <SeriesPreview form={parts.typed} client={client} known={known} />
        </>
      )}
    </FormFrame>
  );
}

const gone: Readonly<
  Record<
    Exclude<SeriesRefusal['type'], 'not-accepted'>,
    'clientGone' | 'clientArchived' | 'seriesGone'
  >
> = {
  'client-not-found': 'clientGone',
  'client-archived': 'clientArchived',
  'series-not-found': 'seriesGone',
};

function Fields(props: FrameParts<Typed, SeriesProblem> & { readonly client: Client }) {
  const { typed, change, problems, client } = props;
  const { t } = useTranslation(['plan', 'terms']);
  const say = useSayProblem();
  const input = (field: 'every' | 'times' | 'note') => ({
    label: t(`series.${field}`),
    value: typed[field],
    error: say(problems, field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  const day = (field: 'from' | 'until') => ({
    label: t(`series.${field}`),
    value: typed[field],
    error: say(problems, field),
    onChange: (text: string) => change({ [field]: text }),
  });
  const cycle = t('series.cycleOf', {
    segment: t(`terms:segment.${client.segment ?? 'none'}`),
    count: cycleOf(client.segment),
  });
  const grid = { cols: { base: 1, xs: 2 }, spacing: 'sm', verticalSpacing: 'sm' } as const;
  return (
    <>
      <SimpleGrid {...grid}>
        <DayInput {...day('from')} />
        <NativeSelect
          label={t('series.unit')}
          description={typed.unit === 'cycle' ? cycle : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={typed.unit}
          data={seriesUnits.map((unit) => ({ value: unit, label: t(`series.units.${unit}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ unit: seriesUnits.find((unit) => unit === value) ?? 'cycle' })
          }
        />
        {typed.unit === 'cycle' ? null : <TextInput {...input('every')} inputMode="numeric" />}
        <NativeSelect
          label={t('series.ends')}
          value={typed.ends}
          data={endings.map((ending) => ({ value: ending, label: t(`series.endings.${ending}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ ends: endings.find((ending) => ending === value) ?? 'times' })
          }
        />
        {typed.ends === 'times' ? (
          <TextInput {...input('times')} inputMode="numeric" />
        ) : (
          <DayInput {...day('until')} />
        )}
        <NativeSelect
          label={t('series.mode')}
          value={typed.mode}
          data={visitModes.map((mode) => ({ value: mode, label: t(`terms:mode.${mode}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ mode: visitModes.find((mode) => mode === value) ?? 'onsite' })
          }
        />
      </SimpleGrid>
      <Checkbox.Group
        label={t('series.purposes')}
        value={[...typed.purposes]}
        onChange={(values) =>
          change({ purposes: visitPurposes.filter((purpose) => values.includes(purpose)) })
        }
      >
        <Group gap="md" pt={4}>
          {visitPurposes.map((purpose) => (
            <Checkbox key={purpose} value={purpose} label={t(`terms:purpose.${purpose}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Textarea {...input('note')} autosize minRows={1} maxRows={6} />
    </>
  );
}
