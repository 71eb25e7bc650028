import { randomFillSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pooledBytes, risingIds } from '../shared/record/id.ts';
import { forgetRemoved } from './changes/forget-removed.ts';
import { copyFiles, filesBeside } from './files/copy-files.ts';
import { sweepFiles } from './files/sweep-files.ts';
import { backUp } from './operate/back-up.ts';
import type { OwnCertificate } from './operate/certificate.ts';
import { ownCertificate } from './operate/certificate.ts';
import { endAllSecondFactors } from './operate/end-second-factors.ts';
import { inviteAdministrator } from './operate/invite-administrator.ts';
import { jsonLog, traced } from './operate/log.ts';
import { restore } from './operate/restore.ts';
import { runOffice } from './operate/run-office.ts';
import { secretKeyOf } from './operate/secret-key.ts';
import { sentenceOf, sentencesFor } from './operate/sentences.ts';
import type { Where } from './operate/where.ts';
import { hold, officeFile, visit } from './operate/where.ts';

/** The office's program: see `usage`. People read standard output, machines the log on standard error. */

const { env } = process;
const say = sentencesFor(env['LC_ALL'] ?? env['LANG'] ?? '');
const log = jsonLog((text) => process.stderr.write(text), Date.now);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: 'wellfield-office' },
    port: { type: 'string', default: '4180' },
    address: { type: 'string', default: '127.0.0.1' },
    name: { type: 'string' },
    files: { type: 'string' },
    'file-mb': { type: 'string', default: '50' },
    'files-gb': { type: 'string', default: '100' },
    cert: { type: 'string' },
    key: { type: 'string' },
    'secret-key': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const filesFolder = values.files ?? join(values.folder, 'files');
const tls = (): OwnCertificate | undefined => ownCertificate(values.cert, values.key);
const where: Where = { folder: values.folder, databaseUrl: env['WELLFIELD_DATABASE_URL'] };

function print(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

async function serve(): Promise<void> {
  const certificate = tls();
  const held = await hold(where);
  try {
    const office = await runOffice({ ...chosen(certificate), storage: held.storage });
    print(say.serving(office.address));
    print(certificate ? say.certificate(certificate.fingerprint) : say.plain);
    if (office.accounts.sealing.keyName === null) print(say.unsealed);
    if (office.invitation !== null) print(say.invitation(office.invitation));
    const close = async (): Promise<void> => {
      print(say.closing);
      await office.close();
      await held.release();
    };
    // The second signal is the system's own: it ends the process.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close());
  } catch (error) {
    await held.release();
    throw error;
  }
}

function chosen(certificate: OwnCertificate | undefined) {
  return {
    log,
    files: filesFolder,
    fileLimits: {
      file: numberIn(values['file-mb']) * 1e6,
      all: numberIn(values['files-gb']) * 1e9,
    },
    address: values.address,
    port: Number(values.port),
    name: values.name,
    metricsToken: env['WELLFIELD_METRICS_TOKEN'],
    proxies: (env['WELLFIELD_PROXIES'] ?? '').split(',').filter((proxy) => proxy !== ''),
    tls: certificate,
    secretKey: secretKeyOf(env['WELLFIELD_SECRET_KEY'], values['secret-key'] ?? keyBeside(where)),
  };
}

/** Beside the folder, so that whoever copies the folder has not got the key. Processes over one PostgreSQL are given theirs. */
function keyBeside({ folder, databaseUrl }: Where): string | undefined {
  return databaseUrl === undefined ? `${resolve(folder)}.key` : undefined;
}

function numberIn(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new NoNumber('A number above 0 is needed.');
  return number;
}

class NoNumber extends Error {
  override readonly name = 'NoNumber';
}

/** Something is to be done with an office that is not there. */
class NoOffice extends Error {
  override readonly name = 'NoOffice';
}

function newIds(): () => string {
  return risingIds(
    Date.now,
    pooledBytes((bytes) => void randomFillSync(bytes)),
  );
}

async function visiting<T>(run: (storage: Awaited<ReturnType<typeof visit>>) => Promise<T>) {
  if (where.databaseUrl === undefined && !existsSync(officeFile(where.folder))) {
    throw new NoOffice('There is no office in this folder.');
  }
  const storage = await visit(where);
  try {
    return await run(storage);
  } finally {
    await storage.close();
  }
}

const commands: Readonly<Record<string, (about: string) => Promise<void>>> = {
  backup: async (file) => {
    const rows = await visiting(async (storage) => backUp(storage, file, Date.now()));
    print(say.backedUp(rows, file));
    // After the records: every file that they name is there by now.
    await copiedFiles(filesFolder, filesBeside(file));
  },
  restore: async (file) => {
    const { rows, epoch } = await restore(where, file, Date.now());
    print(say.restored(rows, epoch));
    await copiedFiles(filesBeside(file), filesFolder);
  },
  invite: async (name) => {
    const code = await visiting(async (storage) =>
      inviteAdministrator(storage, name, { at: Date.now(), newId: newIds() }),
    );
    print(say.invitation(code));
    // Whoever carries the invitation carries this with it.
    const certificate = tls();
    if (certificate) print(say.certificate(certificate.fingerprint));
  },
};

async function copiedFiles(from: string, to: string): Promise<void> {
  const { copied, broken } = await copyFiles(from, to);
  print(say.files(copied, to));
  if (broken.length > 0) print(say.brokenFiles(broken.length));
}

async function sweep(): Promise<void> {
  const swept = await visiting(async (storage) => sweepFiles(storage, filesFolder, Date.now()));
  print(say.swept(swept.files, swept.bytes));
  const forgotten = await visiting(async (storage) => forgetRemoved(storage, Date.now()));
  print(say.forgotten(forgotten));
}

async function endFactors(): Promise<void> {
  const ended = await visiting(async (storage) =>
    endAllSecondFactors(storage, { at: Date.now(), newId: newIds() }),
  );
  print(say.endedFactors(ended));
}

/** Commands about the whole office. */
const alone: Readonly<Record<string, () => Promise<void>>> = {
  sweep,
  'end-second-factors': endFactors,
};

async function main(): Promise<void> {
  const [command, about] = positionals;
  if (values.help) return print(say.usage);
  if (command === undefined) return serve();
  const whole = alone[command];
  if (whole) return whole();
  const run = commands[command];
  if (!run || about === undefined) {
    print(say.usage);
    process.exitCode = 2;
    return undefined;
  }
  return run(about);
}

try {
  await main();
} catch (error) {
  const sentence = sentenceOf(error, say);
  if (sentence === undefined) log({ level: 'error', event: 'failed', ...traced(error) });
  else print(sentence);
  process.exitCode = 1;
}
