import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { z } from 'zod';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const findings = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** What axe-core finds wrong with the page as it is now, one line an element. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger: a script element would be stopped by the page's policy.
  await page.evaluate(source);
  const found = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations))`,
  );
  return findings.parse(JSON.parse(z.string().parse(found))).flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => {
      const reason = failureSummary.split('\n').slice(1, 3).join(' ').trim();
      return `${id}: ${help} | ${html.slice(0, 160)} | ${reason}`;
    }),
  );
}
