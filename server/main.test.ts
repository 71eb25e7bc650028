import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joined, newDevice } from '../tests/support/bare-device.ts';
import { testCertificate } from '../tests/support/test-certificates.ts';

const patience = 20_000;
const program = join(import.meta.dirname, 'main.ts');

let parent = '';
let started: Set<ChildProcess>;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'wellfield-main-'));
  started = new Set();
  secretKey = undefined;
});
afterEach(async () => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(parent, { recursive: true, force: true });
});

/** By the environment, for a test that gives one. */
let secretKey: string | undefined;

function run(args: readonly string[], language = 'en_GB.UTF-8'): ChildProcess {
  const { WELLFIELD_DATABASE_URL: _, ...env } = process.env;
  const folder = ['--folder', join(parent, 'office')];
  const child = spawn(process.execPath, [program, ...args, ...folder], {
    env: { ...env, LC_ALL: language, WELLFIELD_SECRET_KEY: secretKey },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  return child;
}

/** Runs a command to its end. */
async function ran(
  args: readonly string[],
  language?: string,
): Promise<readonly [number | null, string]> {
  const child = run(args, language);
  const said = child.stdout ? text(child.stdout) : Promise.resolve('');
  const errors = child.stderr ? text(child.stderr) : Promise.resolve('');
  await once(child, 'exit');
  return [child.exitCode, `${await said}${await errors}`];
}

type Serving = {
  readonly child: ChildProcess;
  readonly address: string;
  readonly said: () => string;
};

/** An office that answers; `said` is what it has printed so far. */
async function serving(args: readonly string[] = []): Promise<Serving> {
  const child = run(['--port', '0', ...args]);
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(said)));
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /answers at (\S+)\n(?:.*\n)*?(?=.*\n?)/u.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  return { child, address, said: () => said };
}

function invitationIn(said: string): string | undefined {
  return /: ([0-9A-Z]{5}(?:-[0-9A-Z]{5}){3})\n/u.exec(said)?.[1];
}

test('the first start prints an address and an invitation, which opens the office', async () => {
  const { child, address, said } = await serving(['--name', '华北办公室']);
  await vi.waitUntil(() => invitationIn(said()) !== undefined, patience);
  const device = await joined(address, invitationIn(said()));
  expect([device.session().office.name, device.session().member.role]).toEqual([
    '华北办公室',
    'administrator',
  ]);
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);

  const again = await serving();
  expect((await (await newDevice(again.address)).signIn('Administrator')).status).toBe(200);
  expect(invitationIn(again.said())).toBeUndefined();
});

