import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Survey } from '../../../shared/domain/kano/survey.ts';
import type { AddWaveRefusal } from '../../data/commands/add-wave.ts';
import { addWave } from '../../data/commands/add-wave.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import { DateInput } from './date-input.tsx';
import { useGo } from './kano-address.ts';
import classes from './kano.module.css';

/** Begins the next wave of a series: the same needs, asked again. */
export function NextWave({ of }: { readonly of: Survey }) {
  const { t } = useTranslation('kano');
  const go = useGo();
  const add = useCommand(addWave);
  const newId = useNewId();
  const today = useToday();
  const formats = useFormats();
  const [id] = useState(newId);
  const [name, setName] = useState(of.name);
  const [day, setDay] = useState<string>(today);
  const [refusal, setRefusal] = useState<AddWaveRefusal | null>(null);

  async function begin(event: SubmitEvent) {
    event.preventDefault();
    const added = await add(of.id, { id, name, day });
    if (added.ok) go({ survey: id });
    else setRefusal(added.error);
  }

  const said =
    refusal === null
      ? null
      : t(`follow.refusal.${refusal.type}`, {
          limit: 'limit' in refusal ? refusal.limit : 0,
          day: 'day' in refusal ? formats.shortDay(refusal.day) : '',
        });
  return (
    <form onSubmit={(event) => void begin(event)} aria-label={t('follow.next')}>
      <Title order={2}>{t('follow.next')}</Title>
      <Text className={classes['quiet']}>{t('follow.nextWhy', { name: of.name })}</Text>
      <Group align="flex-start" gap="sm" mt={4}>
        <TextInput
          label={t('form.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DateInput label={t('list.day')} value={day} onChange={setDay} />
        <Button
          type="submit"
          mt={24}
          leftSection={<IconPlayerTrackNext size={16} stroke={1.6} aria-hidden />}
        >
          {t('follow.begin')}
        </Button>
      </Group>
      <Text role="alert" size="sm" c="red">
        {said}
      </Text>
    </form>
  );
}
