import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pollFigures } from '../../../shared/domain/care/survey-figures.ts';
import type { Id } from '../../../shared/record/id.ts';
import { archivePoll, restorePoll } from '../../data/commands/archive-poll.ts';
import type { PollWithAnswers } from '../../data/queries/survey-book.ts';
import { pollOf } from '../../data/queries/survey-book.ts';
import { useCommand, useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { AnswerForm } from './answer-form.tsx';
import { PollAnswers, Spread } from './poll-answers.tsx';
import { PollForm } from './poll-form.tsx';
import { useSayFigures } from './use-say-figures.ts';
import classes from './care.module.css';

/** One public survey: what it says, its answers, and the place where more of them are entered. */
export function PollScreen({ poll }: { readonly poll: string }) {
  return poll === 'new' ? <NewPoll /> : <PollOf id={poll} />;
}

function NewPoll() {
  const { t } = useTranslation('care');
  const navigate = useNavigate();
  return (
    <Page heading={t('polls.add')} detail={<Back />}>
      <PollForm
        poll={null}
        onDone={(id) => void navigate({ to: '/care', search: id === null ? {} : { poll: id } })}
      />
    </Page>
  );
}

function PollOf({ id }: { readonly id: Id }) {
  const { t } = useTranslation('care');
  const found = useLive(pollOf, id);
  if (found === undefined) return null;
  if (found === null) {
    return (
      <Page heading={t('polls.title')}>
        <Empty title={t('polls.gone')} why="" step={<Back />} />
      </Page>
    );
  }
  return <Shown key={id} {...found} />;
}

function Back() {
  const { t } = useTranslation('care');
  return (
    <Link to="/care" search={{}} className={classes['link']}>
      {t('polls.back')}
    </Link>
  );
}

function Shown(props: PollWithAnswers & { readonly names: ReadonlyMap<Id, string> }) {
  const { poll, ratings, names } = props;
  const { t } = useTranslation('care');
  const { shortDay } = useFormats();
  const say = useSayFigures();
  const [editing, setEditing] = useState(false);
  const figures = pollFigures(poll, ratings);
  const period = t('polls.between', { from: shortDay(poll.starts), to: shortDay(poll.ends) });
  return (
    <Page
      heading={poll.name}
      detail={
        <>
          <Back />
          {` · ${period} · ${t(`channel.${poll.channel}`)}`}
        </>
      }
      actions={editing ? null : <Actions poll={poll} onEdit={() => setEditing(true)} />}
    >
      {editing ? <PollForm poll={poll} onDone={() => setEditing(false)} /> : null}
      <dl className={classes['figures']}>
        <div>
          <dt>{t('cases.response')}</dt>
          <dd>{say.response(figures)}</dd>
        </div>
        <div>
          <dt>{t('cases.mean')}</dt>
          <dd>{say.mean(figures)}</dd>
        </div>
        <div>
          <dt>{t('cases.low')}</dt>
          <dd>{say.low(figures)}</dd>
        </div>
      </dl>
      <Spread figures={figures} />
      {poll.archivedAt === null && !editing ? <AnswerForm poll={poll} /> : null}
      <PollAnswers ratings={ratings} names={names} />
    </Page>
  );
}

function Actions(props: { readonly poll: PollWithAnswers['poll']; readonly onEdit: () => void }) {
  const { poll, onEdit } = props;
  const { t } = useTranslation('care');
  const archive = useCommand(archivePoll);
  const restore = useCommand(restorePoll);
  const noteUndo = useUndoNote();
  const ended = poll.archivedAt !== null;
  async function toggle() {
    const done = await (ended ? restore : archive)(poll.id);
    if (done.ok && !ended) noteUndo(t('polls.archivedDone', { name: poll.name }), done.value);
  }
  return (
    <>
      <Button variant="default" onClick={onEdit}>
        {t('polls.edit')}
      </Button>
      <Button variant="default" onClick={() => void toggle()}>
        {t(ended ? 'polls.restore' : 'polls.archive')}
      </Button>
    </>
  );
}
