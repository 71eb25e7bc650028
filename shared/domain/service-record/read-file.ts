import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { RecordFile } from './hand-out.ts';
import { recordFileSchema } from './hand-out.ts';

/** Where the record stands in its page. */
export const dataBlock = {
  open: '<script type="application/json" id="record">',
  close: '</script>',
};

/** The record in a saved page; refused where there is none, or what stands there is none of ours. */
export function readRecordFile(page: string): Result<RecordFile, 'no-record'> {
  const from = page.indexOf(dataBlock.open);
  const to = from < 0 ? -1 : page.indexOf(dataBlock.close, from);
  if (to < 0) return err('no-record');
  try {
    const parsed = recordFileSchema.safeParse(
      JSON.parse(page.slice(from + dataBlock.open.length, to)),
    );
    return parsed.success ? ok(parsed.data) : err('no-record');
  } catch {
    return err('no-record');
  }
}
