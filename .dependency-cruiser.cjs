/**
 * The import law. From the folder alone you know what code may do; each rule says why, and what to do instead.
 * tests/law/law.test.ts breaks every rule once on purpose. Type-only imports count: a type that flows the wrong
 * way is the first half of a value that does.
 */

const TEST = String.raw`\.test\.tsx?$`;
const SUPPORT = '^tests/support/';
const pkg = (names) => `(^|/)node_modules/(${names})(/|$)`;

/** What lies in `folder` may reach only `allowed` (and npm packages, which have rules of their own). */
function folderRule({ name, folder, allowed, comment }) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: folder },
    to: { dependencyTypes: ['local'], pathNot: [...allowed, SUPPORT] },
  };
}

/** The packages `names` may be imported only from the folders `home`. */
function packageRule({ name, names, home, comment }) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: '^(shared|renderer|electron|server)/', pathNot: [...home, TEST] },
    to: { path: pkg(names) },
  };
}

const folders = [
  folderRule({
    name: 'shared-is-alone',
    folder: '^shared/',
    allowed: ['^shared/'],
    comment:
      'shared/ runs in the page, in main, in a worker and on the server, so it knows none of them. Pass what you need as an argument, or move the code to the side that needs it.',
  }),
  folderRule({
    name: 'data-knows-no-screen',
    folder: '^renderer/data/',
    allowed: ['^renderer/data/', '^shared/'],
    comment:
      'The data layer also runs in workers and tests without a screen. Return values or refusals and let a hook or a feature show them; a sentence belongs in shared/words.',
  }),
  folderRule({
    name: 'hooks-bridge-data-only',
    folder: '^renderer/hooks/',
    allowed: ['^renderer/(hooks|data)/', '^shared/'],
    comment:
      'hooks/ is the only bridge between React and data, and every feature stands on it: if it knew a feature, all of them would. Take what differs as an argument.',
  }),
  folderRule({
    name: 'ui-knows-no-business',
    folder: '^renderer/ui/',
    allowed: ['^renderer/ui/'],
    comment:
      'ui/ holds pieces that any product could use: take texts and values as props, and put what knows a client into the feature.',
  }),
  folderRule({
    name: 'platform-knows-no-screen',
    folder: '^renderer/platform/',
    allowed: ['^renderer/platform/', '^shared/'],
    comment:
      'platform/ says the same thing in Electron and in a browser; it must not depend on who asks. Offer a function or a notice, and let app/ connect it.',
  }),
  folderRule({
    name: 'features-reach-down-only',
    folder: '^renderer/features/',
    allowed: [
      '^renderer/(features|ui|hooks|platform)/',
      '^renderer/data/(commands|queries)/',
      '^renderer/data/index/(view|measure-revenue|measure-rfm|measure-alive|alive-view|alive-fits|segment-scope)[.]ts$',
      '^shared/',
    ],
    comment:
      'A screen writes with a command and reads with a query, so that the store can change its layout under it. Add a command or a query, or a hook for what must live longer.',
  }),
  {
    name: 'features-are-strangers',
    comment:
      'Two features that import each other are one feature with two names. Move the shared rule to shared/domain, the shared piece to ui/, or let app/ compose them.',
    severity: 'error',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  },
  folderRule({
    name: 'renderer-stays-in-the-page',
    folder: '^renderer/(app|gallery)/',
    allowed: ['^renderer/', '^shared/'],
    comment:
      'The page has no file system and no windows: what it needs of main is a question of shared/bridge, asked through renderer/platform.',
  }),
  folderRule({
    name: 'electron-never-sees-the-book',
    folder: '^electron/',
    allowed: ['^electron/', '^shared/'],
    comment:
      'Main owns windows and files, never the book: otherwise the browser edition would be another product. Put a rule both need into shared/.',
  }),
  folderRule({
    name: 'server-stands-alone',
    folder: '^server/',
    allowed: ['^server/', '^shared/'],
    comment: 'The office server is deployed without the app. What both speak is shared/protocol.',
  }),
  folderRule({
    name: 'build-ships-nothing',
    folder: '^build/',
    allowed: ['^build/', '^shared/'],
    comment:
      'Scripts run before anything is built. A constant that script and app agree on belongs in shared/.',
  }),
  {
    name: 'nothing-imports-build',
    comment:
      'build/ runs on the developer’s machine and is not shipped. Move what the app needs to shared/.',
    severity: 'error',
    from: { path: '^(shared|renderer|electron|server)/' },
    to: { path: '^build/' },
  },
  {
    name: 'nothing-imports-tests',
    comment:
      'What ships must not lean on what only tests have. Test files beside the source may use tests/support; if a source needs it, it is no test code: move it.',
    severity: 'error',
    from: { pathNot: ['^tests/', TEST] },
    to: { path: ['^tests/', TEST] },
  },
];

