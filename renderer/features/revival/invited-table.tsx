import { Button, NativeSelect, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import { noteAttendance, removeInvitation } from '../../data/commands/change-invitation.ts';
import type { CampaignInFull, InvitedClient } from '../../data/queries/campaigns.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { CallForm } from './call-form.tsx';
import classes from '../../ui/sections.module.css';

/** So many stand on the list before more are asked for. */
const atOnce = 100;

/** Everybody who is invited: whether they came, what came of it, and the way to log a call. */
export function InvitedTable({ of }: { readonly of: CampaignInFull }) {
  const { t } = useTranslation('revival');
  const [calling, setCalling] = useState<Id | null>(null);
  const [limit, setLimit] = useState(atOnce);
  const { invited, campaign } = of;
  if (invited.length === 0) return <Text>{t('campaign.nobody')}</Text>;
  const more = Math.min(atOnce, invited.length - limit);
  return (
    <>
      <section className={classes['scroll']} tabIndex={0} aria-label={t('campaign.list')}>
        <table className={classes['table']} aria-label={t('campaign.list')}>
          <thead>
            <tr>
              <th scope="col">{t('campaign.client')}</th>
              <th scope="col">{t('campaign.state')}</th>
              <th scope="col">{t('campaign.came')}</th>
              <th scope="col">{t('campaign.outcome')}</th>
              <th scope="col" data-numeric>
                {t('campaign.calls')}
              </th>
              <th scope="col">{t('campaign.steps')}</th>
            </tr>
          </thead>
          <tbody>
            {invited.slice(0, limit).map((one) => (
              <Fragment key={one.invitation.id}>
                <Row
                  one={one}
                  open={campaign.archivedAt === null}
                  calling={calling === one.invitation.id}
                  onCall={() => setCalling(one.invitation.id)}
                />
                {calling === one.invitation.id ? (
                  <tr>
                    <td colSpan={6}>
                      <CallForm one={one} onDone={() => setCalling(null)} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 ? (
        <Button
          size="compact-sm"
          variant="default"
          w="fit-content"
          onClick={() => setLimit(limit + atOnce)}
        >
          {t('list.more', { count: more })}
        </Button>
      ) : null}
    </>
  );
}

function Row(props: {
  readonly one: InvitedClient;
  readonly open: boolean;
  readonly calling: boolean;
  readonly onCall: () => void;
}) {
  const { one, open, calling, onCall } = props;
  const { name, invitation } = one;
  const { id, clientId, state, outcome, visits, note } = invitation;
  const { t } = useTranslation('revival');
  const { count } = useFormats();
  const uninvite = useCommand(removeInvitation);
  const noteUndo = useUndoNote();
  async function remove() {
    const done = await uninvite(id);
    if (done.ok) noteUndo(t('campaign.removed', { name }), done.value);
  }
  return (
    <tr>
      <th scope="row">
        <Link to="/clients/$id" params={{ id: clientId }} className={classes['link']}>
          {name}
        </Link>
        {note === '' ? null : <div className={classes['quiet']}>{note}</div>}
      </th>
      <td>{state === null ? '–' : t(`state.${state}`)}</td>
      <td>
        <Came one={one} />
      </td>
      <td>{t(`outcome.${outcome}`)}</td>
      <td data-numeric>{count(visits.length)}</td>
      <td data-numeric>
        {open ? (
          <>
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={calling}
              aria-label={t('campaign.callOf', { name })}
              onClick={onCall}
            >
              {t('campaign.call')}
            </Button>{' '}
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={t('campaign.removeOf', { name })}
              onClick={() => void remove()}
            >
              {t('campaign.remove')}
            </Button>
          </>
        ) : null}
      </td>
    </tr>
  );
}

const answers = { yes: true, no: false, unknown: null } as const;
const keys = ['unknown', 'yes', 'no'] as const;

function Came({ one: { invitation, name } }: { readonly one: InvitedClient }) {
  const { t } = useTranslation('revival');
  const attend = useCommand(noteAttendance);
  const now = keys.find((key) => answers[key] === invitation.attended) ?? 'unknown';
  return (
    <NativeSelect
      size="xs"
      aria-label={t('campaign.cameOf', { name })}
      value={now}
      data={keys.map((value) => ({ value, label: t(`campaign.cameIs.${value}`) }))}
      onChange={({ currentTarget: { value } }) => {
        const key = keys.find((known) => known === value);
        if (key) void attend(invitation.id, answers[key]);
      }}
    />
  );
}
