import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { largestReply } from '../../../shared/domain/kano/page-reply.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { TakenReply, TakeReplyRefusal } from '../../data/commands/take-reply.ts';
import { takeReply } from '../../data/commands/take-reply.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';
import { FileZone } from '../../ui/file-zone.tsx';
import { useDroppedReplies } from './dropped-replies.ts';
import { sayRefusal } from './refusal.ts';

type Refused =
  | TakeReplyRefusal
  | { readonly type: 'too-large'; readonly megabytes: number }
  | { readonly type: 'unreadable' };
type Told = { readonly file: string; readonly key: string } & (
  | { readonly taken: TakenReply }
  | { readonly refused: Refused }
);

/** Takes replies in, one by one, and says of each what became of it. */
export function ReplyList({ survey }: { readonly survey: Id | null }) {
  const { t } = useTranslation('kanoWays');
  const [told, setTold] = useState<readonly Told[]>([]);
  const take = useTake(survey);
  const dropped = useDroppedReplies();
  const add = useCallback(
    async (files: readonly File[]) => {
      for (const file of files) {
        const next = await take(file);
        setTold((now) => [next, ...now]);
      }
    },
    [take],
  );
  useEffect(() => {
    if (dropped.files.length === 0) return;
    dropped.clear();
    // oxlint-disable-next-line react/set-state-in-effect -- what became of a file is told when it has been read, long after the effect
    void add(dropped.files);
  }, [dropped, add]);
  return (
    <FileZone
      words={{
        add: t('page.choose'),
        photo: t('page.choose'),
        drop: t('page.drop'),
        letGo: t('page.replies'),
      }}
      onAdd={(files) => void add(files)}
      pasteAnywhere={false}
    >
      <Stack gap="xs" role="log" aria-label={t('page.replies')}>
        {told.map((one) => (
          <ToldReply key={one.key} told={one} />
        ))}
      </Stack>
    </FileZone>
  );
}

function useTake(survey: Id | null): (file: File) => Promise<Told> {
  const takeIn = useCommand(takeReply);
  const today = useToday();
  const newKey = useNewId();
  return useCallback(
    async (file) => {
      const told = { file: file.name, key: newKey() };
      if (file.size > largestReply) {
        const megabytes = Math.ceil(file.size / 1_000_000);
        return { ...told, refused: { type: 'too-large', megabytes } };
      }
      const text = await file.text().catch(() => null);
      if (text === null) return { ...told, refused: { type: 'unreadable' } };
      const taken = await takeIn(text, survey, today);
      return taken.ok ? { ...told, taken: taken.value } : { ...told, refused: taken.error };
    },
    [takeIn, survey, today, newKey],
  );
}

function ToldReply({ told }: { readonly told: Told }) {
  const { t } = useTranslation('kanoWays');
  const say = useSayReply();
  if ('refused' in told) {
    return (
      <Alert color="yellow" variant="light" title={told.file}>
        {say(told.refused)}
      </Alert>
    );
  }
  const { response, survey, surveyName, respondent, client, unknownNeeds } = told.taken;
  return (
    <Alert color="jade" variant="light" title={told.file}>
      <Text size="sm">{t('page.entered', { respondent, client, survey: surveyName })}</Text>
      {unknownNeeds > 0 ? (
        <Text size="sm">{t('page.unknownNeeds', { count: unknownNeeds })}</Text>
      ) : null}
      <Anchor
        size="sm"
        renderRoot={(rest) => <Link {...rest} to="/kano" search={{ survey, answer: response }} />}
      >
        {t('page.open')}
      </Anchor>
    </Alert>
  );
}

const ofReply = [
  'too-large',
  'not-a-reply',
  'page-itself',
  'newer',
  'edited',
  'other-survey',
  'unknown-survey',
  'sent-twice',
  'sent-twice-differs',
  'unreadable',
] as const;
type OfReply = (typeof ofReply)[number];

function isOfReply(refused: Refused): refused is Extract<Refused, { readonly type: OfReply }> {
  return ofReply.some((known) => known === refused.type);
}

/** Why a reply was not taken in: for what it is, or for what its answers say. */
function useSayReply(): (refused: Refused) => string {
  const { t } = useTranslation(['kano', 'kanoWays']);
  return (refused) => {
    if (isOfReply(refused)) {
      return t(`kanoWays:page.reply.${refused.type}`, {
        megabytes: 'megabytes' in refused ? refused.megabytes : 0,
        name: 'name' in refused ? refused.name : '',
        respondent: 'respondent' in refused ? refused.respondent : '',
      });
    }
    return sayRefusal(t, refused);
  };
}
