import { fittingLimit, usualFileLimit } from '../../../shared/domain/attachment/check-file.ts';
import type { Deps } from '../deps.ts';
import { keepDraft, readDraft } from '../device.ts';

const key = 'setting/file-limit';

/** The most bytes that a file may have which is attached on this device. */
export async function fileLimit(deps: Deps): Promise<number> {
  const kept = await readDraft(deps, key);
  return typeof kept === 'number' ? fittingLimit(kept) : usualFileLimit;
}

export async function setFileLimit(deps: Deps, bytes: number): Promise<void> {
  await keepDraft(deps, key, fittingLimit(bytes));
}
