import type { Page } from '@playwright/test';
import { shellWords } from '../../shared/words/shell.ts';
import { visitsWords } from '../../shared/words/visits.ts';
import type { Ledger } from './ledger.ts';
import type { SmallDisk } from './small-disk.ts';

const words = visitsWords.en.form;
const { safety } = shellWords.en;
/** The last room beside the journal is given away for one of them at most, so that the next are refused. */
const most = 5;

/**
 * Logs visits on the screen of a full disk until one is refused: the screen says so and why, and keeps what was typed, which is saved from there when there is
 * room again.
 */
export async function saveVisitsOnScreen(
  page: Page,
  {
    round,
    disk,
    ledger,
  }: { readonly round: number; readonly disk: SmallDisk; readonly ledger: Ledger },
): Promise<void> {
  for (let n = 0; n < most; n += 1) {
    await disk.fill(0);
    const step = { kind: 'visit', note: `on screen ${round} ${n}` } as const;
    const saved = await save(page, step.note, ledger, () => ledger.hear({ what: 'tried', step }));
    if (saved) {
      ledger.hear({ what: 'done', step });
      continue;
    }
    ledger.hear({ what: 'refused', step, why: 'said on the screen' });
    await disk.free();
    const note = page.getByLabel(words.note, { exact: true });
    if ((await note.inputValue()) !== step.note) throw new Error('What was typed is gone.');
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(/^Visit saved/u)
      .first()
      .waitFor();
    ledger.hear({ what: 'done', step });
    return;
  }
}

/** Whether the visit was saved. Throws where the screen says neither that it was nor that it was not. */
async function save(
  page: Page,
  note: string,
  { batches }: Ledger,
  trying: () => void,
): Promise<boolean> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('Control+l');
  const client = page.getByRole('combobox', { name: words.client });
  const code = String((batches[0] ?? 0) * 400);
  await client.fill(code);
  await client.press('Enter');
  await page.getByLabel(words.note, { exact: true }).fill(note);
  await page.getByRole('radio', { name: words.archived }).check();
  trying();
  const said = page
    .getByText(/^Visit saved/u)
    .first()
    .or(page.getByText(safety.notTaken).first());
  await page.keyboard.press('Control+Enter');
  await said.first().waitFor();
  if (!(await page.getByText(safety.notTaken).first().isVisible())) {
    await page.reload();
    return true;
  }
  await page.getByRole('alert').first().waitFor();
  return false;
}
