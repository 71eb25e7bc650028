import { Button, Select, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../../shared/domain/revival/campaign.ts';
import type { Id } from '../../../shared/record/id.ts';
import { inviteClients } from '../../data/commands/invite-clients.ts';
import { everyClient } from '../../data/index/view.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useCommand, useIndex, useIndexQuestions } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import classes from '../../ui/sections.module.css';

const offered = 8;
/** More than this is no list that anybody calls. */
const most = 2000;

/** Invites clients: one by name, or all of the segment that the campaign is meant for. */
export function InvitePart({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('revival');
  const invite = useCommand(inviteClients);
  const today = useToday();
  const noteUndo = useUndoNote();
  async function take(ids: readonly Id[]) {
    const invitees = ids.map((clientId) => ({ clientId, state: null }));
    const done = await invite(campaign.id, invitees, today);
    if (!done.ok || done.value.count === 0) return;
    noteUndo(t('campaign.invitedDone', { count: done.value.count }), done.value.action);
  }
  return (
    <div className={classes['bar']}>
      <ByName onTake={(id) => void take([id])} />
      {campaign.segment === null ? null : (
        <BySegment segment={campaign.segment} onTake={(ids) => void take(ids)} />
      )}
    </div>
  );
}

function ByName({ onTake }: { readonly onTake: (id: Id) => void }) {
  const { t } = useTranslation('revival');
  const [typed, setTyped] = useState('');
  const find = useCallback(async (index: IndexQuestions) => index.find(typed, offered), [typed]);
  const found = useIndex(find) ?? [];
  return (
    <Select
      label={t('campaign.invite')}
      placeholder={t('campaign.invitePlaceholder')}
      nothingFoundMessage={t('campaign.inviteNothing')}
      data={found.map(({ id, name }) => ({ value: id, label: name }))}
      // The index has searched already, by pinyin too.
      filter={({ options }) => options}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      value={null}
      onChange={(id) => {
        if (id === null) return;
        onTake(id);
        setTyped('');
      }}
      selectFirstOptionOnChange
      comboboxProps={{ withinPortal: false }}
    />
  );
}

function BySegment(props: {
  readonly segment: NonNullable<Campaign['segment']>;
  readonly onTake: (ids: readonly Id[]) => void;
}) {
  const { segment, onTake } = props;
  const { t } = useTranslation(['revival', 'terms']);
  const index = useIndexQuestions();
  const count = useIndex(
    useCallback(
      async (ask: IndexQuestions) =>
        (await ask.list({ ...everyClient, segments: [segment] }, 0, 0)).count,
      [segment],
    ),
  );
  if (count === undefined || count === 0) return null;
  const name = t(`terms:segment.${segment}`);
  if (count > most) {
    return <Text size="sm">{t('campaign.inviteMany', { most, segment: name })}</Text>;
  }
  const take = async () => onTake(await index.ids({ ...everyClient, segments: [segment] }));
  return (
    <Button variant="default" onClick={() => void take()}>
      {t('campaign.inviteSegment', { count, segment: name })}
    </Button>
  );
}
