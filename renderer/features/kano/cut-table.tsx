import { Anchor, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import { useFormats } from '../../hooks/formats.ts';
import { CategoryChip } from './category-chip.tsx';
import type { CutGroup } from './cut.ts';
import type { KanoAddress } from './kano-address.ts';
import classes from './kano.module.css';

/** The groups side by side: a need a line, with its category and how many whole pairs of answers it rests on. */
export function CutTable(props: {
  readonly names: readonly string[];
  readonly groups: readonly CutGroup[];
  /** Where a group's own results are. */
  readonly addressOf: (group: CutGroup) => KanoAddress;
}) {
  const { names, groups, addressOf } = props;
  const { t } = useTranslation('kano');
  return (
    <section
      className={classes['scroll']}
      aria-label={t('cut.tableLabel')}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <Table className={classes['figures'] ?? ''} verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('results.need')}</Table.Th>
            {groups.map((group) => (
              <Table.Th key={group.key} scope="col" data-whole>
                <Anchor
                  renderRoot={(rest) => <Link {...rest} to="/kano" search={addressOf(group)} />}
                >
                  {t('cut.group', { label: group.label, count: group.respondents })}
                </Anchor>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {names.map((name, at) => (
            // Two needs of a series may have had the same words.
            // oxlint-disable-next-line react/no-array-index-key -- the order is that of the needs, and nothing is edited here
            <Table.Tr key={`${at} ${name}`}>
              <Table.Th scope="row" className={classes['name'] ?? ''}>
                <span className={classes['twoLines']} title={name}>
                  {name}
                </span>
              </Table.Th>
              {groups.map((group) => (
                <Table.Td key={group.key} data-whole>
                  <GroupCell result={group.needs[at] ?? null} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function GroupCell({ result }: { readonly result: NeedResult | null }) {
  const { t } = useTranslation('kano');
  const formats = useFormats();
  if (result === null) return <span className={classes['quiet']}>{t('cut.notAsked')}</span>;
  const { category, n } = result.analysis;
  return (
    <span className={classes['chip']}>
      <CategoryChip category={category} />
      <span className={classes['quiet']}>{t('cut.n', { n: formats.count(n) })}</span>
    </span>
  );
}