test('a folder has one office; one that was killed leaves no lock behind', async () => {
  const { child } = await serving();
  expect(await ran(['--port', '0'])).toEqual([1, 'Another office is running in this folder.\n']);
  expect(await ran(['--port', '0'], 'zh_CN.UTF-8')).toEqual([
    1,
    '此文件夹中已有办公室服务器在运行。\n',
  ]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect((await serving()).address).toMatch(/^http:/u);
});

test('an office that is told to end answers what was begun, and takes nothing new', async () => {
  const { child, address, said } = await serving();
  const { hostname, port } = new URL(address);
  const headers = { 'content-type': 'application/json', 'content-length': 2 };
  const begun = request({ hostname, port, path: '/v1/sign-in', method: 'POST', headers });
  const status = new Promise((resolve) => {
    begun.once('response', (answer) => resolve(answer.statusCode));
  });
  // Its head has arrived when the office has answered something that was asked after it.
  begun.write('{');
  await fetch(`${address}/v1/health`);
  child.kill('SIGTERM');
  await vi.waitUntil(() => said().includes('Closing'), patience);
  begun.end('}');
  expect(await status).toBe(400);
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
  await expect(fetch(`${address}/v1/health`)).rejects.toThrow('fetch failed');
});

test('a copy is made beside the running office and put back when it has ended', async () => {
  const copy = join(parent, 'office.copy');
  const { child } = await serving();
  expect(await ran(['backup', copy])).toEqual([
    0,
    expect.stringMatching(/^\d+ rows are in .*office\.copy\n/u),
  ]);
  expect(await ran(['restore', copy])).toEqual([1, 'Another office is running in this folder.\n']);
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(await ran(['restore', copy])).toEqual([
    0,
    expect.stringContaining('devices read everything again'),
  ]);
  expect(await ran(['restore', program])).toEqual([1, 'This copy is damaged or none.\n']);
  expect((await serving()).address).toMatch(/^http:/u);
});

test('an administrator who cannot sign in is invited by whoever has the disk', async () => {
  const { address, said } = await serving();
  await vi.waitUntil(() => invitationIn(said()) !== undefined, patience);
  await joined(address, invitationIn(said()));
  const [code, words] = await ran(['invite', 'administrator']);
  expect(code).toBe(0);
  const device = await newDevice(address);
  expect((await device.join(invitationIn(words) ?? '', 'another password')).status).toBe(200);
  expect(await ran(['invite', 'Nobody'])).toEqual([1, 'There is no administrator of this name.\n']);
});

test('an office with its own certificate prints the fingerprint of what it shows, also beside an invitation', async () => {
  const { certFile, keyFile, fingerprint } = testCertificate('one');
  const own = ['--cert', certFile, '--key', keyFile];
  const { address, said } = await serving(own);
  await vi.waitUntil(() => invitationIn(said()) !== undefined, patience);
  expect(said()).toContain(`Fingerprint of its certificate (SHA-256): ${fingerprint}\n`);
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  expect(socket.getPeerX509Certificate()?.fingerprint256).toBe(fingerprint);
  socket.destroy();
  expect(await ran(['invite', 'Administrator', ...own], 'zh_CN.UTF-8')).toEqual([
    0,
    expect.stringContaining(`证书指纹（SHA-256）：${fingerprint}\n`),
  ]);
  expect(await ran(['--cert', keyFile, '--key', keyFile])).toEqual([
    1,
    'The file of --cert has no certificate in PEM.\n',
  ]);
});

test('the key that seals second factors lies beside the folder; with another one the office does not start until they are ended', async () => {
  secretKey = 'short';
  expect(await ran(['--port', '0'])).toEqual([
    1,
    'A secret key has 32 bytes, in hex or base64: openssl rand -base64 32\n',
  ]);
  secretKey = undefined;
  const first = await serving();
  const file = join(parent, 'office.key');
  expect([Buffer.from(readFileSync(file, 'utf8'), 'base64').length, first.said()]).toEqual([
    32,
    expect.not.stringContaining('unsealed'),
  ]);
  first.child.kill('SIGTERM');
  await once(first.child, 'exit');
  secretKey = Buffer.alloc(32).toString('hex');
  const [code, words] = await ran(['--port', '0']);
  expect([code, words]).toEqual([1, expect.stringContaining('sealed with another key')]);
  expect(await ran(['end-second-factors'])).toEqual([
    0,
    'Second factors that were ended: 0. They sign in with the password alone now.\n',
  ]);
  expect((await serving()).address).toMatch(/^http:/u);
});

test('what cannot be done is said in a sentence', async () => {
  expect(await ran(['backup', join(parent, 'copy')])).toEqual([1, 'There is no office here.\n']);
  expect(await ran(['restore', join(parent, 'nothing')])).toEqual([1, 'There is no such file.\n']);
  const [code, words] = await ran(['dance']);
  expect([code, words]).toEqual([2, expect.stringContaining('npm run server -- backup <file>')]);
  const { address } = await serving();
  const taken = ['--port', new URL(address).port, '--folder', join(parent, 'other')];
  const child = spawn(process.execPath, [program, ...taken], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  expect(await text(child.stdout)).toBe(
    'Another program answers on this port. Choose another with --port.\n',
  );
});
