import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '../../renderer/app/i18n.ts';
import { setOfficeValues } from '../../renderer/data/office-values.ts';
import type { OpenOffice } from '../../renderer/data/sync/open-office.ts';
import type { Grant, OfficeRefusal } from '../../shared/protocol/account.ts';
import { err, ok } from '../../shared/result.ts';
import { joinOfficeOf, showOffice } from '../support/office-page.tsx';
import { openTestBook } from '../support/test-book.ts';

beforeAll(async () => startI18n('en'));

type Answering = (path: string, body: unknown) => OfficeRefusal | object;

/** The part of the own account, at an office that answers so. `asked` collects what was changed. */
async function showAccount(answering: Answering, grants: readonly Grant[] = []) {
  const deps = await openTestBook();
  await joinOfficeOf(deps);
  const asked: unknown[] = [];
  let secondFactor = false;
  const ask: OpenOffice['ask'] = async (path, body) => {
    if (body === undefined) return ok({ grants, secondFactor });
    asked.push([path, body]);
    const said = answering(path, body);
    if (typeof said === 'string') return err({ type: 'refused', refusal: said });
    if ('on' in said) secondFactor = said.on === true;
    return ok(said);
  };
  const close = await showOffice(deps, { ask }, '/office?tab=account');
  return { asked, close, user: userEvent.setup() };
}

const done: Answering = () => ({ done: true });

test('a member reads whose clients the office lets come to this device', async () => {
  const { close } = await showAccount(done, [
    { kind: 'region', region: '西宁' },
    { kind: 'person', person: '李工' },
  ]);
  const list = await screen.findByRole('list', { name: 'What you see here' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Clients in your own name, 王工',
    'Clients of the region 西宁',
    'Clients of 李工',
    'What belongs to the whole office: fields, people, surveys and shared views',
  ]);
  close();
});

test('who sees everything reads so', async () => {
  const { close } = await showAccount(done, [{ kind: 'all' }]);
  expect(await screen.findByText('All clients of the office, and the segmentations')).toBeTruthy();
  close();
});

