import { z } from 'zod';
import type { TestOffice } from './office.ts';

/** What an office holds, read behind its back: no device and no member comes between. */

const fieldsSchema = z.object({ name: z.string(), region: z.string(), note: z.string() });

export type ClientAtOffice = z.infer<typeof fieldsSchema> & { readonly id: string };

export async function clientsAt({ storage }: Pick<TestOffice, 'storage'>) {
  const rows = await storage.all(
    "select row_id, fields from row_state where tbl = 'clients' and gone = 0 order by row_id",
  );
  return rows.map(({ row_id: id, fields }): ClientAtOffice => {
    const read = fieldsSchema.parse(JSON.parse(String(fields)));
    return { ...read, id: String(id) };
  });
}

/** Of all clients, in the order in which they were made. */
export async function regionsAt(office: Pick<TestOffice, 'storage'>): Promise<readonly string[]> {
  return (await clientsAt(office)).map(({ region }) => region);
}

/** How many operations a device has sent, how many different ones, and the last number: three times the same where each came once. */
export async function arrivedAt({ storage }: Pick<TestOffice, 'storage'>) {
  const [row] = await storage.all(
    'select count(*) as operations, count(distinct id) as different, max(ctr) as last from operation where device = (select device from operation order by received_at limit 1)',
  );
  return { ...row };
}
