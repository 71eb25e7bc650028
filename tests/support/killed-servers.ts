import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { pushAnswerSchema } from '../../shared/protocol/push.ts';
import type { Push, PushAnswer } from '../../shared/protocol/push.ts';
import type { PlainDevice } from './plain-device.ts';
import { adding } from './plain-device.ts';

export type Survived = {
  readonly kills: number;
  /** Rows that were acknowledged, in their order. */
  readonly acknowledged: readonly string[];
  /** Answers that no device should ever get. */
  readonly odd: readonly unknown[];
};

const saidSchema = z.union([
  z.object({ answer: z.object({ ok: z.literal(true), value: pushAnswerSchema }) }),
  z.object({ failed: z.string() }),
]);

/** Milliseconds within which a push is somewhere between its first statement and its answer. */
const aPushLasts = 25;
/** Of so many pushes one meets a kill, and one meets what else happens to the database. */
const rounds = 4;
const patience = 100;

/**
 * A device pushes through a server process that is killed at any moment of a push, and pushes again what was not answered through the
 * next one. `shake` is done to the database while others are pushed.
 */
export async function pushThroughKills(
  where: string,
  device: PlainDevice,
  { kills, shake }: { readonly kills: number; readonly shake?: () => Promise<void> },
): Promise<Survived> {
  const acknowledged: string[] = [];
  const odd: unknown[] = [];
  const serving: Serving = { server: await start(where), where };
  try {
    for (let round = 1; round <= kills * rounds; round += 1) {
      const body = device.body(Array.from({ length: 20 }, aView));
      const server = await revived(serving);
      const shaken = round % rounds === 2 ? soon(async () => shake?.()) : null;
      const killed = round % rounds === 0 ? soon(async () => kill(server)) : null;
      const atOnce = await ask(server, device, body);
      await Promise.all([shaken, killed]);
      if (!killed && !isAlive(server)) odd.push('The server died by itself.');
      const answer = atOnce ?? (await askUntilAnswered(serving, device, body));
      if (answer.kind === 'answers') acknowledged.push(...body.operations.map(({ row }) => row));
      if (!isAsWished(answer)) odd.push(answer);
    }
  } finally {
    await kill(serving.server);
  }
  return { kills, acknowledged, odd };
}

type Serving = { server: ChildProcess; readonly where: string };

async function revived(serving: Serving): Promise<ChildProcess> {
  if (!isAlive(serving.server)) serving.server = await start(serving.where);
  return serving.server;
}

async function askUntilAnswered(
  serving: Serving,
  device: PlainDevice,
  body: Push,
): Promise<PushAnswer> {
  for (let tried = 0; tried < patience; tried += 1) {
    const answer = await ask(await revived(serving), device, body);
    if (answer) return answer;
  }
  throw new Error('No server answers any more.');
}

function isAsWished(answer: PushAnswer): boolean {
  return answer.kind === 'answers' && answer.answers.every(({ verdict }) => verdict === 'taken');
}

function aView() {
  const set = adding({ name: randomUUID(), author: '王', shared: false });
  return { table: 'views', row: randomUUID(), set };
}

async function soon(run: () => Promise<void>): Promise<void> {
  await wait(Math.random() * aPushLasts);
  await run();
}

async function start(where: string): Promise<ChildProcess> {
  const server = fork(join(import.meta.dirname, 'serving.ts'), [where]);
  await Promise.race([
    once(server, 'message'),
    once(server, 'exit').then(() => {
      throw new Error('The server did not come up.');
    }),
  ]);
  return server;
}

async function kill(server: ChildProcess): Promise<void> {
  if (!isAlive(server)) return;
  server.kill('SIGKILL');
  await once(server, 'exit');
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

/** What it answered; null if it died before, or its database did. */
async function ask(
  server: ChildProcess,
  { session }: PlainDevice,
  body: Push,
): Promise<PushAnswer | null> {
  if (!isAlive(server)) return null;
  const over = new AbortController();
  const { signal } = over;
  const told = once(server, 'message', { signal }).then(([message]: unknown[]) =>
    saidSchema.parse(message),
  );
  const died = once(server, 'exit', { signal }).then(() => null);
  try {
    // What cannot be sent to a dying process is not answered either.
    server.send({ session, body }, () => undefined);
    const said = await Promise.race([told, died]);
    if (said === null || 'failed' in said) return null;
    return said.answer.value;
  } finally {
    over.abort();
    await Promise.allSettled([told, died]);
  }
}
