import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Swot } from '../../../shared/domain/swot/swot.ts';
import { removeSwot } from '../../data/commands/remove-swot.ts';
import type { NamedEvidence } from '../../data/queries/swot-notes.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { SwotLineForm } from './swot-line-form.tsx';
import classes from './kano.module.css';

type LineProps = { readonly line: Swot; readonly evidence: readonly NamedEvidence[] };

/** A line of a SWOT note with links to what it rests on. */
export function SwotLine({ line, evidence }: LineProps) {
  const { t } = useTranslation('kano');
  const remove = useCommand(removeSwot);
  const note = useUndoNote();
  const [edited, setEdited] = useState(false);

  async function takeOut() {
    const removed = await remove(line.id);
    if (removed.ok) note(t('swot.removed', { text: line.text }), removed.value);
  }

  if (edited) {
    return (
      <li>
        <SwotLineForm
          side={line.side}
          segment={line.segment}
          line={line}
          evidence={evidence}
          onDone={() => setEdited(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Text className={classes['swotText'] ?? ''}>{line.text}</Text>
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('swot.edit', { text: line.text })}
            onClick={() => setEdited(true)}
          >
            <IconPencil size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('swot.remove', { text: line.text })}
            onClick={() => void takeOut()}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Group>
      </Group>
      <EvidenceLinks line={line} evidence={evidence} />
    </li>
  );
}

function EvidenceLinks({ line, evidence }: LineProps) {
  const { t } = useTranslation('kano');
  if (line.evidence.length === 0) return null;
  return (
    <div className={classes['evidence']}>
      {line.evidence.map(({ table, id }) => {
        const found = evidence.find((one) => one.table === table && one.id === id);
        if (!found) {
          return (
            <span key={id} className={classes['quiet']}>
              {t('swot.gone')}
            </span>
          );
        }
        return (
          <Anchor
            key={id}
            size="sm"
            renderRoot={(rest) =>
              table === 'polls' ? (
                <Link {...rest} to="/care" search={{ part: 'surveys', poll: id }} />
              ) : (
                <Link
                  {...rest}
                  to="/kano"
                  search={table === 'surveys' ? { survey: id } : { survey: found.of, need: id }}
                />
              )
            }
          >
            {t(`swot.evidenceOf.${table}`, { name: found.name })}
          </Anchor>
        );
      })}
    </div>
  );
}
