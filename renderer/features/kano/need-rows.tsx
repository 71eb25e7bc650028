import {
  ActionIcon,
  Button,
  Group,
  Input,
  Stack,
  Text,
  TextInput,
  VisuallyHidden,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NeedDraft } from '../../../shared/domain/kano/design-survey.ts';
import { wordingIn } from '../../../shared/domain/kano/wording.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { EditSurveyRefusal } from '../../data/commands/edit-survey.ts';
import { sayRefusal } from './refusal.ts';
import type { SurveyFormState } from './survey-form-state.ts';
import { useWording } from './wording.ts';
import classes from './kano.module.css';

type NeedRowsProps = {
  readonly state: SurveyFormState;
  readonly answered: ReadonlyMap<Id, number>;
  readonly refusal: EditSurveyRefusal | undefined;
  readonly change: (part: Partial<SurveyFormState>) => void;
};

/** The needs of a survey: renamed, reworded, put in order, removed. Nothing of it is done before it is saved. */
export function NeedRows({ state, answered, refusal, change }: NeedRowsProps) {
  const { needs, dropped } = state;
  const replace = (at: number, need: NeedDraft) => change({ needs: needs.with(at, need) });
  function move(from: number, to: number) {
    const need = needs[from];
    if (need) change({ needs: needs.toSpliced(from, 1).toSpliced(to, 0, need) });
  }
  return (
    <ol className={classes['needs']}>
      {needs.map((need, at) => (
        <li key={need.id}>
          {dropped.includes(need.id) ? (
            <LeavingNeed
              need={need}
              answers={answered.get(need.id) ?? 0}
              onKeep={() => change({ dropped: dropped.filter((id) => id !== need.id) })}
            />
          ) : (
            <NeedRow
              need={need}
              place={at + 1}
              last={at === needs.length - 1}
              refusal={
                refusal && 'need' in refusal && refusal.need === need.id ? refusal : undefined
              }
              onChange={(next) => replace(at, next)}
              onMove={(by) => move(at, at + by)}
              onDrop={() => change({ dropped: [...dropped, need.id] })}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

type NeedRowProps = {
  readonly need: NeedDraft;
  readonly place: number;
  readonly last: boolean;
  readonly refusal: EditSurveyRefusal | undefined;
  readonly onChange: (need: NeedDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrop: () => void;
};

function NeedRow({ need, place, last, refusal, onChange, onMove, onDrop }: NeedRowProps) {
  const { t } = useTranslation('kano');
  const quiet = { variant: 'subtle', color: 'gray', size: 'lg' } as const;
  return (
    <Stack gap={4}>
      <Group gap={4} wrap="nowrap" align="flex-start">
        <TextInput
          flex={1}
          aria-label={t('form.need', { place })}
          value={need.need}
          error={refusal ? sayRefusal(t, refusal) : undefined}
          onChange={(event) => onChange({ ...need, need: event.currentTarget.value })}
        />
        <ActionIcon
          {...quiet}
          disabled={place === 1}
          aria-label={t('form.up', { need: need.need })}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          {...quiet}
          disabled={last}
          aria-label={t('form.down', { need: need.need })}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon {...quiet} aria-label={t('form.remove', { need: need.need })} onClick={onDrop}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </Group>
      <Wording need={need} onChange={onChange} />
      <StandsFor need={need} />
    </Stack>
  );
}

function StandsFor({ need }: { readonly need: NeedDraft }) {
  const { t } = useTranslation('kanoDesign');
  const count = need.needs?.length ?? 0;
  if (count === 0) return null;
  return (
    <Text size="sm" className={classes['quiet'] ?? ''}>
      {t('fromBook.standsFor', { count })}
    </Text>
  );
}

type WordingProps = {
  readonly need: NeedDraft;
  readonly onChange: (need: NeedDraft) => void;
};

function Wording({ need, onChange }: WordingProps) {
  const { t } = useTranslation('kano');
  const usual = useWording({ need: need.need, functional: '', dysfunctional: '' });
  return (
    <details>
      <summary className={classes['minor']}>
        {t('form.wording')}
        <VisuallyHidden>: {need.need}</VisuallyHidden>
      </summary>
      <Stack gap={4} mt={4}>
        {(['functional', 'dysfunctional'] as const).map((side) => (
          <TextInput
            key={side}
            label={t(`form.${side}`)}
            placeholder={usual[side]}
            value={need[side]}
            onChange={(event) => onChange({ ...need, [side]: event.currentTarget.value })}
          />
        ))}
        <EnglishWording need={need} onChange={onChange} />
      </Stack>
    </details>
  );
}

function EnglishWording({ need, onChange }: WordingProps) {
  const { t } = useTranslation('kanoDesign');
  const english = need.english ?? { need: '', functional: '', dysfunctional: '' };
  const usual = wordingIn(
    { need: english.need || need.need, functional: '', dysfunctional: '' },
    'en',
  );
  return (
    <Input.Wrapper label={t('english.title')} labelElement="div" mt={4}>
      <Stack gap={4}>
        {(['need', 'functional', 'dysfunctional'] as const).map((part) => (
          <TextInput
            key={part}
            aria-label={`${t(`english.${part}`)}: ${need.need}`}
            description={t(`english.${part}`)}
            lang="en"
            placeholder={usual[part]}
            value={english[part]}
            onChange={(event) =>
              onChange({ ...need, english: { ...english, [part]: event.currentTarget.value } })
            }
          />
        ))}
      </Stack>
    </Input.Wrapper>
  );
}

function LeavingNeed(props: {
  readonly need: NeedDraft;
  readonly answers: number;
  readonly onKeep: () => void;
}) {
  const { need, answers, onKeep } = props;
  const { t } = useTranslation('kano');
  return (
    <Group className={classes['leaving'] ?? ''} justify="space-between" wrap="nowrap">
      <div>
        <s>{need.need}</s>
        <Text component="output" display="block" size="sm">
          {answers > 0 ? t('form.leavesAnswers', { count: answers }) : t('form.leaves')}
        </Text>
      </div>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('form.restoreNeed', { need: need.need })}
        onClick={onKeep}
      >
        {t('form.restore')}
      </Button>
    </Group>
  );
}
