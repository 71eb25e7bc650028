import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseColumns } from '../../../shared/domain/kano/response-table.ts';
import { readResponseRow } from '../../../shared/domain/kano/response-table.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ImportedResponses } from '../../data/commands/import-responses.ts';
import { importResponses, previewResponses } from '../../data/commands/import-responses.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';
import { isWhole } from './ask-state.ts';
import { useGo } from './kano-address.ts';
import type { RowReason } from './say-row.ts';
import { useSayRow } from './say-row.ts';
import type { ReadTable } from './use-answer-table.ts';

const shown = 5;
const refusedShown = 20;

type TablePreviewProps = {
  readonly design: SurveyDesign;
  readonly table: ReadTable;
  readonly columns: ResponseColumns;
  readonly client: Id | null;
  readonly onDone: () => void;
};

/** What would be stored and what not, with its reasons; then the one step that stores it. */
export function TablePreview({ design, table, columns, client, onDone }: TablePreviewProps) {
  const { survey, questions } = design;
  const { t } = useTranslation('kanoWays');
  const go = useGo();
  const today = useToday();
  const preview = useCommand(previewResponses);
  const store = useCommand(importResponses);
  const sayRow = useSayRow();
  const [found, setFound] = useState<ImportedResponses>();
  const { wanted, misread } = useRows(design, table, columns, client);

  useEffect(() => {
    let current = true;
    void preview(wanted, today).then((imported) => {
      if (current) setFound(imported);
    });
    return () => {
      current = false;
    };
  }, [preview, wanted, today]);

  async function start() {
    const done = await store(wanted, today);
    if (!done.ok) return;
    notifications.show({ message: t('table.done', { count: done.value.ready.length }) });
    onDone();
    go({ survey: survey.id });
  }

  const isMapped = Object.values(columns.needs).some(
    ({ functional, dysfunctional }) => functional !== null || dysfunctional !== null,
  );
  if (!isMapped) return <Text role="status">{t('table.unmapped')}</Text>;
  if (!found) return null;
  const refused: readonly { readonly line: number; readonly reason: RowReason }[] = [
    ...misread,
    ...found.refused,
  ].toSorted((a, b) => a.line - b.line);
  const count = found.ready.length;
  return (
    <Stack gap="xs">
      <Title order={2}>{t('table.preview')}</Title>
      <Text role="status">{count === 0 ? t('table.nothing') : t('table.ready', { count })}</Text>
      <List size="sm">
        {found.ready.slice(0, shown).map(({ line, response, client: name }) => (
          <List.Item key={line}>
            {t('table.first', {
              line,
              respondent: response.respondent,
              client: name,
              whole: questions.filter(({ id }) => isWhole(response.answers[id])).length,
              of: questions.length,
            })}
          </List.Item>
        ))}
      </List>
      {refused.length === 0 ? null : (
        <>
          <Text>{t('table.refused', { count: refused.length })}</Text>
          <List size="sm">
            {refused.slice(0, refusedShown).map(({ line, reason }) => (
              <List.Item key={line}>
                {t('table.line', { line })}: {sayRow(reason)}
              </List.Item>
            ))}
          </List>
          {refused.length > refusedShown ? (
            <Text size="sm">
              {t('table.moreRefused', { count: refused.length - refusedShown })}
            </Text>
          ) : null}
        </>
      )}
      <Group>
        <Button disabled={count === 0} onClick={() => void start()}>
          {t('table.start', { count })}
        </Button>
      </Group>
    </Stack>
  );
}

/** The rows that can be read by the columns, and those that cannot. */
function useRows(
  { survey }: SurveyDesign,
  table: ReadTable,
  columns: ResponseColumns,
  client: Id | null,
) {
  const { t } = useTranslation('kanoWays');
  return useMemo(() => {
    const read = table.rows.map(({ line, cells }) => ({
      line,
      row: readResponseRow(line, cells, table.header, columns),
    }));
    const rows = read.flatMap(({ line, row }) => {
      if (!row.ok) return [];
      const { respondent } = row.value;
      const named = columns.respondent === null ? t('table.numberedName', { line }) : respondent;
      return [{ ...row.value, respondent: named }];
    });
    return {
      wanted: { survey: survey.id, client, day: survey.day, rows },
      misread: read.flatMap(({ line, row }) => (row.ok ? [] : [{ line, reason: row.error }])),
    };
  }, [survey, table, columns, client, t]);
}
