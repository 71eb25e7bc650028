import { Alert, Button, Group, List, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MappingProblem } from '../../../shared/domain/import/target.ts';
import { mappingProblems } from '../../../shared/domain/import/target.ts';
import type { CheckedRows } from '../../hooks/spreadsheet.ts';
import { Page } from '../../ui/page.tsx';
import { useImportSession } from './import-session.ts';
import type { Mapping } from './import-state.ts';
import { PreviewTable } from './preview-table.tsx';
import { useSay } from './say.ts';
import classes from './import.module.css';

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** The file as it was understood, before anything is written: what each column holds, and what becomes of the rows. */
export function MappingView({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { start, startOver } = useImportSession();
  const { fileName, preview, checked } = mapping;
  const problems = mappingProblems(mapping.columns);
  return (
    <Page
      heading={t('map.heading', { count: preview.rowCount, file: fileName })}
      detail={<Facts mapping={mapping} />}
      actions={
        <>
          <Button variant="default" onClick={startOver}>
            {t('other')}
          </Button>
          <Button
            autoFocus
            disabled={problems.length > 0 || checked?.readable === 0}
            onClick={() => void start()}
          >
            {t('map.import')}
          </Button>
        </>
      }
    >
      <Questions mapping={mapping} />
      <Problems problems={problems} />
      {problems.length === 0 ? <Checked mapping={mapping} checked={checked} /> : null}
      <PreviewTable mapping={mapping} />
    </Page>
  );
}

function Facts({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { facts } = mapping;
  if (facts.kind === 'xlsx' || facts.delimiter === null) return t('map.factsXlsx');
  return t('map.facts', {
    encoding: facts.encoding ?? '',
    delimiter: t(`map.delimiter.${delimiterNames[facts.delimiter]}`),
  });
}

/** Which sheet, and where its columns are named; asked only where there is a choice. */
function Questions({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { chooseSheet, chooseHeader } = useImportSession();
  const { facts, preview } = mapping;
  return (
    <Group gap="md" align="flex-end">
      {facts.sheets.length > 1 ? (
        <NativeSelect
          label={t('map.sheet')}
          value={String(preview.sheet)}
          data={facts.sheets.map((label, index) => ({ value: String(index), label }))}
          onChange={(event) => void chooseSheet(Number(event.currentTarget.value))}
        />
      ) : null}
      <NativeSelect
        label={t('map.header')}
        className={classes['headerChoice'] ?? ''}
        value={String(preview.headerLine ?? '')}
        data={[
          ...preview.headerChoices.map(({ line, text }) => ({
            value: String(line),
            label: t('map.headerRow', { line, text }),
          })),
          { value: '', label: t('map.noHeader') },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void chooseHeader(value === '' ? null : Number(value));
        }}
      />
    </Group>
  );
}

function Problems({ problems }: { readonly problems: readonly MappingProblem[] }) {
  const { sayProblem } = useSay();
  if (problems.length === 0) return null;
  const sentences = [...new Set(problems.map(sayProblem))];
  return (
    <Alert role="alert" color="orange" variant="light" maw={960}>
      <List spacing={4}>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** What a reading of all rows has found: what will be refused, and what is worth knowing before. */
function Checked(props: { readonly mapping: Mapping; readonly checked: CheckedRows | null }) {
  const { t } = useTranslation('import');
  const { sayRow } = useSay();
  const { checked, mapping } = props;
  const { formulasWithoutResult, rowCount } = mapping.preview;
  const { unreadable } = mapping.facts;
  if (!checked) return <Text component="output">{t('map.checking')}</Text>;
  const { readable, refused, negative } = checked;
  return (
    <Stack component="output" gap={4} maw={960}>
      <Text>
        {refused === 0
          ? t('map.allReadable', { count: readable })
          : t('map.someRefused', { count: refused, all: rowCount })}
      </Text>
      {refused === 0 ? null : (
        <List spacing={2}>
          {checked.firstRefused.slice(0, 3).map(({ line, reason }) => (
            <List.Item key={line}>{t('map.headerRow', { line, text: sayRow(reason) })}</List.Item>
          ))}
        </List>
      )}
      {negative > 0 ? <Text>{t('map.negative', { count: negative })}</Text> : null}
      {unreadable > 0 ? <Text>{t('map.unreadable', { count: unreadable })}</Text> : null}
      {formulasWithoutResult > 0 ? (
        <Text>{t('map.formulas', { count: formulasWithoutResult })}</Text>
      ) : null}
    </Stack>
  );
}
