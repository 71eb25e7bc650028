import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExecutiveCover } from '../../../../shared/domain/contact/coverage.ts';
import { executiveCover } from '../../../../shared/domain/contact/coverage.ts';
import type { ClientPeople } from '../../../data/queries/client-people.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { dayAt } from '../../../hooks/today.ts';
import classes from './people-tab.module.css';

/** Whether top management is covered: a warning where it is not, else when one was last met. */
export function ExecutiveNote(props: {
  readonly people: ClientPeople;
  readonly onAdd: () => void;
}) {
  const { t } = useTranslation('people');
  const { contacts, met } = props.people;
  const cover = executiveCover(contacts, met);
  const sentences = useSentences(cover);
  if (cover.type === 'covered') {
    return <Text className={classes['quiet']}>{sentences.join(' ')}</Text>;
  }
  return (
    <Alert
      color="orange"
      variant="light"
      p="xs"
      icon={<IconAlertTriangle size={18} stroke={1.8} />}
    >
      <Group justify="space-between" gap="xs">
        <Text component="span">{sentences.join(' ')}</Text>
        <Button variant="default" size="compact-sm" onClick={props.onAdd}>
          {t('executive.add')}
        </Button>
      </Group>
    </Alert>
  );
}

function useSentences(cover: ExecutiveCover): readonly string[] {
  const { t } = useTranslation('people');
  const { day } = useFormats();
  if (cover.type === 'never') return [t('executive.never')];
  if (cover.type === 'covered') {
    if (cover.met === null) return [t('executive.notMet')];
    return [t('executive.met', { day: day(cover.met.day), name: cover.met.name })];
  }
  return [
    t('executive.left', { name: cover.name, day: day(dayAt(Date.parse(cover.at))) }),
    cover.met === null
      ? t('executive.notMet')
      : t('executive.notMetSince', { day: day(cover.met) }),
  ];
}
