import { Group, Table, VisuallyHidden } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';
import type { ChainNode } from '../../../../shared/domain/contact/decision-chain.ts';
import { chainOf, superiorsOf } from '../../../../shared/domain/contact/decision-chain.ts';
import type { Met } from '../../../../shared/domain/contact/met.ts';
import type { ClientPeople } from '../../../data/queries/client-people.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { Tool } from '../page/tool.tsx';
import { useConcernsOf } from './concern-words.ts';
import { InfluenceText, StanceText } from './marks.tsx';
import { useToggleArchived } from './use-toggle-archived.ts';
import classes from './people-table.module.css';

type PeopleTableProps = {
  readonly people: ClientPeople;
  readonly withLeft: boolean;
  readonly onChoose: (contact: Contact) => void;
};

/** The map in words: everybody under whom they report to, set in by their level, with all that is known of them. */
export function PeopleTable({ people: { contacts, met }, withLeft, onChoose }: PeopleTableProps) {
  const { t } = useTranslation('people');
  const superiors = superiorsOf(contacts);
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  const left = withLeft ? contacts.filter(({ archivedAt }) => archivedAt !== null) : [];
  const rows = [...flat(chainOf(contacts), 0), ...left.map((contact) => ({ contact, level: 0 }))];
  const heads = [
    t('list.name'),
    t('list.role'),
    t('field.department'),
    t('field.influence'),
    t('field.stance'),
    t('field.reportsTo'),
    t('field.concerns'),
    t('list.reach'),
    t('list.met'),
  ];
  return (
    <Table.ScrollContainer minWidth={1080} scrollAreaProps={{ type: 'auto' }}>
      <Table
        verticalSpacing={6}
        horizontalSpacing="xs"
        fz="sm"
        aria-label={t('list.caption')}
        className={classes['table'] ?? ''}
      >
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
            <Table.Th scope="col">
              <VisuallyHidden>{t('list.doing')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ contact, level }) => (
            <PersonRow
              key={contact.id}
              contact={contact}
              level={level}
              superior={names.get(superiors.get(contact.id) ?? contact.reportsTo ?? '') ?? ''}
              met={met.get(contact.id)}
              onChoose={() => onChoose(contact)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function PersonRow(props: {
  readonly contact: Contact;
  readonly level: number;
  readonly superior: string;
  readonly met: Met | undefined;
  readonly onChoose: () => void;
}) {
  const { contact, level, superior, met, onChoose } = props;
  const { t } = useTranslation(['people', 'terms', 'client']);
  const toggle = useToggleArchived();
  const { list } = useFormats();
  const concerns = useConcernsOf()(contact);
  const { name, title, role, department, phone, email, influence, stance, note } = contact;
  const left = contact.archivedAt !== null;
  const said = list(concerns.lines);
  return (
    <Table.Tr className={left ? (classes['left'] ?? '') : ''}>
      <Table.Th scope="row" style={{ paddingLeft: 8 + Math.min(level, 6) * 18 }}>
        <div className={classes['name']}>{name}</div>
        <div className={classes['quiet']}>{title}</div>
        {note === '' ? null : <div className={classes['note']}>{note}</div>}
      </Table.Th>
      <Table.Td>{t(`terms:role.${role}`)}</Table.Td>
      <Table.Td>{department}</Table.Td>
      <Table.Td>
        <InfluenceText influence={influence} />
      </Table.Td>
      <Table.Td>
        <StanceText stance={stance} />
      </Table.Td>
      <Table.Td>{superior}</Table.Td>
      <Table.Td className={concerns.usual ? (classes['quiet'] ?? '') : ''}>
        {concerns.usual && said !== '' ? t('usually', { what: said }) : said}
      </Table.Td>
      <Table.Td>
        <div>{phone}</div>
        <div className={classes['reach']}>{email}</div>
      </Table.Td>
      <Table.Td>
        <MetText met={met} />
      </Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap">
          <Tool icon={IconPencil} label={t('list.edit', { name })} run={onChoose} />
          <Tool
            icon={left ? IconArchiveOff : IconArchive}
            label={t(left ? 'client:contacts.restore' : 'client:contacts.archive', { name })}
            run={() => toggle(contact)}
          />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function MetText({ met }: { readonly met: Met | undefined }) {
  const { t } = useTranslation('people');
  const { shortDay } = useFormats();
  if (!met) return <span className={classes['quiet']}>{t('list.never')}</span>;
  return t(met.by === 'survey' ? 'list.bySurvey' : 'list.byVisit', { day: shortDay(met.day) });
}

type Line = { readonly contact: Contact; readonly level: number };

function flat(chain: readonly ChainNode<Contact>[], level: number): readonly Line[] {
  return chain.flatMap(({ person, reports }) => [
    { contact: person, level },
    ...flat(reports, level + 1),
  ]);
}
