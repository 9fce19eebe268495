import { expect, test } from 'vitest';
import { cspFor, singleFileCsp } from '../../../src/vite/csp.ts';

test('inline scripts are allowed by hash, data blocks and files need none', () => {
  const policy = cspFor(
    '<script>a()</script><script type="module" src="x.js"></script><script type="application/json" data-x>{}</script>',
  );
  expect(policy.match(/'sha256-[^']+'/g)).toEqual([
    // printf 'a()' | openssl dgst -sha256 -binary | base64
    "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
  ]);
});

test('inline styles are allowed by hash', () => {
  expect(cspFor('<style data-fonts="">a()</style>')).toContain(
    "style-src 'self' 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
  );
});

test('nothing is loaded from elsewhere, and nothing unsafe is allowed', () => {
  const policy = cspFor('');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
});

test('a page that is all there is runs and shows what it holds, and asks for nothing', () => {
  const policy = singleFileCsp('<style>a{}</style><script type="module">a()</script>');
  expect(policy).toBe(
    [
      "default-src 'none'",
      "script-src 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
      // printf 'a{}' | openssl dgst -sha256 -binary | base64
      "style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  );
});
