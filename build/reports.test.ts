import { expect, test } from 'vitest';
import { tallyOf, tallyPlaywright, tallyVitest } from './reports.ts';

test('a test file that cannot be loaded counts as failed', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}, {}, {}] },
    ],
  };
  expect(tallyVitest(report)).toEqual({ passed: 3, failed: 2 });
});

test('a journey that passes only sometimes counts as failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [] };
  expect(tallyPlaywright(report)).toEqual({ passed: 5, failed: 2 });
});

test('a runner that died without a report has failed', () => {
  expect(tallyOf('/nowhere/report.json', 137, tallyVitest)).toEqual({ passed: 0, failed: 1 });
});
