import { NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Obstacle } from '../../../../shared/domain/need/obstacle.ts';
import { newObstacle, obstacleKinds } from '../../../../shared/domain/need/obstacle.ts';
import type {
  ObstacleForm,
  ObstacleProblem,
} from '../../../../shared/domain/need/read-obstacle.ts';
import { obstacleFormOf } from '../../../../shared/domain/need/read-obstacle.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { addObstacle } from '../../../data/commands/add-obstacle.ts';
import { editObstacle } from '../../../data/commands/edit-obstacle.ts';
import type { NeedsOfClient } from '../../../data/queries/needs-of.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts, Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { SidePanel } from '../form/side-panel.tsx';
import { PersonSelect } from './person-select.tsx';
import { useSayGone, useSayProblem } from './use-say-problem.ts';

const shape: z.ZodType<ObstacleForm> = z.object({
  kind: z.enum(obstacleKinds),
  text: z.string(),
  since: z.string(),
  contactId: z.string().nullable(),
  needId: z.string().nullable(),
});

/** The form of an obstacle over the tab; null for one that is about to be written down. */
export function ObstaclePanel(props: {
  readonly client: Id;
  readonly obstacle: Obstacle | null;
  readonly around: NeedsOfClient;
  readonly onClose: () => void;
}) {
  const { client, obstacle, around, onClose } = props;
  const { t } = useTranslation(['needs', 'clientForm']);
  const add = useCommand(addObstacle);
  const edit = useCommand(editObstacle);
  const sayGone = useSayGone();
  const today = useToday();
  const newId = useNewId();
  const [id] = useState(newId);
  async function send(
    typed: ObstacleForm,
    changed: Partial<ObstacleForm>,
  ): Promise<Sent<ObstacleProblem>> {
    const saved = obstacle
      ? await edit(obstacle.id, changed, today)
      : await add({ id, clientId: client }, typed, today);
    if (saved.ok) return { done: true };
    return saved.error.type === 'not-accepted'
      ? { done: false, problems: saved.error.problems }
      : { done: false, gone: sayGone(saved.error.type) };
  }
  return (
    <SidePanel title={t(obstacle ? 'obstacle.editTitle' : 'obstacle.addTitle')} onClose={onClose}>
      <FormFrame
        draftKey={obstacle ? `obstacle.edit ${obstacle.id}` : `obstacle.add ${client}`}
        shape={shape}
        before={obstacleFormOf(obstacle ?? newObstacle(id, client, today))}
        submitLabel={t(obstacle ? 'clientForm:save' : 'clientForm:add')}
        send={send}
        onDone={onClose}
      >
        {(parts) => <Fields {...parts} around={around} />}
      </FormFrame>
    </SidePanel>
  );
}

/** So much of a need is named in a list of choices. */
const longest = 60;

function Fields(
  props: FrameParts<ObstacleForm, ObstacleProblem> & { readonly around: NeedsOfClient },
) {
  const { typed, change, problems, around } = props;
  const { t } = useTranslation('needs');
  const say = useSayProblem();
  return (
    <>
      <Textarea
        label={t('obstacle.field.text')}
        value={typed.text}
        error={say(problems, 'text')}
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <NativeSelect
          label={t('obstacle.field.kind')}
          value={typed.kind}
          data={obstacleKinds.map((value) => ({ value, label: t(`obstacle.kind.${value}`) }))}
          onChange={(event) => {
            const kind = obstacleKinds.find((one) => one === event.currentTarget.value);
            if (kind) change({ kind });
          }}
        />
        <DayInput
          label={t('obstacle.field.since')}
          value={typed.since}
          error={say(problems, 'since')}
          onChange={(since) => change({ since })}
        />
        <PersonSelect
          label={t('obstacle.field.contactId')}
          value={typed.contactId}
          contacts={around.contacts}
          error={say(problems, 'contactId')}
          onChange={(contactId) => change({ contactId })}
        />
        <NativeSelect
          label={t('obstacle.field.needId')}
          value={typed.needId ?? ''}
          error={say(problems, 'needId')}
          data={[
            { value: '', label: t('obstacle.field.everything') },
            ...around.needs.map(({ id, text }) => ({ value: id, label: text.slice(0, longest) })),
          ]}
          onChange={(event) => change({ needId: event.currentTarget.value || null })}
        />
      </SimpleGrid>
    </>
  );
}
