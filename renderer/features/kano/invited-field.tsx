import { Button, Group, Input, Pill, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { Id } from '../../../shared/record/id.ts';
import { everyClient } from '../../data/index/view.ts';
import { namesOfClients } from '../../data/queries/names-of-clients.ts';
import { useIndexQuestions, useLive } from '../../hooks/book.tsx';
import { ClientField } from './client-field.tsx';
import classes from './kano.module.css';

/** So many are shown by name. */
const named = 12;

/** Who is to be asked: clients one by one, or a segment at once. */
export function InvitedField(props: {
  readonly invited: readonly Id[];
  readonly problem: string | undefined;
  readonly onChange: (invited: readonly Id[]) => void;
}) {
  const { invited, problem, onChange } = props;
  const { t } = useTranslation(['kanoDesign', 'terms']);
  const index = useIndexQuestions();
  const first = invited.slice(0, named);
  const names = useLive(namesOfClients, first.join(' '));
  const [round, setRound] = useState(0);
  const add = (ids: readonly Id[]) => onChange([...new Set([...invited, ...ids])]);

  async function addSegment(segment: SegmentLetter) {
    add(await index.ids({ ...everyClient, segments: [segment] }));
  }

  return (
    <Stack gap="xs">
      <Input.Label component="div">{t('invited.title')}</Input.Label>
      <Text size="sm" role="status">
        {invited.length === 0 ? t('invited.none') : t('invited.count', { count: invited.length })}
      </Text>
      {problem === undefined ? null : <Input.Error role="alert">{problem}</Input.Error>}
      {first.length === 0 ? null : (
        <Pill.Group>
          {first.map((id) => {
            const name = names?.get(id) ?? '…';
            return (
              <Pill
                key={id}
                withRemoveButton
                onRemove={() => onChange(invited.filter((other) => other !== id))}
                removeButtonProps={{
                  'aria-label': t('invited.remove', { name }),
                  'aria-hidden': false,
                  tabIndex: 0,
                }}
              >
                {name}
              </Pill>
            );
          })}
          {invited.length > named ? (
            <Text size="sm" className={classes['quiet'] ?? ''}>
              {t('invited.more', { count: invited.length - named })}
            </Text>
          ) : null}
        </Pill.Group>
      )}
      <ClientField
        key={round}
        label={t('invited.add')}
        quiet
        clientId={null}
        client=""
        problem={undefined}
        onChoose={(id) => {
          if (id === null) return;
          add([id]);
          setRound(round + 1);
        }}
      />
      <Group gap="xs">
        {segmentLetters.map((segment) => (
          <Button
            key={segment}
            variant="default"
            size="compact-md"
            onClick={() => void addSegment(segment)}
          >
            {t('invited.addSegment', { segment: t(`terms:segment.${segment}`) })}
          </Button>
        ))}
        {invited.length === 0 ? null : (
          <Button variant="subtle" size="compact-md" onClick={() => onChange([])}>
            {t('invited.clear')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
