import { describe, expect, test } from 'vitest';
import { tallyReport, toLastLine } from '../../../scripts/checks/tally.mjs';

describe('toLastLine', () => {
  test.each([
    { tallies: [{ passed: 3, failed: 0, skipped: 0 }], line: '3 passed, 0 failed' },
    {
      tallies: [
        { passed: 3, failed: 1, skipped: 0 },
        { passed: 40, failed: 1, skipped: 2 },
      ],
      line: '43 passed, 2 failed, 2 skipped',
    },
    { tallies: [], line: '0 passed, 0 failed' },
  ])('$line', ({ tallies, line }) => {
    expect(toLastLine(tallies)).toBe(line);
  });
});

describe('tallyReport', () => {
  test('sums the tests of a report', () => {
    const report = {
      success: false,
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 0,
    };
    expect(tallyReport(report)).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });

  test('a file that failed before its first test is a failure', () => {
    const report = { success: false, numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 };
    expect(tallyReport(report)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  test.each([null, undefined, 'text', 4])('no report (%s) is a failure', (report) => {
    expect(tallyReport(report)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
