import { Checkbox, NativeSelect, SimpleGrid, Stack, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedColumns, ResponseColumns } from '../../../shared/domain/kano/response-table.ts';
import type { Question } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import { ClientField } from './client-field.tsx';
import classes from './kano.module.css';

type ChosenClient = { readonly id: Id; readonly name: string } | null;

type TableMappingProps = {
  readonly questions: readonly Question[];
  readonly header: readonly string[];
  /** How many columns the table has. */
  readonly width: number;
  readonly columns: ResponseColumns;
  readonly client: ChosenClient;
  readonly onColumns: (columns: ResponseColumns) => void;
  readonly onClient: (client: ChosenClient) => void;
};

const noColumns: NeedColumns = { functional: null, dysfunctional: null, importance: null };

/** Which column holds what: who, and the three answers about each need. */
export function TableMapping(props: TableMappingProps) {
  const { questions, header, width, columns, client, onColumns, onClient } = props;
  const { t } = useTranslation('kanoWays');
  const [ofOne, setOfOne] = useState(columns.client === null);
  const choices = Array.from({ length: width }, (_, at) => ({
    value: String(at),
    label: header[at] || t('table.column', { letter: letterOf(at) }),
  }));
  const select = (
    label: string,
    none: string,
    value: number | null,
    choose: (value: number | null) => void,
  ) => (
    <NativeSelect
      label={label}
      value={value === null ? '' : String(value)}
      data={[{ value: '', label: none }, ...choices]}
      onChange={(event) => {
        const { value: chosen } = event.currentTarget;
        choose(chosen === '' ? null : Number(chosen));
      }}
    />
  );
  return (
    <Stack gap="md">
      <Title order={2}>{t('table.map')}</Title>
      <Checkbox
        label={t('table.oneClient')}
        checked={ofOne}
        onChange={(event) => {
          setOfOne(event.currentTarget.checked);
          if (event.currentTarget.checked) onColumns({ ...columns, client: null });
          else onClient(null);
        }}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} maw={720}>
        {ofOne ? (
          <ClientField
            quiet
            clientId={client?.id ?? null}
            client={client?.name ?? ''}
            problem={undefined}
            onChoose={(id, name) => onClient(id === null ? null : { id, name })}
          />
        ) : (
          select(t('table.clientColumn'), t('table.none'), columns.client, (at) =>
            onColumns({ ...columns, client: at }),
          )
        )}
        {select(t('table.respondent'), t('table.numbered'), columns.respondent, (at) =>
          onColumns({ ...columns, respondent: at }),
        )}
        {select(t('table.day'), t('table.dayToday'), columns.day, (at) =>
          onColumns({ ...columns, day: at }),
        )}
        {select(t('table.recommends'), t('table.none'), columns.recommends, (at) =>
          onColumns({ ...columns, recommends: at }),
        )}
      </SimpleGrid>
      <section
        className={classes['scroll']}
        aria-label={t('table.map')}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <Table className={classes['figures'] ?? ''} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('table.need')}</Table.Th>
              <Table.Th scope="col">{t('table.functional')}</Table.Th>
              <Table.Th scope="col">{t('table.dysfunctional')}</Table.Th>
              <Table.Th scope="col">{t('table.importance')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {questions.map(({ id, need }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" className={classes['name'] ?? ''}>
                  {need}
                </Table.Th>
                {(['functional', 'dysfunctional', 'importance'] as const).map((side) => {
                  const of = columns.needs[id] ?? noColumns;
                  return (
                    <Table.Td key={side}>
                      <NativeSelect
                        aria-label={`${need}: ${t(`table.${side}`)}`}
                        value={of[side] === null ? '' : String(of[side])}
                        data={[{ value: '', label: '–' }, ...choices]}
                        onChange={(event) => {
                          const { value } = event.currentTarget;
                          const chosen = { ...of, [side]: value === '' ? null : Number(value) };
                          onColumns({ ...columns, needs: { ...columns.needs, [id]: chosen } });
                        }}
                      />
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  );
}

/** As spreadsheets name their columns: A … Z, AA … */
function letterOf(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}
