import { expect, test } from 'vitest';
import { policyFor } from '../../../src/compile/policy.ts';

test('inline scripts are allowed by hash, data blocks and files need none', () => {
  const policy = policyFor(
    '<script>a()</script><script type="module" src="x.js"></script><script type="application/json" data-x>{}</script>',
  );
  expect(policy.match(/'sha256-[^']+'/g)).toEqual([
    // printf 'a()' | openssl dgst -sha256 -binary | base64
    "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
  ]);
});

test('nothing is loaded from elsewhere, and nothing unsafe is allowed', () => {
  const policy = policyFor('');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
});