const packages = [
  packageRule({
    name: 'dexie-lives-in-data',
    names: 'dexie',
    home: ['^renderer/data/'],
    comment:
      'One write path and one store: everybody else sees the readable book. Write a command or a query; in a component use useLive and useCommand.',
  }),
  {
    name: 'commands-and-queries-see-the-readable-book',
    comment:
      'The layout on disk will become pages. A command or a query that knows a Dexie table would have to be rewritten then: use get, many, look-ups and scan of the readable book.',
    severity: 'error',
    from: { path: '^renderer/data/(commands|queries)/', pathNot: TEST },
    to: { path: pkg('dexie') },
  },
  packageRule({
    name: 'live-queries-live-in-hooks',
    names: 'dexie-react-hooks',
    home: ['^renderer/hooks/'],
    comment: 'The bridge from Dexie to React is hooks/ alone: call useLive with a query.',
  }),
  packageRule({
    name: 'workers-are-reached-through-data',
    names: 'comlink',
    home: ['^renderer/data/'],
    comment:
      'Who runs in a worker is a decision of the data layer. Offer a function there and call it through a hook.',
  }),
  {
    name: 'react-stays-on-screen',
    comment:
      'Rules, data, main and server are tested and run without a screen. Keep the component in renderer/ and pass it values.',
    severity: 'error',
    from: { path: '^(shared|renderer/data|electron|server)/' },
    to: { path: pkg('react|react-dom|react-i18next|@mantine|@tabler|@tanstack|@testing-library') },
  },
  packageRule({
    name: 'electron-lives-in-electron',
    names: 'electron',
    home: ['^electron/'],
    comment:
      'The page is sandboxed and also runs in browsers. Ask main through window.wellfield (renderer/platform).',
  }),
  {
    name: 'node-lives-in-main-and-scripts',
    comment:
      'Pages, workers and shared rules have no Node. Use a web API, take the value as an argument, or ask main through the bridge.',
    severity: 'error',
    from: { path: '^(shared|renderer)/', pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'shipped-code-uses-dependencies',
    comment:
      'A package that is only a devDependency is missing from what users install. Add it to dependencies with --save-exact and say why. (electron itself is the runtime.)',
    severity: 'error',
    from: { path: '^(shared|renderer|electron|server)/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev'], pathNot: pkg('electron|vite') },
  },
  {
    name: 'imports-resolve',
    comment: 'An import that leads nowhere fails at run time: write the path with its extension.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
  {
    name: 'packages-are-declared',
    comment:
      'A package that is here only because another one brought it can vanish with any update. Declare it with --save-exact.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Modules in a cycle can only be understood, tested and loaded together, and cycles follow god objects. Move what both need into a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...folders,
    ...packages,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|test-results)/' },
    // dependency-cruiser cannot load TypeScript 7, so SWC parses: it reports what the source says, type-only imports
    // included (tests/law proves it). tsPreCompilationDeps would only add a warning that tsc is missing.
    parser: 'swc',
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
