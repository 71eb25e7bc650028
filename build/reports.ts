import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export type Tally = {
  readonly passed: number;
  readonly failed: number;
  /** Each that failed, with the beginning of what it said: the summary repeats them, for the output above may be long. */
  readonly failures: readonly string[];
};

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** A file that could not even be loaded has no failed test of its own, so it counts as one. */
export function tallyVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const unloadable = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => failureOf(name, test.fullName, test.failureMessages ?? [])),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloadable.length,
    failures: [
      ...failures,
      ...unloadable.map(({ name, message }) => failureOf(name, 'could not be loaded', [message])),
    ],
  };
}

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[] | undefined;
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly errors?: readonly SaidError[] | undefined }[];
    }[];
  }[];
};
type SaidError = { readonly message?: string | undefined };

const saidError = z.object({ message: z.string().optional() });
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  get suites() {
    return z.array(playwrightSuite).optional();
  },
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(
        z.object({
          status: z.string(),
          results: z.array(z.object({ errors: z.array(saidError).optional() })),
        }),
      ),
    }),
  ),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(saidError),
  suites: z.array(playwrightSuite),
});

/** A test that passes only sometimes has failed. */
export function tallyPlaywright(report: unknown): Tally {
  const { stats, errors, suites } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    failures: [
      ...suites.flatMap(failuresIn),
      ...errors.map((error) => failureOf('', 'outside of any test', textsOf([error]))),
    ],
  };
}

function failuresIn({ suites = [], specs }: PlaywrightSuite): readonly string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) =>
        failureOf(file, title, textsOf(results.flatMap(({ errors = [] }) => errors))),
      ),
  );
  return [...own, ...suites.flatMap(failuresIn)];
}

const textsOf = (errors: readonly SaidError[]) => errors.map(({ message = '' }) => message);

const linesRepeated = 12;

function failureOf(file: string, title: string, messages: readonly string[]): string {
  const said = messages.join('\n').split('\n').slice(0, linesRepeated);
  return [`${file} › ${title}`, ...said.map((line) => `    ${line}`)].join('\n');
}

/** Each run that ends well counts, and each that does not. */
export function tallyCodes(exitCodes: readonly number[]): Tally {
  const failed = exitCodes.filter((code) => code !== 0).length;
  return { passed: exitCodes.length - failed, failed, failures: [] };
}

/** What a ring's report says, never better than its exit code: a runner that died has failed. */
export function tallyOf(file: string, exitCode: number, tally: (report: unknown) => Tally): Tally {
  const { passed, failed, failures } = existsSync(file)
    ? tally(JSON.parse(readFileSync(file, 'utf8')))
    : tallyCodes([]);
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed, failures };
}
