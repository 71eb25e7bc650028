import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceScore } from '../../../../shared/domain/care/service-score.ts';
import type { Staff } from '../../../../shared/domain/team/team.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { removeServiceScore } from '../../../data/commands/remove-service-score.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { Tool } from '../page/tool.tsx';
import type { ScoredRecord } from './scored-record.ts';
import { ServiceScoreForm } from './service-score-form.tsx';
import classes from './care.module.css';

/** How the engineers of one visit or case were scored, and the step that scores them. */
export function ScoredBy(props: {
  readonly event: ScoredRecord;
  /** Who was there, by name; '' where nobody knows. */
  readonly engineer: string;
  readonly scores: readonly ServiceScore[];
  readonly staff: readonly Staff[];
}) {
  const { event, engineer, scores, staff } = props;
  const { t } = useTranslation('careForms');
  const { shortDay } = useFormats();
  const [scoring, setScoring] = useState(false);
  const removing = useCommand(removeServiceScore);
  const noteUndo = useUndoNote();
  const nameOf = (id: Id) => staff.find((person) => person.id === id)?.name ?? '';
  async function unscore(score: ServiceScore) {
    const done = await removing(score.id);
    if (done.ok) noteUndo(t('unscored', { name: nameOf(score.staffId) }), done.value);
  }
  return (
    <>
      {scores.map((score) => {
        const { id, staffId, program, personal } = score;
        const name = nameOf(staffId);
        return (
          <Group key={id} gap={4} className={classes['quiet']}>
            {t('serviceScored', { name, program, personal })}
            <Tool icon={IconTrash} label={t('unscore', { name })} run={() => void unscore(score)} />
          </Group>
        );
      })}
      {scoring ? (
        <ServiceScoreForm
          event={event}
          engineer={engineer}
          staff={staff}
          onDone={() => setScoring(false)}
        />
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          px={0}
          className={classes['start'] ?? ''}
          onClick={() => setScoring(true)}
        >
          {t('scoreService', { day: shortDay(event.day) })}
        </Button>
      )}
    </>
  );
}
