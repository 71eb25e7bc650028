import { Anchor, Button, Checkbox, Group, Skeleton, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import type { Invited } from '../../data/queries/survey-invited.ts';
import { surveyInvited } from '../../data/queries/survey-invited.ts';
import { useLive } from '../../hooks/book.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useGo } from './kano-address.ts';
import { NoSurvey } from './results-screen.tsx';
import { WayPage } from './way-page.tsx';
import classes from './kano.module.css';

const atOnce = 100;

/** Who was invited, who of them has answered, and who is still to be asked. */
export function InvitedScreen({ survey }: { readonly survey: Id }) {
  const { t } = useTranslation('kanoWays');
  const go = useGo();
  const found = useLive(surveyInvited, survey);
  const [only, setOnly] = useState(false);
  const [limit, setLimit] = useState(atOnce);
  if (found === undefined) return <Skeleton m="lg" h={320} />;
  if (found === null) return <NoSurvey />;
  const { invited, uninvited } = found;
  const edit = (
    <Button variant="default" onClick={() => go({ survey, form: 'edit' })}>
      {t('invited.edit')}
    </Button>
  );
  if (invited.length === 0) {
    return (
      <WayPage survey={found.survey} at="invited" detail={t('way.invited')}>
        <Empty title={t('invited.none')} why={t('invited.noneWhy')} step={edit} />
      </WayPage>
    );
  }
  const answered = invited.filter(({ answers }) => answers > 0).length;
  const shown = only ? invited.filter(({ answers }) => answers === 0) : invited;
  const more = Math.min(atOnce, shown.length - limit);
  return (
    <WayPage
      survey={found.survey}
      at="invited"
      heading={t('invited.heading', { answered, of: invited.length })}
      detail={t('way.invited')}
      actions={edit}
    >
      <Checkbox
        label={t('invited.only')}
        checked={only}
        onChange={(event) => setOnly(event.currentTarget.checked)}
      />
      {shown.length === 0 ? <Text>{t('invited.all')}</Text> : null}
      <section
        className={classes['scroll']}
        aria-label={t('way.invited')}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <Table className={classes['figures'] ?? ''} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('invited.client')}</Table.Th>
              <Table.Th scope="col">{t('invited.segment')}</Table.Th>
              <Table.Th scope="col">{t('invited.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.slice(0, limit).map((one) => (
              <InvitedRow key={one.clientId} one={one} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {more > 0 ? (
        <Group>
          <Button variant="default" onClick={() => setLimit(limit + atOnce)}>
            {t('invited.more', { count: more })}
          </Button>
        </Group>
      ) : null}
      {uninvited > 0 ? <Text size="sm">{t('invited.uninvited', { count: uninvited })}</Text> : null}
    </WayPage>
  );
}

function InvitedRow({ one }: { readonly one: Invited }) {
  const { t } = useTranslation(['kanoWays', 'terms']);
  const { clientId, name, segment, answers } = one;
  return (
    <Table.Tr>
      <Table.Td className={classes['name'] ?? ''}>
        {name === null ? (
          t('invited.gone')
        ) : (
          <Anchor
            className={classes['twoLines'] ?? ''}
            title={name}
            renderRoot={(rest) => <Link {...rest} to="/clients/$id" params={{ id: clientId }} />}
          >
            {name}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>{name === null ? '' : t(`terms:segment.${segment ?? 'none'}`)}</Table.Td>
      <Table.Td>{answers === 0 ? t('invited.no') : t('invited.yes', { count: answers })}</Table.Td>
    </Table.Tr>
  );
}
