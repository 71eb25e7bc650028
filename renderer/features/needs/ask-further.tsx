import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListRow } from '../../data/index/view.ts';
import type { ToldByClient } from '../../data/queries/needs-of-clients.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import type { Told } from './use-told.ts';
import classes from './needs.module.css';

/** So many needs of a client are told here. */
const mostNeeds = 2;

/** Those that have told only what they say: what it was, from whom, and when they can be asked further. */
export function AskFurther({ rows }: Pick<Told, 'rows'>) {
  const { t } = useTranslation('needs');
  return (
    <div className={classes['scroll']}>
      <Table verticalSpacing={8} horizontalSpacing="xs" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="26%">
              {t('screen.client')}
            </Table.Th>
            <Table.Th scope="col">{t('screen.said')}</Table.Th>
            <Table.Th scope="col" w="20%">
              {t('screen.heard')}
            </Table.Th>
            <Table.Th scope="col" w="22%">
              {t('screen.next')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ row, told }) => (
            <Row key={row.id} row={row} told={told} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ row, told }: { readonly row: ListRow; readonly told: ToldByClient | undefined }) {
  const { t } = useTranslation(['needs', 'terms']);
  const facts = [t(`terms:segment.${row.segment ?? 'none'}`), row.region, row.owner];
  return (
    <Table.Tr>
      <Table.Td className={classes['top'] ?? ''}>
        <Link
          to="/clients/$id"
          params={{ id: row.id }}
          search={{ tab: 'needs' }}
          className={classes['name']}
          title={row.name}
        >
          {row.name}
        </Link>
        <div className={classes['quiet']}>{facts.filter((fact) => fact !== '').join(' · ')}</div>
      </Table.Td>
      <Table.Td className={classes['top'] ?? ''}>{told ? <Said told={told} /> : null}</Table.Td>
      <Table.Td className={classes['top'] ?? ''}>{told ? <Heard told={told} /> : null}</Table.Td>
      <Table.Td className={classes['top'] ?? ''}>
        {told ? <Next row={row} told={told} /> : null}
      </Table.Td>
    </Table.Tr>
  );
}

function Said({ told: { needs } }: { readonly told: ToldByClient }) {
  const { t } = useTranslation('needs');
  const more = needs.length - mostNeeds;
  return (
    <>
      {needs.slice(0, mostNeeds).map(({ id, text }) => (
        <div key={id} className={classes['said']}>
          {text}
        </div>
      ))}
      {more > 0 ? (
        <div className={classes['quiet']}>{t('screen.moreNeeds', { count: more })}</div>
      ) : null}
    </>
  );
}

/** From whom, and when it was heard last. */
function Heard({ told }: { readonly told: ToldByClient }) {
  const { t } = useTranslation('needs');
  const { shortDay, list } = useFormats();
  const [latest] = told.needs;
  const names = told.contacts
    .filter(({ id }) => told.needs.some(({ contactId }) => contactId === id))
    .map(({ name }) => name);
  return (
    <>
      {names.length === 0 ? null : <div>{list(names)}</div>}
      {latest ? (
        <div className={classes['quiet']}>{t('day', { day: shortDay(latest.day) })}</div>
      ) : null}
    </>
  );
}

/** The visit on which to ask, or the way to plan one. */
function Next({ row, told: { next } }: { readonly row: ListRow; readonly told: ToldByClient }) {
  const { t } = useTranslation('needs');
  const { shortDay } = useFormats();
  const today = useToday();
  if (next) {
    const day = shortDay(next.day);
    return (
      <Link
        to="."
        search={(now) => ({ ...now, visit: next.id })}
        resetScroll={false}
        className={classes['link']}
      >
        {t(next.day < today ? 'screen.late' : 'screen.askOn', { day })}
      </Link>
    );
  }
  return (
    <Link
      to="."
      search={(now) => ({ ...now, log: `plan of ${row.id}` })}
      resetScroll={false}
      className={classes['link']}
      aria-label={t('screen.planFor', { name: row.name })}
    >
      {t('screen.plan')}
    </Link>
  );
}