test('a new password is looked at before it is sent, and a wrong present one is told at its field', async () => {
  const said: (OfficeRefusal | object)[] = ['wrong-password', 'locked-out', { done: true }];
  const { asked, close, user } = await showAccount(() => said.shift() ?? {});
  const submit = await screen.findByRole('button', { name: 'Change the password' });
  await user.click(submit);
  const present = screen.getByLabelText('Present password');
  const next = screen.getByLabelText('New password');
  const repeated = screen.getByLabelText('New password once more');
  expect([describedBy(present), describedBy(next)]).toEqual([
    'Enter your present password.',
    expect.stringContaining('Choose a password of at least 10 characters.'),
  ]);
  await user.type(present, 'long enough, and mine');
  await user.type(next, 'long enough, and mine');
  await user.type(repeated, 'another one');
  await user.click(submit);
  expect(describedBy(next)).toContain('This is your present password. Choose another one.');
  expect(describedBy(repeated)).toBe('This is not what stands above.');
  await user.type(next, ' now');
  await user.clear(repeated);
  await user.type(repeated, 'long enough, and mine now');
  expect(asked).toEqual([]);

  await user.click(submit);
  expect(describedBy(present)).toBe('This is not your present password.');
  await user.click(submit);
  expect((await screen.findByRole('alert')).textContent).toContain('Too many wrong tries');
  await user.click(submit);
  expect(await screen.findByText('Your password is changed.')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBe(null);
  expect([present, next, repeated].map(valueOf)).toEqual(['', '', '']);
  const sent = { password: 'long enough, and mine', next: 'long enough, and mine now' };
  expect(asked).toEqual(Array.from({ length: 3 }, () => ['/v1/password', sent]));
  close();
});

test('a second factor is turned on with a picture or a secret and a code, and off with both', async () => {
  const secret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const said: (OfficeRefusal | object)[] = [
    'wrong-password',
    { on: false, secret, address: `otpauth://totp/Wellfield:x?secret=${secret}` },
    'wrong-code',
    { on: true },
    'wrong-code',
    { on: false },
  ];
  const { asked, close, user } = await showAccount(() => said.shift() ?? {});
  await user.click(await screen.findByRole('button', { name: 'Turn on the second factor' }));
  const password = screen.getByLabelText('Your password');
  expect(document.activeElement).toBe(password);
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(describedBy(password)).toBe('Enter your password.');
  await user.type(password, 'mine{Enter}');
  expect(describedBy(password)).toBe('This is not your password.');
  await user.click(screen.getByRole('button', { name: 'Next' }));

  expect(
    await screen.findByRole('img', {
      name: 'Picture with the secret of your second factor, for an authenticator app',
    }),
  ).toBeTruthy();
  expect(screen.getByText('ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567')).toBeTruthy();
  const code = screen.getByLabelText('Code of six digits');
  await user.type(code, '000000{Enter}');
  expect(describedBy(code)).toContain('This code is not right');
  await user.clear(code);
  await user.type(code, ' 123456{Enter}');
  expect(await screen.findByText('The second factor is on.')).toBeTruthy();
  expect(screen.queryByRole('img')).toBe(null);

  await user.click(await screen.findByRole('button', { name: 'Turn off the second factor' }));
  await user.type(screen.getByLabelText('Your password'), 'mine');
  await user.click(screen.getByRole('button', { name: 'Turn off' }));
  expect(describedBy(screen.getByLabelText('Code of six digits'))).toContain(
    'Enter the six digits',
  );
  await user.type(screen.getByLabelText('Code of six digits'), '654321{Enter}');
  expect(describedBy(screen.getByLabelText('Code of six digits'))).toContain('not right');
  await user.click(screen.getByRole('button', { name: 'Turn off' }));
  expect(await screen.findByText('The second factor is off.')).toBeTruthy();
  const turnOn = await screen.findByRole('button', { name: 'Turn on the second factor' });
  expect(document.activeElement).toBe(turnOn);
  const of = (step: string, rest: object = {}) => [
    '/v1/second-factor',
    { step, password: 'mine', ...rest },
  ];
  expect(asked).toEqual([
    of('begin'),
    of('begin'),
    of('confirm', { code: '000000' }),
    of('confirm', { code: '123456' }),
    of('end', { code: '654321' }),
    of('end', { code: '654321' }),
  ]);
  close();
});

test('signing in asks for a code only when the office does, and says at its field what is wrong with it', async () => {
  const deps = await openTestBook();
  await joinOfficeOf(deps);
  await setOfficeValues(deps.store, {
    status: { state: 'signed-out', progress: null, trouble: null },
  });
  const asked: unknown[] = [];
  const refusals: OfficeRefusal[] = ['wrong-password', 'code-needed', 'wrong-code'];
  const close = await showOffice(deps, {
    signIn: async ({ password, code }) => {
      asked.push([password, code]);
      const refusal = refusals.shift();
      return refusal ? err({ type: 'refused', refusal, after: null }) : ok(null);
    },
  });
  const user = userEvent.setup();
  const submit = await screen.findByRole('button', { name: 'Sign in' });
  await user.type(screen.getByLabelText('Password'), 'mine{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('name or the password');
  expect(screen.queryByLabelText('Code of six digits')).toBe(null);
  await user.click(submit);
  const code = await screen.findByLabelText('Code of six digits');
  expect(document.activeElement).toBe(code);
  expect(screen.queryByRole('alert')).toBe(null);
  expect(describedBy(code)).toContain('asks for your second factor');
  await user.click(submit);
  expect(describedBy(code)).toContain('Enter the six digits that your app shows.');
  await user.type(code, '000000{Enter}');
  expect(describedBy(code)).toContain('This code is not right');
  await user.clear(code);
  await user.type(code, '123456{Enter}');
  expect(asked).toEqual([
    ['mine', ''],
    ['mine', ''],
    ['mine', '000000'],
    ['mine', '123456'],
  ]);
  close();
});

/** What a screen reader says of a field besides its name. */
function describedBy(field: HTMLElement): string {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? '').join(' ');
}

function valueOf(field: HTMLElement): string {
  return field instanceof HTMLInputElement ? field.value : '';
}
