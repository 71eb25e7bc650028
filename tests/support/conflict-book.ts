import 'fake-indexeddb/auto';
import type { Contract } from '../../shared/domain/contract/contract.ts';
import { archived } from './archives.ts';
import { aClient, aConflict, aContact, aVisit } from './rows.ts';
import type { TestRows } from './test-book.ts';
import { id, openTestBook } from './test-book.ts';

const contract: Contract = {
  id: id(600),
  clientId: id(1),
  number: 'HT-2026-018',
  name: '年度维保服务',
  productFee: 0,
  serviceFee: 18_600_000,
  currency: 'CNY',
  signed: '2026-01-08',
  starts: null,
  ends: null,
  renewal: null,
  note: '',
  archivedAt: null,
};

const { stands, fell } = aConflict();

/** Records in which people met: a fee that is held, fields of which the later stands, a record that was removed. */
export const metRows: TestRows = {
  clients: [
    aClient({ phone: '0971-6123456', region: '西宁', owner: '王工' }),
    aClient({
      id: id(2),
      name: '青海高原特色农畜产品精深加工与冷链物流有限责任公司第二分公司',
      code: '100208',
      note: '机房在三楼，钥匙在门卫处。\n周五下午不在。',
    }),
  ],
  contacts: [aContact()],
  contracts: [contract],
  visits: [aVisit({ satisfaction: 4 })],
  conflicts: [
    aConflict({
      id: id(810),
      table: 'contracts',
      row: contract.id,
      path: 'serviceFee',
      kind: 'held',
      base: [16_000_000],
      stands: { ...stands, value: [18_600_000] },
      fell: { ...fell, value: [17_250_000] },
    }),
    aConflict({
      id: id(811),
      base: ['0971-6123450'],
      stands: { ...stands, value: ['0971-6123456'] },
      fell: { ...fell, value: ['0971-6123457'] },
    }),
    aConflict({
      id: id(812),
      clientId: id(2),
      row: id(2),
      path: 'note',
      base: ['机房在三楼。'],
      stands: { ...stands, value: ['机房在三楼，钥匙在门卫处。\n周五下午不在。'] },
      fell: { ...fell, value: ['机房在三楼，请先打电话给周总。'] },
    }),
    aConflict({
      id: id(813),
      table: 'visits',
      row: id(300),
      path: 'satisfaction',
      base: [null],
      stands: { ...stands, value: [4] },
      fell: { ...fell, value: [5] },
    }),
    aConflict({
      id: id(814),
      table: 'contacts',
      row: id(199),
      path: '$gone',
      kind: 'removed',
      base: [false],
      stands: { ...stands, value: [true] },
      fell: { ...fell, value: [false] },
    }),
  ],
};

/** A book of these records as an archive: the way for records into an app that a test drives from outside. */
export async function archiveOf(rows: TestRows): Promise<Buffer> {
  const deps = await openTestBook(rows);
  const { blob } = await archived(deps);
  deps.close();
  return Buffer.from(await blob.arrayBuffer());
}
