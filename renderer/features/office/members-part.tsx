import { ActionIcon, Button, Group, Menu, Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots, IconUserPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../hooks/formats.ts';
import type { Invitation, Member, MemberChange } from '../../hooks/office-admin.ts';
import { useOfficeAdmin } from '../../hooks/office-admin.ts';
import { Asked } from './asked.tsx';
import { useGrantsText } from './grants-text.ts';
import { InvitationNote } from './invitation-note.tsx';
import { MemberForm } from './member-form.tsx';
import { useSayTrouble } from './say-trouble.ts';
import { Sure } from './sure.tsx';
import { useAnswer } from './use-answer.ts';
import classes from './office.module.css';

/** Who works at this office, in which role, and whose clients they see. */
export function MembersPart() {
  const admin = useOfficeAdmin();
  const { answer, again } = useAnswer(admin.members);
  return (
    <Asked answer={answer} again={again}>
      {({ members }) => <Members members={members} onChange={again} />}
    </Asked>
  );
}

type Doing =
  | { readonly what: 'nothing' | 'add' }
  | { readonly what: 'edit' | 'close'; readonly member: Member }
  | { readonly what: 'invited'; readonly name: string; readonly invitation: Invitation };

function Members({
  members,
  onChange,
}: {
  readonly members: readonly Member[];
  readonly onChange: () => void;
}) {
  const { t } = useTranslation('officeAdmin');
  const admin = useOfficeAdmin();
  const say = useSayTrouble();
  const [doing, setDoing] = useState<Doing>({ what: 'nothing' });
  const close = useCallback(() => setDoing({ what: 'nothing' }), []);
  const change = async (member: Member, wanted: MemberChange) => {
    const done = await admin.changeMember(member.id, wanted);
    if (!done.ok) notifications.show({ color: 'orange', message: say(done.error) });
    close();
    onChange();
  };
  const invite = async (member: Member) => {
    const done = await admin.inviteAgain(member.id);
    if (done.ok) setDoing({ what: 'invited', name: member.name, invitation: done.value });
    else notifications.show({ color: 'orange', message: say(done.error) });
  };
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2}>{t('members.title', { count: members.length })}</Title>
        <Button
          leftSection={<IconUserPlus size={16} stroke={1.6} />}
          onClick={() => setDoing({ what: 'add' })}
        >
          {t('member.add')}
        </Button>
      </Group>
      {doing.what === 'invited' ? (
        <InvitationNote name={doing.name} invitation={doing.invitation} onClose={close} />
      ) : null}
      {doing.what === 'add' || doing.what === 'edit' ? (
        <MemberForm
          member={doing.what === 'edit' ? doing.member : null}
          onInvited={(name, invitation) => {
            setDoing({ what: 'invited', name, invitation });
            onChange();
          }}
          onSaved={() => {
            close();
            onChange();
          }}
          onClose={close}
        />
      ) : null}
      {doing.what === 'close' ? (
        <Sure
          what={t('members.closeSure', { name: doing.member.name })}
          yes={t('members.yes')}
          onYes={() => void change(doing.member, { closed: true })}
          onNo={close}
        />
      ) : null}
      <MemberTable
        members={members}
        renderSteps={(member) => (
          <MemberSteps
            member={member}
            onEdit={() => setDoing({ what: 'edit', member })}
            onInvite={() => void invite(member)}
            onClose={() => setDoing({ what: 'close', member })}
            onChange={(wanted) => void change(member, wanted)}
          />
        )}
      />
    </Stack>
  );
}

function MemberTable(props: {
  readonly members: readonly Member[];
  readonly renderSteps: (member: Member) => React.ReactNode;
}) {
  const { t } = useTranslation(['officeAdmin', 'office']);
  const { count, moment } = useFormats();
  const grantsText = useGrantsText();
  return (
    <div className={classes['scroll']}>
      <Table miw={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('members.name')}</Table.Th>
            <Table.Th>{t('members.role')}</Table.Th>
            <Table.Th>{t('members.sees')}</Table.Th>
            <Table.Th>{t('members.state')}</Table.Th>
            <Table.Th ta="right">{t('members.devices')}</Table.Th>
            <Table.Th>{t('members.seen')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.members.map((member) => (
            <Table.Tr key={member.id}>
              <Table.Td fw={600}>{member.name}</Table.Td>
              <Table.Td>{t(`office:role.${member.role}`)}</Table.Td>
              <Table.Td>{grantsText(member.grants)}</Table.Td>
              <Table.Td>
                {t(`members.states.${member.state}`)}
                {member.secondFactor ? (
                  <Text size="sm" className={classes['quiet'] ?? ''}>
                    {t('members.secondFactor')}
                  </Text>
                ) : null}
              </Table.Td>
              <Table.Td ta="right">{count(member.devices)}</Table.Td>
              <Table.Td className={classes['figure'] ?? ''}>
                {member.lastSeen === null ? t('members.never') : moment(member.lastSeen)}
              </Table.Td>
              <Table.Td ta="right">{props.renderSteps(member)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function MemberSteps(props: {
  readonly member: Member;
  readonly onEdit: () => void;
  readonly onInvite: () => void;
  readonly onClose: () => void;
  readonly onChange: (wanted: MemberChange) => void;
}) {
  const { t } = useTranslation('officeAdmin');
  const { member, onEdit, onInvite, onClose, onChange } = props;
  if (member.state === 'closed') {
    return (
      <Button size="compact-sm" variant="default" onClick={() => onChange({ closed: false })}>
        {t('members.reopen')}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('members.steps', member)}>
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>{t('members.edit')}</Menu.Item>
        <Menu.Item onClick={onInvite}>{t('members.invite')}</Menu.Item>
        {member.secondFactor ? (
          <Menu.Item onClick={() => onChange({ secondFactor: false })}>
            {t('members.dropSecondFactor')}
          </Menu.Item>
        ) : null}
        <Menu.Item onClick={onClose}>{t('members.close')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
