import { attachFiles } from '../../renderer/data/commands/attach-files.ts';
import { filesOf } from '../../renderer/data/files/file-store.ts';
import { fetchFile } from '../../renderer/data/sync/files/fetch-file.ts';
import { moveFiles } from '../../renderer/data/sync/files/move-files.ts';
import { waitingFiles } from '../../renderer/data/sync/files/waiting-files.ts';
import type { Attachment } from '../../shared/domain/attachment/attachment.ts';
import type { Fault } from './fault-proxy.ts';
import { startFaultProxy } from './fault-proxy.ts';
import type { TestDevice } from './office-device.ts';
import type { OfficeStage } from './office-stage.ts';
import { id } from './test-book.ts';

export const never = new AbortController().signal;
export const noStop = () => false;

/** A round of records and then of files. */
export async function round(device: TestDevice, mustStop: () => boolean = noStop) {
  const synced = await device.sync();
  if (!synced.ok) throw new Error(`Not in step: ${JSON.stringify(synced.error)}`);
  return moveFiles({ link: device.link, signal: never }, mustStop);
}

export function someBytes(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 7) % 251);
}

/** Attaches a file to the client `of`. */
export async function attach(
  { deps }: TestDevice,
  bytes: Uint8Array<ArrayBuffer>,
  name = 'well.jpg',
  of = 1,
): Promise<Attachment> {
  const done = await attachFiles(deps, { of: 'clients', recordId: id(of) }, [
    new File([bytes], name),
  ]);
  const file = done.ok ? done.value.files[0] : undefined;
  if (!file) throw new Error(`Not attached: ${JSON.stringify(done)}`);
  return file;
}

export async function fetchOn({ link }: TestDevice, { id: row, hash }: Attachment, signal = never) {
  return fetchFile({ link, signal, onProgress: () => undefined }, { row, hash });
}

export async function bytesOn(
  { deps }: TestDevice,
  { hash }: Attachment,
): Promise<Uint8Array | null> {
  const blob = await filesOf(deps).get(hash);
  return blob && new Uint8Array(await blob.arrayBuffer());
}

export async function waitOn({ deps }: TestDevice): Promise<number> {
  return (await waitingFiles(deps)).count;
}

/** What lies between a device and its office: the pieces that passed, by place, and what happens to the next ones. */
export async function between(stage: OfficeStage, address: string) {
  const pieces: string[] = [];
  const faults: Fault[] = [];
  const proxy = await startFaultProxy(address, (path) => {
    const place = /^\/v1\/files\/[^/]+\/[0-9a-f]{64}\/(\d+)$/u.exec(path)?.[1];
    if (place === undefined) return { kind: 'none' };
    pieces.push(place);
    return faults.shift() ?? { kind: 'none' };
  });
  stage.also(proxy.stop);
  return { address: proxy.address, pieces, faults };
}
