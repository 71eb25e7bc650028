import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { WakeProblem, WakeRule } from '../../../shared/domain/revival/wake-rule.ts';
import { wakeDayFields, wakeFormOf } from '../../../shared/domain/revival/wake-rule.ts';
import { setWakeRule } from '../../data/commands/set-wake-rule.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useFirstProblem } from '../../hooks/first-problem.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import classes from '../../ui/sections.module.css';

const segments = [...segmentLetters, 'none'] as const;

/** Changes the rule of a state. */
export function RuleForm({
  rule,
  onDone,
}: {
  readonly rule: WakeRule;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation(['revival', 'terms']);
  const set = useCommand(setWakeRule);
  const noteUndo = useUndoNote();
  const [typed, setTyped] = useState(() => wakeFormOf(rule));
  const [problems, setProblems] = useState<readonly WakeProblem[]>([]);
  const [refused, setRefused] = useState(0);
  const form = useFirstProblem(refused);
  const state = t(`state.${rule.state}`);
  async function save() {
    const saved = await set(rule.state, typed);
    if (saved.ok) {
      noteUndo(t('rules.saved', { state }), saved.value);
      onDone();
      return;
    }
    setProblems(saved.error);
    setRefused(refused + 1);
  }
  return (
    <form
      ref={form}
      noValidate
      className={classes['form']}
      aria-label={t('rules.form', { state })}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t('rules.join')}
          value={typed.join}
          data={(['all', 'any'] as const).map((value) => ({
            value,
            label: t(`rules.joinOf.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) =>
            setTyped({ ...typed, join: value === 'any' ? 'any' : 'all' })
          }
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
          {wakeDayFields.map((field) => (
            <TextInput
              key={field}
              label={t(`rules.field.${field}`)}
              description={t('rules.empty')}
              inputMode="numeric"
              value={typed[field]}
              error={problems.some((one) => one.field === field) ? t('rules.bad') : null}
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        <TextInput
          label={t('rules.field.aliveBelow')}
          description={t('rules.aliveWhat')}
          inputMode="numeric"
          rightSection="%"
          w={320}
          maw="100%"
          value={typed.aliveBelow}
          error={problems.some((one) => one.field === 'aliveBelow') ? t('rules.badChance') : null}
          onChange={(event) => setTyped({ ...typed, aliveBelow: event.currentTarget.value })}
        />
        <Checkbox
          label={t('rules.field.complaintOpen')}
          checked={typed.complaintOpen}
          onChange={(event) => setTyped({ ...typed, complaintOpen: event.currentTarget.checked })}
        />
        <Checkbox.Group
          label={t('rules.field.segments')}
          value={[...typed.segments]}
          onChange={(values) =>
            setTyped({ ...typed, segments: segments.filter((one) => values.includes(one)) })
          }
        >
          <Group gap="md" mt={4}>
            {segments.map((one) => (
              <Checkbox key={one} value={one} label={t(`terms:segment.${one}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('form.cancel')}
          </Button>
          <Button type="submit">{t('rules.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
