import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircle, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { HandOverRecords } from '../../../../shared/domain/client/hand-over-facts.ts';
import { lacksOf } from '../../../../shared/domain/client/hand-over-facts.ts';
import type { HandOverStep, StepDone } from '../../../../shared/domain/client/hand-over.ts';
import { reopenHandOverStep } from '../../../data/commands/reopen-hand-over-step.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useHandOverWords } from '../../../hooks/hand-over.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { Tool } from '../page/tool.tsx';
import { StepForm } from './step-form.tsx';
import classes from './profile.module.css';

/** One step: done when and by whom, or open and what it lacks. */
export function HandOverStepRow(props: {
  readonly client: Client;
  readonly step: HandOverStep;
  readonly isNext: boolean;
  /** Undefined until the book has been asked. */
  readonly records: HandOverRecords | undefined;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onDone: () => void;
}) {
  const { client, step, isNext, records, editing, onEdit, onDone } = props;
  const { t } = useTranslation('handOver');
  const words = useHandOverWords();
  const done = client.handOver[step];
  const lacks = records && !done ? lacksOf(step, client, records) : [];
  const name = t(`step.${step}`);
  return (
    <li className={classes['step']} data-next={isNext} aria-current={isNext ? 'step' : undefined}>
      <span className={classes['mark']}>
        {done ? <IconCircleCheck size={16} stroke={1.8} /> : <IconCircle size={16} stroke={1.4} />}
      </span>
      <div>
        <div className={classes['name']}>{name}</div>
        {done ? <DoneLine done={done} /> : <div className={classes['quiet']}>{t('open')}</div>}
        {lacks.length === 0 ? null : (
          <div className={classes['warning']}>{t('lacks', { what: words.lacks(lacks) })}</div>
        )}
      </div>
      {editing ? null : (
        <StepTools client={client} step={step} done={done !== undefined} onEdit={onEdit} />
      )}
      {editing ? (
        <div className={classes['stepForm']}>
          <StepForm client={client} step={step} onDone={onDone} />
        </div>
      ) : null}
    </li>
  );
}

function DoneLine({ done }: { readonly done: StepDone }) {
  const { day } = useFormats();
  const line = [day(done.day), done.by].filter((text) => text !== '').join(' · ');
  return (
    <>
      <div className={classes['quiet']}>{line}</div>
      {done.note === '' ? null : <div>{done.note}</div>}
    </>
  );
}

function StepTools(props: {
  readonly client: Client;
  readonly step: HandOverStep;
  readonly done: boolean;
  readonly onEdit: () => void;
}) {
  const { client, step, done, onEdit } = props;
  const { t } = useTranslation('handOver');
  const reopen = useCommand(reopenHandOverStep);
  const noteUndo = useUndoNote();
  const name = t(`step.${step}`);
  async function open() {
    const opened = await reopen({ client: client.id, step });
    if (opened.ok) noteUndo(t('reopened', { step: name }), opened.value.action);
  }
  return (
    <div className={classes['tools']}>
      {done ? (
        <>
          <Tool icon={IconPencil} label={t('editOf', { step: name })} run={onEdit} />
          <Tool
            icon={IconArrowBackUp}
            label={t('reopenOf', { step: name })}
            run={() => void open()}
          />
        </>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('markOf', { step: name })}
          onClick={onEdit}
        >
          {t('mark')}
        </Button>
      )}
    </div>
  );
}
