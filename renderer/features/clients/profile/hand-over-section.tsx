import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { stageOf, waitingSince } from '../../../../shared/domain/client/hand-over-stage.ts';
import type { HandOverStep } from '../../../../shared/domain/client/hand-over.ts';
import { handOverSteps } from '../../../../shared/domain/client/hand-over.ts';
import { handOverRecords } from '../../../data/queries/hand-over-records.ts';
import { useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useHandOverWords } from '../../../hooks/hand-over.ts';
import { useToday } from '../../../hooks/today.ts';
import { Section } from '../page/section.tsx';
import { HandOverStepRow } from './hand-over-step-row.tsx';
import { StepForm } from './step-form.tsx';
import classes from './profile.module.css';

/** The seven steps from the sale to service, which of them are done, and what the others lack. */
export function HandOverSection({ client }: { readonly client: Client }) {
  const { t } = useTranslation('handOver');
  const [editing, setEditing] = useState<HandOverStep | null>(null);
  const ids = useMemo(() => [client.id], [client.id]);
  const records = useLive(handOverRecords, ids)?.get(client.id);
  const stage = stageOf(client.handOver);
  const done = () => setEditing(null);
  return (
    <Section
      title={t('title')}
      action={
        <Anchor component={Link} to="/hand-over" size="sm">
          {t('toBoard')}
        </Anchor>
      }
    >
      <Standing client={client} />
      {stage === null ? (
        <Begin client={client} editing={editing !== null} onEdit={setEditing} onDone={done} />
      ) : (
        <ol className={classes['steps']}>
          {handOverSteps.map((step) => (
            <HandOverStepRow
              key={step}
              client={client}
              step={step}
              isNext={stage === step}
              records={records}
              editing={editing === step}
              onEdit={() => setEditing(step)}
              onDone={done}
            />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Standing({ client: { handOver } }: { readonly client: Client }) {
  const { t } = useTranslation('handOver');
  const { day } = useFormats();
  const words = useHandOverWords();
  const today = useToday();
  const stage = stageOf(handOver);
  const since = waitingSince(handOver);
  if (stage === null || since === null) return <Text>{t('notBegun')}</Text>;
  if (stage === 'done') return <Text>{t('whole', { day: day(since) })}</Text>;
  const { days, working } = words.waiting(since, today);
  return <Text>{t('waitsFor', { step: t(`step.${stage}`), day: day(since), days, working })}</Text>;
}

function Begin(props: {
  readonly client: Client;
  readonly editing: boolean;
  readonly onEdit: (step: HandOverStep) => void;
  readonly onDone: () => void;
}) {
  const { client, editing, onEdit, onDone } = props;
  const { t } = useTranslation('handOver');
  return editing ? (
    <StepForm client={client} step="sale-completed" onDone={onDone} />
  ) : (
    <Button
      variant="default"
      className={classes['start'] ?? ''}
      onClick={() => onEdit('sale-completed')}
    >
      {t('begin')}
    </Button>
  );
}
