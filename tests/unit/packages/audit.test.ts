import { expect, test } from 'vitest';
import { readAudit } from '../../supply-chain/read-audit.ts';
import { verdictOf } from '../../supply-chain/verdict.ts';

const metadata = { dependencies: { total: 3 } };

test('an audit without findings says how many packages it covers', () => {
  const answer = { auditReportVersion: 2, vulnerabilities: {}, metadata };
  expect(readAudit(JSON.stringify(answer))).toEqual({
    sentences: ['No known vulnerability in 3 packages.'],
    isVulnerable: false,
  });
});

test.each([
  [true, 'Run “npm audit fix”, then the tests.'],
  [false, 'No version without it is known: replace the package, or wait for one.'],
  [{ name: 'vite', version: '9.0.0' }, 'Install vite@9.0.0, then run the tests.'],
])(
  'a vulnerability is named with package, severity, report and cure (%o)',
  (fixAvailable, cure) => {
    const report = { title: 'Path traversal', url: 'https://example.org/1' };
    const one = { severity: 'high', range: '<=8.3.8', fixAvailable };
    const vulnerabilities = {
      vite: { ...one, name: 'vite', via: [report] },
      vitest: { ...one, name: 'vitest', via: ['vite'] },
    };
    expect(readAudit(JSON.stringify({ vulnerabilities, metadata }))).toEqual({
      sentences: [
        `vite <=8.3.8 (high): Path traversal, https://example.org/1. ${cure}`,
        `vitest <=8.3.8 (high): because of vite. ${cure}`,
      ],
      isVulnerable: true,
    });
  },
);

test('a registry that cannot be asked is said in one line, and is no finding', () => {
  const answer = { message: '405 Method Not Allowed', error: { summary: '', detail: '' } };
  expect(readAudit(JSON.stringify(answer))).toEqual({
    sentences: [
      'The registry could not be asked for known vulnerabilities: 405 Method Not Allowed',
    ],
    isVulnerable: false,
  });
});

test.each([
  [0, '', 'passed'],
  [1, '', 'failed'],
  [0, '(node:12) ExperimentalWarning: Type Stripping may change\n', '1 warning'],
  [0, 'a\n(node:1) [DEP0205] DeprecationWarning: use x\n(node:2) Warning: y\n', '2 warnings'],
  [0, 'a text about a DeprecationWarning: of a package\n', 'passed'],
])('with the exit code %d and the errors %j a step has %s', (code, errors, verdict) => {
  expect(verdictOf({ code, output: '', errors })).toBe(verdict);
});
