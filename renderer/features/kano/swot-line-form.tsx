import { Button, Group, MultiSelect, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { Swot, SwotRefusal, SwotSide } from '../../../shared/domain/swot/swot.ts';
import { writeSwot } from '../../data/commands/write-swot.ts';
import type { NamedEvidence } from '../../data/queries/swot-notes.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';

/** A list of more could not be read; typing finds the others. */
const shownAtOnce = 40;

/** Writes a line, or changes the one that is given. */
export function SwotLineForm(props: {
  readonly side: SwotSide;
  readonly segment: SegmentLetter | null;
  /** null for a new one. */
  readonly line: Swot | null;
  readonly evidence: readonly NamedEvidence[];
  readonly onDone?: () => void;
}) {
  const { side, segment, line, evidence, onDone } = props;
  const { t } = useTranslation('kano');
  const write = useCommand(writeSwot);
  const newId = useNewId();
  const today = useToday();
  const [id, setId] = useState(() => line?.id ?? newId());
  const [text, setText] = useState(line?.text ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(() => (line?.evidence ?? []).map(keyOf));
  const [refusal, setRefusal] = useState<SwotRefusal | null>(null);

  async function store(event: SubmitEvent) {
    event.preventDefault();
    // What was named and is gone from the book stays named: an undo may bring it back.
    const known = [...evidence, ...(line?.evidence ?? [])];
    const named = chosen.flatMap((key) => {
      const found = known.find((one) => keyOf(one) === key);
      return found ? [{ table: found.table, id: found.id }] : [];
    });
    const written = await write(id, { segment, side, text, evidence: named }, today);
    setRefusal(written.ok ? null : written.error);
    if (!written.ok) return;
    if (onDone) {
      onDone();
      return;
    }
    setId(newId());
    setText('');
    setChosen([]);
  }

  const name = t(`swot.side.${side}`);
  return (
    <form onSubmit={(event) => void store(event)} aria-label={t('swot.lineOf', { side: name })}>
      <Textarea
        label={t('swot.text')}
        autosize
        minRows={1}
        value={text}
        error={
          refusal === null
            ? null
            : t(`swot.refusal.${refusal.type}`, { limit: 'limit' in refusal ? refusal.limit : 0 })
        }
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <MultiSelect
        label={t('swot.evidence')}
        placeholder={chosen.length === 0 ? t('swot.choose') : ''}
        searchable
        limit={shownAtOnce}
        nothingFoundMessage={t('swot.nothing')}
        value={[...chosen]}
        onChange={setChosen}
        data={evidence.map((one) => ({
          value: keyOf(one),
          label: t(`swot.evidenceOf.${one.table}`, { name: one.name }),
        }))}
      />
      <Group gap="xs" mt={6}>
        <Button type="submit" size="compact-sm" variant={line ? 'filled' : 'default'}>
          {t(line ? 'swot.save' : 'swot.add')}
        </Button>
        {onDone ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
            {t('swot.cancel')}
          </Button>
        ) : null}
      </Group>
    </form>
  );
}

function keyOf({ table, id }: Pick<NamedEvidence, 'table' | 'id'>): string {
  return `${table} ${id}`;
}
