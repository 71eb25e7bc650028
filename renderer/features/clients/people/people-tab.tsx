import { Alert, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { Contact, ContactRole } from '../../../../shared/domain/contact/contact.ts';
import { stances } from '../../../../shared/domain/contact/contact.ts';
import { circlesOf } from '../../../../shared/domain/contact/decision-chain.ts';
import type { ClientPeople } from '../../../data/queries/client-people.ts';
import { clientPeople } from '../../../data/queries/client-people.ts';
import { useLive } from '../../../hooks/book.tsx';
import { Section } from '../page/section.tsx';
import { ChainMap } from './chain-map.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { ExecutiveNote } from './executive-note.tsx';
import { StanceText } from './marks.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonPanel } from './person-panel.tsx';
import { circleText } from './say-refusal.ts';
import classes from './people-tab.module.css';

/** Who is in the panel: somebody known, or somebody new with a part in the decision. */
type Opened = { readonly contact: Contact | null; readonly role?: ContactRole };

/** Who decides at a client: the map, the same as a list, and whom we do not know. */
export function PeopleTab({ client }: { readonly client: Client }) {
  const people = useLive(clientPeople, client.id);
  const [opened, setOpened] = useState<Opened | null>(null);
  if (!people) return null;
  return (
    <>
      <ExecutiveNote
        people={people}
        onAdd={() => setOpened({ contact: null, role: 'executive' })}
      />
      <Chain client={client} people={people} onOpen={setOpened} />
      {people.contacts.length > 0 ? <CoverageSection contacts={people.contacts} /> : null}
      {opened ? (
        <PersonPanel
          client={client.id}
          contact={opened.contact}
          role={opened.role}
          colleagues={people.contacts}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  );
}

function Chain(props: {
  readonly client: Client;
  readonly people: ClientPeople;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { client, people, onOpen } = props;
  const { t } = useTranslation('people');
  const [asList, setAsList] = useState(false);
  const [withLeft, setWithLeft] = useState(false);
  const here = people.contacts.filter(({ archivedAt }) => archivedAt === null);
  const left = people.contacts.length - here.length;
  const choose = (contact: Contact) => onOpen({ contact });
  return (
    <Section
      title={t('chain.title')}
      action={<Tools client={client} asList={asList} onView={setAsList} onOpen={onOpen} />}
    >
      <Circles contacts={people.contacts} />
      {here.length === 0 && !(asList && withLeft) ? <Text>{t('chain.none')}</Text> : null}
      {asList ? (
        <PeopleTable people={people} withLeft={withLeft} onChoose={choose} />
      ) : (
        <ChainMap contacts={people.contacts} onChoose={choose} />
      )}
      {here.length > 0 && !asList ? <Legend /> : null}
      <LeftToggle
        left={left}
        isShown={withLeft && asList}
        onToggle={() => {
          setAsList(true);
          setWithLeft(!withLeft || !asList);
        }}
      />
    </Section>
  );
}

/** Those who have left are in the list alone. */
function LeftToggle(props: {
  readonly left: number;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useTranslation('people');
  if (props.left === 0) return null;
  return (
    <div>
      <Button variant="subtle" size="compact-sm" onClick={props.onToggle}>
        {props.isShown ? t('chain.hideLeft') : t('chain.showLeft', { count: props.left })}
      </Button>
    </div>
  );
}

function Tools(props: {
  readonly client: Client;
  readonly asList: boolean;
  readonly onView: (asList: boolean) => void;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { client, asList, onView, onOpen } = props;
  const { t } = useTranslation('people');
  return (
    <Group gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={t('chain.view')}
        value={asList ? 'list' : 'map'}
        data={[
          { value: 'map', label: t('chain.map') },
          { value: 'list', label: t('chain.list') },
        ]}
        onChange={(view) => onView(view === 'list')}
      />
      <Button
        component={Link}
        to={`/clients/${client.id}/crib`}
        variant="default"
        size="compact-sm"
        leftSection={<IconPrinter size={14} stroke={1.6} />}
      >
        {t('crib.open')}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => onOpen({ contact: null })}>
        {t('chain.add')}
      </Button>
    </Group>
  );
}

/** What the signs mean, and how the map is used. */
function Legend() {
  const { t } = useTranslation('people');
  return (
    <>
      <ul className={classes['legend']}>
        {stances.map((stance) => (
          <li key={stance}>
            <StanceText stance={stance} />
          </li>
        ))}
      </ul>
      <Text size="sm" className={classes['quiet']}>
        {t('chain.hint')}
      </Text>
    </>
  );
}

/** Circles that came into the book by another way than an edit. */
function Circles({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { t } = useTranslation('people');
  return circlesOf(contacts).map((circle) => (
    <Alert key={circle[0]?.id} color="red" variant="light" p="xs">
      {t('chain.circle', { chain: circleText(circle.map(({ name }) => name)) })}
    </Alert>
  ));
}
