import { NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { MoveProblem } from '../../../../shared/domain/need/move-need.ts';
import type { Need, NeedLevel } from '../../../../shared/domain/need/need.ts';
import { needLevels } from '../../../../shared/domain/need/need.ts';
import { moveNeed } from '../../../data/commands/move-need.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import type { Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { SidePanel } from '../form/side-panel.tsx';
import { useSayGone, useSayProblem } from './use-say-problem.ts';

type Typed = { readonly to: NeedLevel; readonly reason: string };

const shape: z.ZodType<Typed> = z.object({ to: z.enum(needLevels), reason: z.string() });

/** Asks to which level a need is moved, and why. */
export function MovePanel(props: {
  readonly need: Need;
  readonly to: NeedLevel;
  readonly onMoved: () => void;
  readonly onClose: () => void;
}) {
  const { need, to, onMoved, onClose } = props;
  const { t } = useTranslation(['needs', 'terms']);
  const move = useCommand(moveNeed);
  const say = useSayProblem();
  const sayGone = useSayGone();
  const noteUndo = useUndoNote();
  const today = useToday();
  const newId = useNewId();
  const [moveId] = useState(newId);
  async function send(typed: Typed): Promise<Sent<MoveProblem>> {
    const moved = await move({ need: need.id, move: moveId }, typed, today);
    if (moved.ok) {
      const level = t(`terms:level.${typed.to}`);
      noteUndo(t('moving.done', { text: need.text, level }), moved.value.action);
      onMoved();
      return { done: true };
    }
    return moved.error.type === 'not-accepted'
      ? { done: false, problems: moved.error.problems }
      : { done: false, gone: sayGone(moved.error.type) };
  }
  return (
    <SidePanel title={t('moving.title')} onClose={onClose}>
      <FormFrame
        draftKey={`need.move ${need.id} ${to}`}
        shape={shape}
        before={{ to, reason: '' }}
        submitLabel={t('moving.submit')}
        send={send}
        onDone={onClose}
      >
        {({ typed, change, problems }) => (
          <>
            <Text fw={600} lineClamp={4}>
              {need.text}
            </Text>
            <Text size="sm">{t('moving.now', { level: t(`terms:level.${need.level}`) })}</Text>
            <NativeSelect
              label={t('moving.to')}
              value={typed.to}
              error={say(problems, 'to')}
              data={needLevels.map((value, at) => ({
                value,
                label: `${at + 1} ${t(`terms:level.${value}`)}`,
              }))}
              onChange={(event) => {
                const level = needLevels.find((one) => one === event.currentTarget.value);
                if (level) change({ to: level });
              }}
            />
            <Textarea
              label={t('moving.reason')}
              description={t('moving.reasonHint')}
              value={typed.reason}
              error={say(problems, 'reason')}
              autosize
              minRows={2}
              maxRows={6}
              autoFocus
              onChange={(event) => change({ reason: event.currentTarget.value })}
              onKeyDown={(event) => {
                const { key, shiftKey, nativeEvent } = event;
                if (key === 'Enter' && !shiftKey && !nativeEvent.isComposing) {
                  event.preventDefault();
                  event.currentTarget.form?.requestSubmit();
                }
              }}
            />
          </>
        )}
      </FormFrame>
    </SidePanel>
  );
}
