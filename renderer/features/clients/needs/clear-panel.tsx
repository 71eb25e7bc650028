import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Obstacle } from '../../../../shared/domain/need/obstacle.ts';
import type {
  ClearingForm,
  ClearingProblem,
} from '../../../../shared/domain/need/read-obstacle.ts';
import { clearObstacle } from '../../../data/commands/clear-obstacle.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { DayInput } from '../form-frame/day-input.tsx';
import type { Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { SidePanel } from '../form/side-panel.tsx';
import { useSayGone, useSayProblem } from './use-say-problem.ts';

const shape: z.ZodType<ClearingForm> = z.object({ day: z.string(), how: z.string() });

/** Asks when and how an obstacle was cleared. */
export function ClearPanel(props: { readonly obstacle: Obstacle; readonly onClose: () => void }) {
  const { obstacle, onClose } = props;
  const { t } = useTranslation('needs');
  const clear = useCommand(clearObstacle);
  const say = useSayProblem();
  const sayGone = useSayGone();
  const noteUndo = useUndoNote();
  const today = useToday();
  async function send(typed: ClearingForm): Promise<Sent<ClearingProblem>> {
    const done = await clear(obstacle.id, typed, today);
    if (done.ok) {
      noteUndo(t('obstacle.nowCleared', { text: obstacle.text }), done.value);
      return { done: true };
    }
    return done.error.type === 'not-accepted'
      ? { done: false, problems: done.error.problems }
      : { done: false, gone: sayGone(done.error.type) };
  }
  return (
    <SidePanel title={t('obstacle.clearTitle')} onClose={onClose}>
      <FormFrame
        draftKey={`obstacle.clear ${obstacle.id}`}
        shape={shape}
        before={{ day: today, how: '' }}
        submitLabel={t('obstacle.clearSubmit')}
        send={send}
        onDone={onClose}
      >
        {({ typed, change, problems }) => (
          <>
            <Text fw={600} lineClamp={4}>
              {obstacle.text}
            </Text>
            <Textarea
              label={t('obstacle.field.how')}
              value={typed.how}
              error={say(problems, 'how')}
              autosize
              minRows={2}
              maxRows={8}
              autoFocus
              onChange={(event) => change({ how: event.currentTarget.value })}
            />
            <DayInput
              label={t('obstacle.field.day')}
              value={typed.day}
              error={say(problems, 'day')}
              onChange={(day) => change({ day })}
            />
          </>
        )}
      </FormFrame>
    </SidePanel>
  );
}
