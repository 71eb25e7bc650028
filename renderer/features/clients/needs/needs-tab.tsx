import { Button, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { Need, NeedLevel } from '../../../../shared/domain/need/need.ts';
import { isOpen } from '../../../../shared/domain/need/need.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { NeedsOfClient } from '../../../data/queries/needs-of.ts';
import { needsOf } from '../../../data/queries/needs-of.ts';
import { useLive } from '../../../hooks/book.tsx';
import { SheetsSection } from '../economics/sheets-section.tsx';
import { Section } from '../page/section.tsx';
import { MovePanel } from './move-panel.tsx';
import { NeedBoard } from './need-board.tsx';
import { NeedPanel } from './need-panel.tsx';
import { ObstacleSection } from './obstacle-section.tsx';
import { OnlyStated } from './only-stated.tsx';

type Opened =
  | { readonly form: 'add'; readonly level: NeedLevel }
  | { readonly form: 'edit'; readonly need: Need }
  | { readonly form: 'move'; readonly need: Need; readonly to: NeedLevel };

/** What a client needs at the five levels, what keeps it from that, and what its way of doing things costs it. */
export function NeedsTab({ client }: { readonly client: Client }) {
  const { t } = useTranslation('needs');
  const around = useLive(needsOf, client.id);
  if (!around) return null;
  const fixed = client.archivedAt !== null;
  return (
    <>
      {fixed ? <Text>{t('archived')}</Text> : null}
      <Needs client={client.id} around={around} fixed={fixed} />
      <ObstacleSection client={client.id} around={around} fixed={fixed} />
      <SheetsSection client={client.id} sheets={around.sheets} fixed={fixed} />
    </>
  );
}

function Needs(props: {
  readonly client: Id;
  readonly around: NeedsOfClient;
  readonly fixed: boolean;
}) {
  const { client, around, fixed } = props;
  const { t } = useTranslation('needs');
  const { record } = useSearch({ from: '/clients/$id' });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [moved, setMoved] = useState<Id | null>(null);
  const open = around.needs.filter(isOpen).length;
  const close = () => setOpened(null);
  return (
    <Section
      title={t('heading', { count: open, met: around.needs.length - open })}
      action={
        fixed ? null : (
          <Button size="compact-sm" onClick={() => setOpened({ form: 'add', level: 'stated' })}>
            {t('add')}
          </Button>
        )
      }
    >
      {around.needs.length === 0 ? <Text>{t('none')}</Text> : null}
      <OnlyStated needs={around.needs} />
      <NeedBoard
        around={around}
        fixed={fixed}
        wanted={moved ?? record ?? null}
        onAdd={(level) => setOpened({ form: 'add', level })}
        onEdit={(need) => setOpened({ form: 'edit', need })}
        onMove={(need, to) => setOpened({ form: 'move', need, to })}
      />
      {opened === null ? null : (
        <OpenedPanel
          opened={opened}
          client={client}
          around={around}
          onMoved={setMoved}
          onClose={close}
        />
      )}
    </Section>
  );
}

function OpenedPanel(props: {
  readonly opened: Opened;
  readonly client: Id;
  readonly around: NeedsOfClient;
  readonly onMoved: (need: Id) => void;
  readonly onClose: () => void;
}) {
  const { opened, client, around, onMoved, onClose } = props;
  if (opened.form === 'move') {
    const { need, to } = opened;
    return <MovePanel need={need} to={to} onMoved={() => onMoved(need.id)} onClose={onClose} />;
  }
  const need = opened.form === 'edit' ? opened.need : null;
  const level = opened.form === 'add' ? opened.level : 'stated';
  return <NeedPanel client={client} need={need} level={level} around={around} onClose={onClose} />;
}
