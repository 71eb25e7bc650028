import { Badge, Tooltip } from '@mantine/core';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoragePromise } from '../platform/storage.ts';
import { askToKeepStorage } from '../platform/storage.ts';

/** Says what is true of the book: where it is, and whether it stays there. */
export function StatusPill() {
  const { t } = useTranslation('shell');
  const [promise, setPromise] = useState<StoragePromise>('unknown');
  useEffect(() => {
    void askToKeepStorage().then(setPromise);
  }, []);
  const uncertain = promise === 'may-be-cleared';
  return (
    <Tooltip
      label={t(uncertain ? 'status.mayBeCleared' : 'status.localHint')}
      multiline
      maw={320}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Badge
        variant="default"
        size="lg"
        radius="xl"
        tt="none"
        fw={500}
        role="status"
        tabIndex={0}
        leftSection={<IconDeviceLaptop size={14} stroke={1.6} />}
        {...(uncertain ? { 'data-uncertain': true } : {})}
      >
        {t('status.local')}
      </Badge>
    </Tooltip>
  );
}
