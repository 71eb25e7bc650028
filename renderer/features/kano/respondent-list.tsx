import {
  ActionIcon,
  Anchor,
  Button,
  Group,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import { removeResponse } from '../../data/commands/remove-response.ts';
import type { Respondent } from '../../data/queries/survey-respondents.ts';
import { surveyRespondents } from '../../data/queries/survey-respondents.ts';
import { useCommand, useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { sayRefusal } from './refusal.ts';
import classes from './kano.module.css';

const shownAtOnce = 50;

/** Who answered, each one step from being corrected or taken out. */
export function RespondentList(props: { readonly survey: Id; readonly needs: number }) {
  const { t } = useTranslation('kano');
  const everybody = useLive(surveyRespondents, props.survey);
  const [typed, setTyped] = useState('');
  const [limit, setLimit] = useState(shownAtOnce);
  if (!everybody || everybody.length === 0) return null;
  const wanted = typed.trim().toLowerCase();
  const found = everybody.filter(({ respondent, client }) =>
    `${respondent} ${client}`.toLowerCase().includes(wanted),
  );
  const more = Math.min(shownAtOnce, found.length - limit);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2}>{t('people.title')}</Title>
        <TextInput
          aria-label={t('people.find')}
          placeholder={t('people.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Group>
      <section
        className={classes['scroll']}
        aria-label={t('people.title')}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <Table className={classes['figures'] ?? ''} verticalSpacing={4} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('people.respondent')}</Table.Th>
              <Table.Th scope="col">{t('people.client')}</Table.Th>
              <Table.Th scope="col">{t('people.day')}</Table.Th>
              <Table.Th scope="col" data-numeric>
                {t('people.whole')}
              </Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.slice(0, limit).map((person) => (
              <RespondentRow key={person.response} person={person} {...props} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {found.length === 0 ? <Text>{t('people.nothing')}</Text> : null}
      {more > 0 ? (
        <Group>
          <Button variant="default" onClick={() => setLimit(limit + shownAtOnce)}>
            {t('people.more', { count: more })}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

function RespondentRow(props: {
  readonly person: Respondent;
  readonly survey: Id;
  readonly needs: number;
}) {
  const { person, survey, needs } = props;
  const { t } = useTranslation('kano');
  const { t: inShell } = useTranslation('shell');
  const formats = useFormats();
  const remove = useCommand(removeResponse);
  const { respondent, response } = person;

  async function takeOut() {
    const removed = await remove(response);
    const message = removed.ok
      ? `${t('people.removed', { respondent })} ${inShell('undo.button')} Ctrl+Z`
      : sayRefusal(t, removed.error);
    notifications.show({ message });
  }

  return (
    <Table.Tr>
      <Table.Td className={classes['name'] ?? ''}>{respondent}</Table.Td>
      <Table.Td className={classes['name'] ?? ''}>
        <Anchor
          className={classes['twoLines'] ?? ''}
          title={person.client}
          renderRoot={(rest) => (
            <Link {...rest} to="/clients/$id" params={{ id: person.clientId }} />
          )}
        >
          {person.client}
        </Anchor>
      </Table.Td>
      <Table.Td>{formats.shortDay(person.day)}</Table.Td>
      <Table.Td data-numeric>{t('people.wholeOf', { whole: person.whole, of: needs })}</Table.Td>
      <Table.Td>
        <Group gap={4} justify="flex-end" wrap="nowrap">
          <Anchor
            aria-label={t('people.correct', { respondent })}
            renderRoot={(rest) => (
              <Link {...rest} to="/kano" search={{ survey, answer: response }} />
            )}
          >
            {t('people.correctShort')}
          </Anchor>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('people.remove', { respondent })}
            onClick={() => void takeOut()}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
