import { expect, test } from 'vitest';
import { tallyCodes, tallyOf, tallyPlaywright, tallyVitest } from './reports.ts';

test('a test file that cannot be loaded counts as failed, and every failure is named', () => {
  const passed = { status: 'passed', fullName: 'adds', failureMessages: [] };
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'failed', fullName: 'takes away', failureMessages: ['expected 1 to be 2'] },
        ],
      },
      { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [passed] },
    ],
  };
  expect(tallyVitest(report)).toEqual({
    passed: 3,
    failed: 2,
    failures: [
      'b.test.ts › takes away\n    expected 1 to be 2',
      'a.test.ts › could not be loaded\n    no such module',
    ],
  });
});

test('a journey that passes only sometimes counts as failed', () => {
  const ended = (status: string, message: string) => ({
    title: `ends ${status}`,
    file: 'a.spec.ts',
    tests: [{ status, results: [{ errors: message === '' ? [] : [{ message }] }] }],
  });
  const report = {
    stats: { expected: 5, unexpected: 1, flaky: 1 },
    errors: [],
    suites: [
      {
        specs: [ended('expected', '')],
        suites: [{ specs: [ended('unexpected', 'too late'), ended('flaky', 'at times')] }],
      },
    ],
  };
  expect(tallyPlaywright(report)).toEqual({
    passed: 5,
    failed: 2,
    failures: ['a.spec.ts › ends unexpected\n    too late', 'a.spec.ts › ends flaky\n    at times'],
  });
});

test('a runner that died without a report has failed', () => {
  expect(tallyOf('/nowhere/report.json', 137, tallyVitest)).toEqual({
    passed: 0,
    failed: 1,
    failures: [],
  });
});

test('of several programs each counts, and one that did not end well has failed', () => {
  expect(tallyCodes([0, 1, 0, 128])).toEqual({ passed: 2, failed: 2, failures: [] });
});
