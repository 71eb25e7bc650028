import {
  Alert,
  Button,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { Campaign } from '../../../shared/domain/revival/campaign.ts';
import { campaignKinds } from '../../../shared/domain/revival/campaign.ts';
import type {
  CampaignField,
  CampaignForm as Typed,
  CampaignRefusal,
} from '../../../shared/domain/revival/read-campaign.ts';
import { campaignFormOf, newCampaignForm } from '../../../shared/domain/revival/read-campaign.ts';
import { visitModes } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Invitee } from '../../data/commands/invite-clients.ts';
import { addCampaign, editCampaign } from '../../data/commands/save-campaign.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useFirstProblem } from '../../hooks/first-problem.ts';
import { useToday } from '../../hooks/today.ts';
import type { Drafted } from '../../hooks/use-drafted.ts';
import { useDrafted } from '../../hooks/use-drafted.ts';

const segments = [...segmentLetters, 'none'] as const;
const shape: z.ZodType<Typed> = z.object({
  kind: z.enum(campaignKinds),
  mode: z.enum(visitModes),
  segment: z.enum(segments).nullable(),
  theme: z.string(),
  needs: z.string(),
  product: z.string(),
  local: z.string(),
  owner: z.string(),
  starts: z.string(),
  ends: z.string(),
});

type Props = {
  /** null for a new one. */
  readonly campaign: Campaign | null;
  /** Whom a new one invites at once. */
  readonly invitees: readonly Invitee[];
  /** The campaign that was saved; null where the form was given up. */
  readonly onDone: (saved: Id | null) => void;
};

/** A campaign: its theme, for whom, by what means, who sees to it and when. */
export function CampaignForm(props: Props) {
  const { campaign, invitees } = props;
  const today = useToday();
  const kind = invitees.length > 0 ? 'revival' : 'promotion';
  const [before] = useState(() =>
    campaign ? campaignFormOf(campaign) : newCampaignForm(kind, today),
  );
  const drafted = useDrafted(
    campaign ? `campaign.edit ${campaign.id}` : 'campaign.add',
    before,
    shape,
  );
  return drafted ? <OpenForm {...props} before={before} drafted={drafted} /> : null;
}

function OpenForm(props: Props & { readonly before: Typed; readonly drafted: Drafted<Typed> }) {
  const { campaign, invitees, before, drafted, onDone } = props;
  const { t } = useTranslation('revival');
  const today = useToday();
  const newId = useNewId();
  const [id] = useState(newId);
  const add = useCommand(addCampaign);
  const edit = useCommand(editCampaign);
  const [refusal, setRefusal] = useState<CampaignRefusal | null>(null);
  const [refused, setRefused] = useState(0);
  const form = useFirstProblem(refused);
  async function save() {
    const { typed } = drafted;
    const saved = campaign
      ? await edit(campaign.id, changedOf(before, typed), today)
      : await add({ id, form: typed, invitees }, today);
    if (!saved.ok) {
      setRefusal(saved.error);
      setRefused(refused + 1);
      return;
    }
    await drafted.settle();
    onDone(saved.value.id);
  }
  return (
    <form
      ref={form}
      noValidate
      aria-label={t(campaign ? 'form.edit' : 'form.add')}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm" maw={720}>
        {drafted.found ? (
          <Group gap="xs">
            <Text size="sm">{t('form.draft')}</Text>
            <Button variant="subtle" size="compact-sm" onClick={drafted.startAfresh}>
              {t('form.afresh')}
            </Button>
          </Group>
        ) : null}
        {refusal?.type === 'record-not-found' ? <Alert color="red">{t('form.gone')}</Alert> : null}
        <Fields drafted={drafted} refusal={refusal} />
        {campaign || invitees.length === 0 ? null : (
          <Text size="sm">{t('form.with', { count: invitees.length })}</Text>
        )}
        <Group gap="xs" justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              void drafted.settle();
              onDone(null);
            }}
          >
            {t('form.cancel')}
          </Button>
          <Button type="submit">{t(campaign ? 'form.save' : 'form.start')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Another window's change of another field stays. */
function changedOf(before: Typed, typed: Typed): Partial<Typed> {
  return Object.fromEntries(
    Object.entries(typed).filter(([field, value]) => Reflect.get(before, field) !== value),
  );
}

function Fields(props: {
  readonly drafted: Drafted<Typed>;
  readonly refusal: CampaignRefusal | null;
}) {
  const { typed, change } = props.drafted;
  const { refusal } = props;
  const { t } = useTranslation(['revival', 'terms']);
  const problems = refusal?.type === 'not-accepted' ? refusal.problems : [];
  const input = (field: CampaignField) => {
    const problem = problems.find((one) => one.field === field);
    return {
      label: t(`form.${field}`),
      value: typed[field],
      error: problem ? t(`form.problem.${problem.type}`) : null,
      onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
        change({ [field]: event.currentTarget.value }),
    };
  };
  return (
    <>
      <TextInput {...input('theme')} data-autofocus />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <NativeSelect
          label={t('form.kind')}
          value={typed.kind}
          data={campaignKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: value === 'promotion' ? 'promotion' : 'revival' })
          }
        />
        <NativeSelect
          label={t('form.mode')}
          value={typed.mode}
          data={visitModes.map((value) => ({ value, label: t(`terms:mode.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ mode: visitModes.find((one) => one === value) ?? 'phone' })
          }
        />
        <NativeSelect
          label={t('form.segment')}
          value={typed.segment ?? ''}
          data={[
            { value: '', label: t('form.anySegment') },
            ...segments.map((value) => ({ value, label: t(`terms:segment.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ segment: segments.find((one) => one === value) ?? null })
          }
        />
        <TextInput {...input('owner')} />
        <TextInput {...input('starts')} autoComplete="off" />
        <TextInput {...input('ends')} autoComplete="off" />
      </SimpleGrid>
      <TextInput {...input('needs')} />
      <TextInput {...input('product')} />
      <Textarea {...input('local')} autosize minRows={2} maxRows={8} />
    </>
  );
}
