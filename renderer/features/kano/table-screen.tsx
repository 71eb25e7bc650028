import { Alert, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseColumns } from '../../../shared/domain/kano/response-table.ts';
import { guessResponseColumns } from '../../../shared/domain/kano/response-table.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import { ChooseFileButton } from '../../ui/choose-file-button.tsx';
import { TableMapping } from './table-mapping.tsx';
import { TablePreview } from './table-preview.tsx';
import type { ReadTable } from './use-answer-table.ts';
import { useAnswerTable } from './use-answer-table.ts';
import { WayPage } from './way-page.tsx';
import { WithDesign } from './with-design.tsx';

/** Answers that somebody has collected in a table. */
export function TableScreen({ survey }: { readonly survey: Id }) {
  return <WithDesign survey={survey}>{(design) => <Table design={design} />}</WithDesign>;
}

function Table({ design }: { readonly design: SurveyDesign }) {
  const { t } = useTranslation('kanoWays');
  const { table, refused, choose, chooseSheet, close } = useAnswerTable();
  return (
    <WayPage
      survey={design.survey}
      at="table"
      heading={t('table.heading')}
      detail={t('table.detail')}
    >
      {refused === '' ? null : (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      )}
      <Group align="flex-end">
        <ChooseFileButton
          label={t('table.file')}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm"
          quiet={table !== null}
          onFile={(file) => void choose(file)}
        >
          {table === null ? t('table.choose') : t('table.again')}
        </ChooseFileButton>
        {table === null ? null : <Text>{table.file}</Text>}
        {table !== null && table.sheets.length > 1 ? (
          <NativeSelect
            label={t('table.sheet')}
            value={String(table.sheet)}
            data={table.sheets.map((label, at) => ({ value: String(at), label }))}
            onChange={(event) => void chooseSheet(Number(event.currentTarget.value))}
          />
        ) : null}
      </Group>
      {table === null ? null : (
        <Mapped key={`${table.file} ${table.sheet}`} design={design} table={table} onDone={close} />
      )}
    </WayPage>
  );
}

function Mapped(props: {
  readonly design: SurveyDesign;
  readonly table: ReadTable;
  readonly onDone: () => void;
}) {
  const { design, table, onDone } = props;
  const [columns, setColumns] = useState<ResponseColumns>(() =>
    guessResponseColumns(table.header, design.questions),
  );
  const [client, setClient] = useState<{ readonly id: Id; readonly name: string } | null>(null);
  return (
    <>
      <TableMapping
        questions={design.questions}
        header={table.header}
        width={Math.max(table.header.length, ...table.rows.map(({ cells }) => cells.length))}
        columns={columns}
        client={client}
        onColumns={setColumns}
        onClient={setClient}
      />
      <TablePreview
        design={design}
        table={table}
        columns={columns}
        client={client?.id ?? null}
        onDone={onDone}
      />
    </>
  );
}
