import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visitClient } from '../../data/queries/visit-client.ts';
import { useAsk } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { useOpening } from './opening.ts';
import type { Saved } from './saving.ts';
import { VisitForm } from './visit-form.tsx';
import classes from './capture.module.css';

/** The small window of the desktop app: a visit is written down, saved, and the window goes. */
export function CaptureScreen() {
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState('');
  const { t } = useTranslation('visits');
  return (
    <div className={classes['screen']}>
      <Title order={1} className={classes['title']}>
        {t('form.log')}
      </Title>
      {said === '' ? (
        <OneVisit key={turn} onSaid={setSaid} />
      ) : (
        <div className={classes['said']}>
          <Text role="status">{said}</Text>
          <Group gap="xs">
            <Button autoFocus onClick={() => window.close()}>
              {t('capture.close')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setTurn(turn + 1);
                setSaid('');
              }}
            >
              {t('capture.another')}
            </Button>
          </Group>
        </div>
      )}
    </div>
  );
}

const anyNew = { log: 'new', visit: null } as const;

function OneVisit({ onSaid }: { readonly onSaid: (said: string) => void }) {
  const { t } = useTranslation('visits');
  const { day } = useFormats();
  const today = useToday();
  const opening = useOpening(anyNew, today);
  const clientOf = useAsk(visitClient);
  const noteUndo = useUndoNote();
  async function onSaved({ visit, action }: Saved): Promise<void> {
    const name = (await clientOf(visit.clientId))?.name ?? '';
    const said =
      visit.end === null
        ? t('saved.planned', { name, day: day(visit.day) })
        : t('saved.logged', { name });
    noteUndo(said, action);
    onSaid(said);
  }
  if (opening.state !== 'open') return null;
  return (
    <VisitForm
      opening={opening}
      today={today}
      onSaved={(saved) => void onSaved(saved)}
      onRemove={() => undefined}
    />
  );
}
