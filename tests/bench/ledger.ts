import type { Stage } from './browser.ts';
import { openStage } from './browser.ts';
import { importPairs } from './ledger/importing.ts';
import { listMeasurements } from './ledger/list.ts';
import { openMeasurements } from './ledger/opening.ts';
import { peerMeasurements } from './ledger/peers.ts';
import { recordMeasurements } from './ledger/records.ts';
import { fillBoth } from './ledger/sizes.ts';
import type { Measurement } from './measure.ts';
import { measurement, tableOf } from './measure.ts';

/** The book as it grows: every figure is measured at each of these numbers of clients. */
const sizes = [10_000, 100_000] as const;

/**
 * The ledger against bare Dexie (one plain object a record, secondary indexes, strict durability, the same fields), on the same
 * machine in the same run; the peers import and open the same clients.
 */
export async function ledger(options: {
  readonly clients: number | null;
}): Promise<readonly Measurement[]> {
  const stage = await openStage();
  const measured: Measurement[] = [];
  try {
    for (const clients of options.clients === null ? sizes : [options.clients]) {
      const ofSize = await measureSize(stage, clients);
      console.log(`\n${clients.toLocaleString('en')} clients\n${tableOf(ofSize)}`);
      measured.push(...ofSize.map((one) => ({ ...one, name: `${clients}: ${one.name}` })));
    }
  } finally {
    stage.close();
  }
  return measured;
}

async function measureSize(stage: Stage, clients: number): Promise<readonly Measurement[]> {
  const imports = await importPairs(stage, clients);
  const ofBook = await stage.withProfile(async (browser) => {
    const filled = await fillBoth(browser, clients);
    return [
      ...filled,
      ...(await openMeasurements(browser, clients)),
      ...(await listMeasurements(browser, clients)),
      ...(await recordMeasurements(browser, clients)),
    ];
  });
  return [
    measurement('import CSV to durable and listed / bulkPut of the clients', imports, {
      target: 0.35,
    }),
    ...ofBook,
    ...(await peerMeasurements(stage, clients, { imports, ofBook })),
  ];
}
