import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, root } from './run.ts';

/** A line that Git leaves where two sides of a merge disagree; linters do not read documents. */
const mark = /^(?:<{7}|>{7}) \S/mu;

const files = (
  ask('git', ['ls-files', '-z', '--', '*.md', '*.ts', '*.tsx', '*.css', '*.json', '*.yml']) ?? ''
)
  .split('\0')
  .filter((file) => file !== '');
const marked = files.filter((file) => mark.test(readFileSync(join(root, file), 'utf8')));
for (const file of marked) console.error(`${file}: a merge was not brought to its end.`);
process.exitCode = marked.length === 0 ? 0 : 1;
