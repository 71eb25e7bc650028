import { optionLimit } from '../../../shared/domain/field/field-form.ts';
import type { Id } from '../../../shared/record/id.ts';
import { nameLimit } from '../../../shared/record/values.ts';
import type { Deps } from '../deps.ts';

/** The texts that clients have in a field, the most frequent first, as far as they can be options: what a choice is made of. */
export async function collectOptions({ book }: Deps, field: Id): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  await book.scan('clients', (batch) => {
    for (const { custom } of batch) {
      const value = custom[field];
      if (value === undefined) continue;
      for (const text of textsOf(value)) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  });
  return [...counts]
    .toSorted(([a, more], [b, less]) => less - more || a.localeCompare(b))
    .slice(0, optionLimit)
    .map(([text]) => text);
}

function textsOf(value: string | number | readonly string[]): readonly string[] {
  const texts = typeof value === 'object' ? value : String(value).split(/[;；]/u);
  return texts.map((text) => text.trim()).filter((text) => text !== '' && text.length <= nameLimit);
}
