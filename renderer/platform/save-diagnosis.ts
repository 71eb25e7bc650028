import { diagnose } from './diagnosis.ts';
import { lastErrors } from './last-errors.ts';
import { platform } from './platform.ts';
import { download } from './save-file.ts';

const patience = 3000;

/** Hands the person a diagnosis as a file; its name. It works without an open book. */
export async function saveDiagnosis(): Promise<string> {
  const now = new Date();
  const diagnosis = await diagnose({ platform, errors: lastErrors(), now, patience });
  const name = `wellfield-diagnosis-${now.toISOString().slice(0, 10)}.json`;
  const text = `${JSON.stringify(diagnosis, null, 2)}\n`;
  download(name, new Blob([text], { type: 'application/json' }));
  return name;
}
