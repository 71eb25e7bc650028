import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { releaseSegment } from '../../../data/commands/segment-by-hand.ts';
import type { SegmentHistory, SegmentStep } from '../../../data/queries/segment-history.ts';
import { segmentHistory } from '../../../data/queries/segment-history.ts';
import { useCommand, useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { dayAt } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { Section } from '../page/section.tsx';
import { HandForm } from './hand-form.tsx';
import classes from '../page/client-screen.module.css';

/** In which segment a client is and why, and in which it was. */
export function SegmentSection({ client }: { readonly client: Client }) {
  const { t } = useTranslation(['segmentService', 'terms']);
  const history = useLive(segmentHistory, client.id);
  const [setting, setSetting] = useState(false);
  if (!history) return null;
  const canSet = client.archivedAt === null && !setting;
  return (
    <Section
      title={t('hand.title')}
      action={
        canSet ? (
          <Button size="compact-sm" variant="default" onClick={() => setSetting(true)}>
            {t('hand.set')}
          </Button>
        ) : null
      }
    >
      <Text>{t('hand.now', { segment: t(`terms:segment.${client.segment ?? 'none'}`) })}</Text>
      {setting ? <HandForm client={client} onDone={() => setSetting(false)} /> : null}
      <Held client={client} held={history.held} />
      <Steps history={history} />
    </Section>
  );
}

function Held(props: { readonly client: Client; readonly held: SegmentHistory['held'] }) {
  const { client, held } = props;
  const { t } = useTranslation('segmentService');
  const { shortDay } = useFormats();
  const release = useCommand(releaseSegment);
  const noteUndo = useUndoNote();
  if (!held) return null;
  const said = { day: shortDay(held.day), reason: held.reason };
  async function letGo() {
    const done = await release(client.id);
    if (done.ok) noteUndo(t('hand.released', { name: client.name }), done.value);
  }
  return (
    <>
      <Text>
        {held.by === '' ? t('hand.held', said) : t('hand.heldBy', { ...said, by: held.by })}
      </Text>
      <Button size="compact-sm" variant="default" w="fit-content" onClick={() => void letGo()}>
        {t('hand.release')}
      </Button>
    </>
  );
}

const actions = ['segmentation.apply', 'segment.by-hand', 'undo', 'redo'] as const;

function Steps({ history: { steps, snapshots } }: { readonly history: SegmentHistory }) {
  const { t } = useTranslation(['segmentService', 'terms']);
  const { shortDay } = useFormats();
  const letter = (of: SegmentStep['from']) => t(`terms:segment.${of ?? 'none'}`);
  const how = (action: string) =>
    t(`hand.by.${actions.find((known) => known === action) ?? 'other'}`);
  return (
    <>
      {steps.length === 0 ? (
        <Text size="sm">{t('hand.none')}</Text>
      ) : (
        <ul className={classes['steps']} aria-label={t('hand.history')}>
          {steps.map(({ key, at, from, to, action, hand }) => (
            <li key={key}>
              {[
                shortDay(dayAt(at)),
                t('hand.step', { from: letter(from), to: letter(to) }),
                how(action),
                hand?.reason ?? '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
      {snapshots.length === 0 ? null : (
        <ul className={classes['steps']} aria-label={t('hand.snapshots')}>
          {snapshots.map(({ id, day, letter: of }) => (
            <li key={id}>{`${shortDay(day)} · ${t('hand.snapshots')}: ${letter(of)}`}</li>
          ))}
        </ul>
      )}
    </>
  );
}
