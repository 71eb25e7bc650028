import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MappingProblem } from '../../../shared/domain/import/target.ts';
import { mappingProblems } from '../../../shared/domain/import/target.ts';
import type { CheckedRows } from '../../hooks/spreadsheet.ts';
import { Page } from '../../ui/page.tsx';
import { useImportSession } from './import-session.ts';
import type { Mapping } from './import-state.ts';
import { PreviewTable } from './preview-table.tsx';
import { Questions } from './questions.tsx';
import { RuleChoice } from './rule-choice.tsx';
import { useSay } from './say.ts';
import { UnplacedRows } from './unplaced-rows.tsx';

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** The file as it was understood, before anything is written: what each column holds, and what becomes of the rows. */
export function MappingView({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { start, startOver } = useImportSession();
  const { fileName, preview, checked } = mapping;
  const problems = mappingProblems(preview.kind, mapping.columns);
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
      <RememberedNote mapping={mapping} />
      <Problems problems={problems} />
      {problems.length === 0 ? (
        <>
          <Checked mapping={mapping} checked={checked} />
          <RuleChoice mapping={mapping} />
        </>
      ) : null}
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

/** Says that the columns are taken as before, and offers the guess instead. */
function RememberedNote({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { guessAnew } = useImportSession();
  const { remembered } = mapping;
  if (!remembered) return null;
  const { profile, notUnderstood } = remembered;
  return (
    <Alert role="note" color="gray" variant="light" maw={960}>
      <Stack gap={4} align="flex-start">
        <Text>{t('map.remembered', { name: profile.name })}</Text>
        {notUnderstood.length > 0 ? (
          <Text>
            {t('map.notUnderstood', {
              count: notUnderstood.length,
              columns: notUnderstood.join(', '),
            })}
          </Text>
        ) : null}
        <Button variant="default" size="xs" onClick={() => void guessAnew()}>
          {t('map.guessAnew')}
        </Button>
      </Stack>
    </Alert>
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
  const { rowCount } = mapping.preview;
  if (!checked) return <Text component="output">{t('map.checking')}</Text>;
  // Once it is compared with the book, more rows may be refused than the file alone shows.
  const { refused, firstRefused } = mapping.forecasts[mapping.rule] ?? checked;
  return (
    <Stack component="output" gap={4} maw={960}>
      <Text>
        {refused === 0
          ? t('map.allReadable', { count: checked.readable })
          : t('map.someRefused', { count: refused, all: rowCount })}
      </Text>
      {refused === 0 ? null : (
        <List spacing={2}>
          {firstRefused.slice(0, 3).map(({ line, reason }) => (
            <List.Item key={line}>{t('map.headerRow', { line, text: sayRow(reason) })}</List.Item>
          ))}
        </List>
      )}
      <UnplacedRows unplaced={mapping.forecasts[mapping.rule]?.unplaced ?? null} />
      <Warnings mapping={mapping} negative={checked.negative} />
    </Stack>
  );
}

/** What is taken as it stands, and is worth knowing. */
function Warnings({ mapping, negative }: { readonly mapping: Mapping; readonly negative: number }) {
  const { t } = useTranslation('import');
  const { formulasWithoutResult } = mapping.preview;
  const { unreadable } = mapping.facts;
  return (
    <>
      {negative > 0 ? <Text>{t('map.negative', { count: negative })}</Text> : null}
      {unreadable > 0 ? <Text>{t('map.unreadable', { count: unreadable })}</Text> : null}
      {formulasWithoutResult > 0 ? (
        <Text>{t('map.formulas', { count: formulasWithoutResult })}</Text>
      ) : null}
    </>
  );
}
