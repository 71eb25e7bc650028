export type StandalonePage = {
  readonly language: string;
  readonly generator: string;
  readonly title: string;
  readonly style: string;
  readonly script: string;
  /** What the script reads, each under the id of its block. */
  readonly data: Readonly<Record<string, unknown>>;
};

/**
 * A page as one HTML file that runs by itself, without a network. Its policy allows its own script and style by their hashes and
 * nothing else: nothing is fetched, framed or sent.
 */
export async function standalonePage(page: StandalonePage): Promise<string> {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${await sha256(page.script)}'`,
    `style-src 'sha256-${await sha256(page.style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const blocks = Object.entries(page.data).map(
    ([id, data]) => `<script type="application/json" id="${id}">${inScript(data)}</script>`,
  );
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${page.generator}">
<title>${page.title}</title>
<style>${page.style}</style>
</head>
<body>
<main></main>
<noscript>请启用 JavaScript。Please enable JavaScript.</noscript>
${blocks.join('\n')}
<script>${page.script}</script>
</body>
</html>
`;
}

/** A script block ends at the first "</script", whatever is around it. */
function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

/** A name that every file system takes. */
export function fileNameOf(name: string): string {
  return name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 80);
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
