import { Button, Radio, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeChoice } from '../../../shared/domain/archive/compare.ts';
import { mergeChoices } from '../../../shared/domain/archive/compare.ts';
import type { ArchiveFacts } from '../../hooks/archive.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useArchiveSession } from './archive-session.tsx';
import classes from './archive.module.css';

type Props = { readonly fileName: string; readonly facts: ArchiveFacts };

/** What is in an archive and what it would change, before anything is written. */
export function ReadyArchive({ fileName, facts }: Props) {
  const { t } = useTranslation('archive');
  const { take, startOver } = useArchiveSession();
  const [choice, setChoice] = useState<MergeChoice>('mine');
  const sums = [...facts.tables.values()];
  const differing = sums.reduce((sum, { differs }) => sum + differs, 0);
  const coming = sums.reduce((sum, one) => sum + one.new, 0);
  const onlyHere = sums.reduce((sum, one) => sum + one.onlyHere, 0);
  const isNew = facts.empty || coming + differing + onlyHere > 0;
  const isReplacing = choice === 'replace';
  // Where both are equal but for what only the book has, there is nothing to take.
  const takes = facts.empty || isReplacing || coming + differing > 0;
  return (
    <Stack gap="sm" align="flex-start" w="100%">
      <Text fw={600} className={classes['name'] ?? ''}>
        {fileName}
      </Text>
      <Summary facts={facts} isNew={isNew} />
      <TableOfTables facts={facts} />
      {!facts.empty && isNew ? <Choice choice={choice} onChoose={setChoice} /> : null}
      <div className={classes['buttons']}>
        <Button autoFocus disabled={!takes} onClick={() => void take(choice)}>
          {t(facts.empty ? 'take.refill' : isReplacing ? 'take.replace' : 'take.merge')}
        </Button>
        <Button variant="default" onClick={startOver}>
          {t('take.other')}
        </Button>
      </div>
    </Stack>
  );
}

function Choice(props: {
  readonly choice: MergeChoice;
  readonly onChoose: (choice: MergeChoice) => void;
}) {
  const { t } = useTranslation('archive');
  const { choice, onChoose } = props;
  return (
    <>
      <Radio.Group
        label={t('take.choice')}
        value={choice}
        onChange={(value) => {
          const chosen = mergeChoices.find((one) => one === value);
          if (chosen) onChoose(chosen);
        }}
      >
        <Stack gap={6} mt={6}>
          {mergeChoices.map((one) => (
            <Radio key={one} value={one} label={t(`take.choices.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {choice === 'replace' ? (
        <Text className={classes['quiet'] ?? ''}>{t('take.replaceHint')}</Text>
      ) : null}
    </>
  );
}

function Summary({ facts, isNew }: { readonly facts: ArchiveFacts; readonly isNew: boolean }) {
  const { t } = useTranslation('archive');
  const { moment } = useFormats();
  const { by, counts, empty, made, missingFiles } = facts;
  const day = moment(Date.parse(made));
  return (
    <Stack gap={4}>
      <Text>{by === '' ? t('take.madeByNobody', { day }) : t('take.made', { day, by })}</Text>
      <Text>{t(isNew ? (empty ? 'take.empty' : 'take.full') : 'take.nothing')}</Text>
      {isNew ? (
        <Text>{empty ? t('take.history', { actions: counts.actions }) : t('take.noHistory')}</Text>
      ) : null}
      {counts.files > 0 ? <Text>{t('take.files', { count: counts.files })}</Text> : null}
      {missingFiles.length > 0 ? (
        <Text>{t('take.missing', { count: missingFiles.length })}</Text>
      ) : null}
    </Stack>
  );
}

const columns = ['inArchive', 'new', 'same', 'differs', 'onlyHere'] as const;

function TableOfTables({ facts }: { readonly facts: ArchiveFacts }) {
  const { t } = useTranslation('archive');
  const { count } = useFormats();
  const shown = facts.empty ? columns.slice(0, 1) : columns;
  const rows = [...facts.tables].filter(([, { inArchive, onlyHere }]) => inArchive + onlyHere > 0);
  return (
    <Table aria-label={t('take.table')} className={classes['tables'] ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('take.what')}</Table.Th>
          {shown.map((column) => (
            <Table.Th key={column} className={classes['figure'] ?? ''}>
              {t(`take.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([table, comparison]) => (
          <Table.Tr key={table}>
            <Table.Td>{t(`tables.${table}`)}</Table.Td>
            {shown.map((column) => (
              <Table.Td key={column} className={classes['figure'] ?? ''}>
                {count(comparison[column])}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
