import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import { useFormats } from '../../hooks/formats.ts';

type PlannedAlreadyProps = {
  readonly planned: readonly Visit[];
  /** Takes the draft of this form away, because that of the planned visit takes its place. */
  readonly beforeUse: () => Promise<void>;
};

/** Says that a visit to this client was planned, so that it is logged itself and does not stay open beside the new one. */
export function PlannedAlready({ planned, beforeUse }: PlannedAlreadyProps) {
  const { t } = useTranslation('visits');
  const { day } = useFormats();
  const navigate = useNavigate();
  const earliest = planned[0];
  if (!earliest) return null;
  const { id, clientId } = earliest;
  const use = async () => {
    await beforeUse();
    await navigate({
      to: '.',
      search: (now) => ({ ...now, log: clientId, visit: id }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <Group gap="xs" pt={6}>
      <Text size="sm">{t('form.isPlanned', { day: day(earliest.day) })}</Text>
      <Button size="compact-sm" variant="default" onClick={() => void use()}>
        {t('form.usePlan')}
      </Button>
    </Group>
  );
}
