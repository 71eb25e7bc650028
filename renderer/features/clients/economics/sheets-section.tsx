import { Button, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EconomicsSheet } from '../../../../shared/domain/need/economics-sheet.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { removeEconomics } from '../../../data/commands/remove-economics.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { Section } from '../page/section.tsx';
import { Tool } from '../page/tool.tsx';
import { useVerdict } from './use-say-cost.ts';
import classes from './economics.module.css';

/** The dated sheets of what buying and using costs the client, each with what it says. */
export function SheetsSection(props: {
  readonly client: Id;
  readonly sheets: readonly EconomicsSheet[];
  readonly fixed: boolean;
}) {
  const { client, sheets, fixed } = props;
  const { t } = useTranslation('economics');
  const newId = useNewId();
  // Born with the button, so that the form that it leads to keeps its draft.
  const [id] = useState(newId);
  return (
    <Section
      title={t('title')}
      action={
        fixed ? null : (
          <Button
            component={Link}
            to={`/clients/${client}/economics/${id}?form=add`}
            variant="default"
            size="compact-sm"
          >
            {t('add')}
          </Button>
        )
      }
    >
      <Text className={classes['quiet'] ?? ''}>{t('why')}</Text>
      {sheets.length === 0 ? <Text>{t('none')}</Text> : null}
      <ul className={classes['sheets']}>
        {sheets.map((sheet) => (
          <SheetEntry key={sheet.id} sheet={sheet} fixed={fixed} />
        ))}
      </ul>
    </Section>
  );
}

function SheetEntry({ sheet, fixed }: { readonly sheet: EconomicsSheet; readonly fixed: boolean }) {
  const { t } = useTranslation('economics');
  const { shortDay } = useFormats();
  const verdict = useVerdict();
  const removing = useCommand(removeEconomics);
  const noteUndo = useUndoNote();
  const { id, clientId, title, day } = sheet;
  async function remove() {
    const done = await removing(id);
    if (done.ok) noteUndo(t('removed', { title }), done.value);
  }
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <div className={classes['words']}>
          <Link
            to="/clients/$id/economics/$sheet"
            params={{ id: clientId, sheet: id }}
            className={classes['link']}
          >
            {title}
          </Link>{' '}
          <span className={classes['quiet']}>{shortDay(day)}</span>
          <div>{verdict(sheet)}</div>
        </div>
        {fixed ? null : (
          <Tool icon={IconTrash} label={t('list.remove', { title })} run={() => void remove()} />
        )}
      </Group>
    </li>
  );
}
