import { Autocomplete, NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type {
  HandOverProblem,
  HandOverForm as Typed,
} from '../../../../shared/domain/team/hand-over.ts';
import { dutiesOf, peopleOf } from '../../../../shared/domain/team/hand-over.ts';
import type { Staff } from '../../../../shared/domain/team/team.ts';
import { handOverClient } from '../../../data/commands/hand-over-client.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import type { FrameParts } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { sayTeamProblem } from './say-team-problem.ts';
import { useNamesFor } from './use-names.ts';

type HandOverFormProps = {
  readonly client: Client;
  readonly staff: readonly Staff[];
  readonly onDone: () => void;
};

const shape = z.object({ from: z.string(), to: z.string(), note: z.string() });

/** Gives all that one person is for the client to another, with what the next one must know. */
export function HandOverForm(props: HandOverFormProps) {
  const { client, onDone } = props;
  const { t } = useTranslation('team');
  const handOver = useCommand(handOverClient);
  const noteUndo = useUndoNote();
  const [before] = useState<Typed>(() => ({ from: peopleOf(client)[0] ?? '', to: '', note: '' }));
  return (
    <FormFrame<Typed, HandOverProblem>
      draftKey={`client.hand-over.${client.id}`}
      shape={shape}
      before={before}
      submitLabel={t('handOver.submit')}
      send={async (typed) => {
        const handed = await handOver(client.id, typed);
        if (handed.ok) {
          noteUndo(
            t('handOver.done', { client: client.name, name: typed.to.trim() }),
            handed.value,
          );
          return { done: true };
        }
        if (handed.error.type === 'client-not-found') {
          return { done: false, gone: t('problem.clientGone') };
        }
        return { done: false, problems: handed.error.problems };
      }}
      onDone={onDone}
    >
      {(parts) => <Fields {...props} {...parts} />}
    </FormFrame>
  );
}

function Fields(props: HandOverFormProps & FrameParts<Typed, HandOverProblem>) {
  const { client, staff, typed, problems, change } = props;
  const { t } = useTranslation('team');
  const { list } = useFormats();
  const namesOf = useNamesFor(staff);
  const open = dutiesOf(client, '').length > 0;
  const places = dutiesOf(client, typed.from).map((duty) => t(`place.${duty}`));
  const name = typed.to.trim();
  return (
    <>
      <NativeSelect
        label={t('handOver.from')}
        value={typed.from}
        error={sayTeamProblem(problems, 'from', t)}
        data={[
          ...peopleOf(client).map((one) => ({ value: one, label: one })),
          ...(open ? [{ value: '', label: t('handOver.nobody') }] : []),
        ]}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <Autocomplete
        label={t('handOver.to')}
        value={typed.to}
        data={namesOf('face').filter((one) => one !== typed.from)}
        limit={20}
        error={sayTeamProblem(problems, 'to', t)}
        onChange={(to) => change({ to })}
      />
      <Text size="sm" role="status">
        {name === '' || places.length === 0
          ? ''
          : t('handOver.becomes', { name, places: list(places) })}
      </Text>
      <Textarea
        label={t('handOver.note')}
        description={t('handOver.noteHint')}
        value={typed.note}
        autosize
        minRows={3}
        maxRows={10}
        error={sayTeamProblem(problems, 'note', t)}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  );
}
