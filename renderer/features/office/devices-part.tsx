import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ok } from '../../../shared/result.ts';
import { useFormats } from '../../hooks/formats.ts';
import type { OfficeDevice } from '../../hooks/office-admin.ts';
import { useOfficeAdmin } from '../../hooks/office-admin.ts';
import { Asked } from './asked.tsx';
import { useSayTrouble } from './say-trouble.ts';
import { Sure } from './sure.tsx';
import { useAnswer } from './use-answer.ts';
import { useMe } from './use-me.ts';
import classes from './office.module.css';

type Known = OfficeDevice & { readonly memberName: string };

/** The devices of all members: when each was last seen, and shutting one out. */
export function DevicesPart() {
  const admin = useOfficeAdmin();
  const ask = useCallback(async () => {
    const [devices, members] = await Promise.all([admin.devices(), admin.members()]);
    if (!devices.ok) return devices;
    if (!members.ok) return members;
    const names = new Map(members.value.members.map(({ id, name }) => [id, name]));
    return ok(
      devices.value.devices.map((device): Known => ({
        ...device,
        memberName: names.get(device.member) ?? '',
      })),
    );
  }, [admin]);
  const { answer, again } = useAnswer(ask);
  return (
    <Asked answer={answer} again={again}>
      {(devices) => <Devices devices={devices} onChange={again} />}
    </Asked>
  );
}

function Devices({
  devices,
  onChange,
}: {
  readonly devices: readonly Known[];
  readonly onChange: () => void;
}) {
  const { t } = useTranslation('officeAdmin');
  const admin = useOfficeAdmin();
  const say = useSayTrouble();
  const [asking, setAsking] = useState<Known | null>(null);
  const revoke = async ({ id }: Known) => {
    const done = await admin.revoke(id);
    if (!done.ok) notifications.show({ color: 'orange', message: say(done.error) });
    setAsking(null);
    onChange();
  };
  return (
    <Stack gap="md">
      <Title order={2}>{t('devices.title', { count: devices.length })}</Title>
      {asking ? (
        <Sure
          what={t('devices.sure', { name: asking.name, member: asking.memberName })}
          yes={t('devices.yes')}
          onYes={() => void revoke(asking)}
          onNo={() => setAsking(null)}
        />
      ) : null}
      <div className={classes['scroll']}>
        <Table miw={720}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('devices.name')}</Table.Th>
              <Table.Th>{t('devices.member')}</Table.Th>
              <Table.Th>{t('devices.joined')}</Table.Th>
              <Table.Th>{t('devices.seen')}</Table.Th>
              <Table.Th>{t('devices.state')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {devices.map((device) => (
              <DeviceRow key={device.id} device={device} onRevoke={() => setAsking(device)} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}

function DeviceRow({
  device,
  onRevoke,
}: {
  readonly device: Known;
  readonly onRevoke: () => void;
}) {
  const { t } = useTranslation('officeAdmin');
  const { moment } = useFormats();
  const here = useMe().device === device.id;
  const { name, memberName: member, revoked, signedIn } = device;
  const state =
    revoked === null
      ? t(signedIn ? 'devices.states.in' : 'devices.states.out')
      : t('devices.states.revoked', { when: moment(revoked) });
  return (
    <Table.Tr>
      <Table.Td fw={600}>
        {name}
        {here ? (
          <Text size="sm" className={classes['quiet'] ?? ''}>
            {t('devices.here')}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>{member}</Table.Td>
      <Table.Td className={classes['figure'] ?? ''}>{moment(device.joined)}</Table.Td>
      <Table.Td className={classes['figure'] ?? ''}>{moment(device.lastSeen)}</Table.Td>
      <Table.Td>{state}</Table.Td>
      <Table.Td ta="right">
        {revoked === null ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('devices.revokeThis', { name, member })}
            onClick={onRevoke}
          >
            {t('devices.revoke')}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
