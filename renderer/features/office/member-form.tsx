import { Alert, Button, Group, Radio, Stack, Textarea, TextInput, Title } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/protocol/account.ts';
import { roles } from '../../../shared/protocol/account.ts';
import { nameLimit } from '../../../shared/record/values.ts';
import type { Invitation, Member } from '../../hooks/office-admin.ts';
import { useOfficeAdmin } from '../../hooks/office-admin.ts';
import type { GrantsForm } from './grants-form.ts';
import { formOfGrants, grantsOfForm } from './grants-form.ts';
import { useSayTrouble } from './say-trouble.ts';
import classes from './office.module.css';

/** A new member, or other rights for one who is there. */
export function MemberForm(props: {
  readonly member: Member | null;
  readonly onInvited: (name: string, invitation: Invitation) => void;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const { member, onInvited, onSaved, onClose } = props;
  const { t } = useTranslation(['officeAdmin', 'shell']);
  const admin = useOfficeAdmin();
  const say = useSayTrouble();
  const id = useId();
  const [name, setName] = useState(member?.name ?? '');
  const [role, setRole] = useState<Role>(member?.role ?? 'engineer');
  const [grants, setGrants] = useState(() => formOfGrants(member?.grants ?? []));
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const missing = name.trim() === '';
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    if (missing) return;
    const wanted = { name: name.trim(), role, grants: grantsOfForm(grants) };
    if (member) {
      const saved = await admin.changeMember(member.id, wanted);
      if (saved.ok) onSaved();
      else setRefused(say(saved.error));
      return;
    }
    const added = await admin.addMember(wanted);
    if (added.ok) onInvited(wanted.name, added.value);
    else setRefused(say(added.error));
  };
  return (
    <form
      className={classes['form']}
      aria-labelledby={id}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <Title order={3} id={id}>
        {member ? t('member.editing', { name: member.name }) : t('member.add')}
      </Title>
      <TextInput
        label={t('member.name')}
        description={t('member.nameHint')}
        autoFocus
        maxLength={nameLimit}
        value={name}
        error={checked && missing ? t('member.missing') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('member.role')}
        value={role}
        onChange={(value) => setRole(roles.find((one) => one === value) ?? role)}
      >
        <Stack gap={6} mt={4}>
          {roles.map((one) => (
            <Radio key={one} value={one} label={t(`member.roles.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <GrantFields grants={grants} onChange={setGrants} />
      {refused === null ? null : (
        <Alert role="alert" color="orange" variant="light">
          {refused}
        </Alert>
      )}
      <Group gap="xs">
        <Button type="submit">{t(member ? 'member.save' : 'member.invite')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
      </Group>
    </form>
  );
}

function GrantFields({
  grants,
  onChange,
}: {
  readonly grants: GrantsForm;
  readonly onChange: (grants: GrantsForm) => void;
}) {
  const { t } = useTranslation('officeAdmin');
  return (
    <>
      <Radio.Group
        label={t('member.sees')}
        description={t('member.own')}
        value={grants.all ? 'all' : 'some'}
        onChange={(value) => onChange({ ...grants, all: value === 'all' })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="all" label={t('member.all')} />
          <Radio value="some" label={t('member.some')} />
        </Stack>
      </Radio.Group>
      {grants.all ? null : (
        <>
          <Textarea
            label={t('member.regions')}
            description={t('member.regionsHint')}
            autosize
            minRows={1}
            maxRows={6}
            value={grants.regions}
            onChange={(event) => onChange({ ...grants, regions: event.currentTarget.value })}
          />
          <Textarea
            label={t('member.people')}
            description={t('member.peopleHint')}
            autosize
            minRows={1}
            maxRows={6}
            value={grants.people}
            onChange={(event) => onChange({ ...grants, people: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
