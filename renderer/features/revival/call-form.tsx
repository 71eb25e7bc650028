import {
  Alert,
  Button,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  TextInput,
  Textarea,
} from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type {
  CallField,
  CallForm as Typed,
  CallRefusal,
} from '../../../shared/domain/revival/call.ts';
import { outcomesWithPlan } from '../../../shared/domain/revival/call.ts';
import { campaignOutcomes } from '../../../shared/domain/revival/campaign.ts';
import { logCall } from '../../data/commands/log-call.ts';
import type { InvitedClient } from '../../data/queries/campaigns.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useFirstProblem } from '../../hooks/first-problem.ts';
import { useToday } from '../../hooks/today.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import type { Drafted } from '../../hooks/use-drafted.ts';
import { useDrafted } from '../../hooks/use-drafted.ts';
import classes from '../../ui/sections.module.css';

const shape: z.ZodType<Typed> = z.object({
  day: z.string(),
  minutes: z.string(),
  outcome: z.enum(campaignOutcomes),
  note: z.string(),
  plan: z.string(),
});

type Props = { readonly one: InvitedClient; readonly onDone: () => void };

/** A call of a campaign; it becomes a visit, and its outcome that of the invitation. */
export function CallForm(props: Props) {
  const today = useToday();
  const [before] = useState<Typed>({
    day: today,
    minutes: '',
    outcome: 'open',
    note: '',
    plan: '',
  });
  const drafted = useDrafted(`campaign.call ${props.one.invitation.id}`, before, shape);
  return drafted ? <OpenForm {...props} drafted={drafted} /> : null;
}

function OpenForm({ one, onDone, drafted }: Props & { readonly drafted: Drafted<Typed> }) {
  const { name, invitation } = one;
  const { t } = useTranslation('revival');
  const today = useToday();
  const newId = useNewId();
  const [visitId] = useState(newId);
  const send = useCommand(logCall);
  const noteUndo = useUndoNote();
  const [refusal, setRefusal] = useState<CallRefusal | null>(null);
  const [refused, setRefused] = useState(0);
  const form = useFirstProblem(refused);
  async function save() {
    const logged = await send({ visitId, invitationId: invitation.id }, drafted.typed, today);
    if (!logged.ok) {
      setRefusal(logged.error);
      setRefused(refused + 1);
      return;
    }
    await drafted.settle();
    noteUndo(t('call.saved', { name }), logged.value);
    onDone();
  }
  return (
    <form
      ref={form}
      noValidate
      className={classes['form']}
      aria-label={t('call.title', { name })}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <General refusal={refusal} />
        <Fields drafted={drafted} refusal={refusal} />
        <Group gap="xs" justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              void drafted.settle();
              onDone();
            }}
          >
            {t('call.cancel')}
          </Button>
          <Button type="submit">{t('call.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function General({ refusal }: { readonly refusal: CallRefusal | null }) {
  const { t } = useTranslation('revival');
  if (refusal === null) return null;
  if (refusal.type === 'record-not-found') return <Alert color="red">{t('form.gone')}</Alert>;
  const ofClient = refusal.problems.some(({ field }) => field === 'client');
  return ofClient ? <Alert color="red">{t('call.problem.client-gone')}</Alert> : null;
}

function Fields(props: { readonly drafted: Drafted<Typed>; readonly refusal: CallRefusal | null }) {
  const { typed, change } = props.drafted;
  const { refusal } = props;
  const { t } = useTranslation('revival');
  const problems = refusal?.type === 'not-accepted' ? refusal.problems : [];
  const error = (field: CallField) => {
    const problem = problems.find((one) => one.field === field);
    return problem ? t(`call.problem.${problem.type}`) : null;
  };
  const input = (field: 'day' | 'minutes' | 'note' | 'plan') => ({
    label: t(`call.${field}`),
    value: typed[field],
    error: error(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <NativeSelect
          label={t('call.outcome')}
          value={typed.outcome}
          error={error('outcome')}
          data={campaignOutcomes.map((value) => ({
            value,
            label: value === 'open' ? t('call.choose') : t(`outcome.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) =>
            change({ outcome: campaignOutcomes.find((one) => one === value) ?? 'open' })
          }
        />
        <TextInput {...input('day')} autoComplete="off" />
        <TextInput {...input('minutes')} placeholder={t('call.minutesHint')} autoComplete="off" />
      </SimpleGrid>
      <Textarea {...input('note')} autosize minRows={1} maxRows={6} />
      <Textarea
        {...input('plan')}
        description={outcomesWithPlan.includes(typed.outcome) ? t('call.planWhy') : undefined}
        autosize
        minRows={1}
        maxRows={6}
      />
    </>
  );
}
