import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Obstacle } from '../../../../shared/domain/need/obstacle.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { NeedsOfClient } from '../../../data/queries/needs-of.ts';
import { Section } from '../page/section.tsx';
import { ClearPanel } from './clear-panel.tsx';
import { ObstacleEntry } from './obstacle-entry.tsx';
import { ObstaclePanel } from './obstacle-panel.tsx';
import classes from './needs.module.css';

type Opened =
  | { readonly form: 'edit'; readonly obstacle: Obstacle | null }
  | { readonly form: 'clear'; readonly obstacle: Obstacle };

/** What keeps the client from what it needs: what is open, and on demand what was cleared. */
export function ObstacleSection(props: {
  readonly client: Id;
  readonly around: NeedsOfClient;
  readonly fixed: boolean;
}) {
  const { client, around, fixed } = props;
  const { t } = useTranslation('needs');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [withCleared, setWithCleared] = useState(false);
  const { obstacles } = around;
  const open = obstacles.filter(({ cleared }) => cleared === null);
  const cleared = obstacles.length - open.length;
  const title =
    obstacles.length === 0
      ? t('obstacle.title')
      : t('obstacle.heading', { count: open.length, cleared });
  const close = () => setOpened(null);
  return (
    <Section
      title={title}
      action={
        fixed ? null : (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setOpened({ form: 'edit', obstacle: null })}
          >
            {t('obstacle.add')}
          </Button>
        )
      }
    >
      {obstacles.length === 0 ? <Text>{t('obstacle.none')}</Text> : null}
      <ul className={classes['obstacles']}>
        {(withCleared ? obstacles : open).map((obstacle) => (
          <ObstacleEntry
            key={obstacle.id}
            obstacle={obstacle}
            around={around}
            fixed={fixed}
            onEdit={() => setOpened({ form: 'edit', obstacle })}
            onClear={() => setOpened({ form: 'clear', obstacle })}
          />
        ))}
      </ul>
      {cleared === 0 ? null : (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setWithCleared(!withCleared)}>
            {withCleared
              ? t('obstacle.hideCleared')
              : t('obstacle.showCleared', { count: cleared })}
          </Button>
        </div>
      )}
      {opened === null ? null : (
        <OpenedPanel opened={opened} client={client} around={around} onClose={close} />
      )}
    </Section>
  );
}

function OpenedPanel(props: {
  readonly opened: Opened;
  readonly client: Id;
  readonly around: NeedsOfClient;
  readonly onClose: () => void;
}) {
  const { opened, client, around, onClose } = props;
  const { form, obstacle } = opened;
  return form === 'clear' ? (
    <ClearPanel obstacle={obstacle} onClose={onClose} />
  ) : (
    <ObstaclePanel client={client} obstacle={obstacle} around={around} onClose={onClose} />
  );
}
