import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BareDevice } from '../../tests/support/bare-device.ts';
import { bearerOf, joined } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';
import { accessLasts } from '../accounts/access-token.ts';

let office: TestOffice;
let device: BareDevice;
let clock = 0;

beforeEach(async () => {
  clock = Date.UTC(2026, 4, 11);
  office = await startOffice({ members: [{ name: 'Li Wei' }], now: () => clock });
  device = await joined(office.address, office.invitations['Li Wei']);
});
afterEach(async () => office.stop());

/** Opens the stream of heads; `said` reads on until that much was said, or the stream has ended. */
async function listen(of: BareDevice = device) {
  const answer = await fetch(`${office.address}/v1/live`, { headers: bearerOf(of.session()) });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const until = async (seen: (text: string) => boolean): Promise<string> => {
    while (!seen(text)) {
      const part = await reader?.read();
      if (!part || part.done) return `${text}[end]`;
      text += part.value;
    }
    return text;
  };
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    said: async (words: string) => until((heard) => heard.includes(words)),
    ended: async () => until(() => false),
  };
}

const addView = {
  epoch: 1,
  now: 0,
  actions: [{ id: '018f0000-0000-7000-8000-000000000001', name: 'x', at: 0, undoes: null }],
  operations: [
    {
      id: 'one',
      ctr: 1,
      action: 0,
      table: 'clients',
      row: '018f0000-0000-7000-8000-000000000002',
      base: 0,
      set: { $gone: [false], name: ['Well 7'], region: [''], owner: ['Li Wei'] },
    },
  ],
};

test('a listener hears the head at once and when it rises, and nothing else', async () => {
  const stream = await listen();
  expect([stream.status, stream.type]).toEqual([200, 'text/event-stream']);
  expect(await stream.said('"seq":0')).toBe('event: head\ndata: {"seq":0}\n\n');
  expect((await device.post('/v1/push', addView)).status).toBe(200);
  expect(await stream.said('"seq":1')).toBe(
    'event: head\ndata: {"seq":0}\n\nevent: head\ndata: {"seq":1}\n\n',
  );
});

test('a quiet stream says every twenty seconds that it is there', async () => {
  const stream = await listen();
  await stream.said('"seq":0');
  clock += 20_000;
  expect(await stream.said('still here')).toContain(': still here\n\n');
});

test('a revoked device hears no more', async () => {
  const administrator = await joined(office.address, office.invitations['Administrator']);
  const [stream, other] = [await listen(), await listen(administrator)];
  await stream.said('"seq":0');
  await administrator.post(`/v1/admin/devices/${device.presented.id}/revoke`);
  expect(await stream.ended()).toContain('[end]');
  clock += 20_000;
  expect(await other.said('still here')).not.toContain('[end]');
});

test('a stream ends with its access token', async () => {
  const stream = await listen();
  await stream.said('"seq":0');
  clock += accessLasts;
  expect(await stream.ended()).toContain('[end]');
});

test('a device has one stream: a new one ends the one before', async () => {
  const first = await listen();
  const second = await listen();
  expect(await first.ended()).toContain('[end]');
  expect(await second.said('"seq":0')).toContain('"seq":0');
});

test('a closing office ends all streams', async () => {
  const stream = await listen();
  await stream.said('"seq":0');
  await office.close();
  expect(await stream.ended()).toContain('[end]');
});

test('nobody listens without a token', async () => {
  expect((await fetch(`${office.address}/v1/live`)).status).toBe(401);
});
