import type { PullAnswer } from '../../shared/protocol/pull.ts';
import type { Reader } from '../storage/storage.ts';
import { numberOf, textOf } from '../storage/storage.ts';

export type OfficeState = {
  readonly id: string;
  readonly name: string;
  readonly head: number;
  readonly epoch: number;
  /** The last number that the device has given to an operation, as far as the office knows. */
  readonly lastCtr: number;
};

export async function readOffice(db: Reader, device: string): Promise<OfficeState> {
  const [row] = await db.all(
    `select id, name, head, epoch, coalesce((select last_ctr from device where id = $1), 0) as last_ctr from office`,
    [device],
  );
  if (!row) throw new Error('The office has no beginning.');
  return {
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
    head: numberOf(row, 'head'),
    epoch: numberOf(row, 'epoch'),
    lastCtr: numberOf(row, 'last_ctr'),
  };
}

/** The answer to a device that knows another epoch. */
export function otherEpoch({
  epoch,
  lastCtr,
}: OfficeState): Extract<PullAnswer, { kind: 'epoch' }> {
  return { kind: 'epoch', epoch, lastCtr };
}
