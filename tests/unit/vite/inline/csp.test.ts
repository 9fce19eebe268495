import { expect, test } from 'vitest';
import { cspFor, singleFileCsp, stylesAddedTo } from '../../../../src/vite/inline/csp.ts';

// printf 'a()' | openssl dgst -sha256 -binary | base64
const SCRIPT = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='";
// printf 'a{}' | openssl dgst -sha256 -binary | base64
const STYLE = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='";
const PAGE = { scripts: ['a()'], styles: ['a{}'] };

test('the site allows its own files, inline scripts and styles by hash, and nothing else', () => {
  expect(cspFor(PAGE)).toBe(
    [
      "default-src 'none'",
      `script-src 'self' ${SCRIPT}`,
      `style-src 'self' ${STYLE}`,
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  );
});

test('a single file allows inline scripts and styles by hash, data: pictures and fonts, and no requests', () => {
  expect(singleFileCsp(PAGE)).toBe(
    [
      "default-src 'none'",
      `script-src ${SCRIPT}`,
      `style-src ${STYLE}`,
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  );
});

test('an empty style element is allowed where slides are auto-animated, for which reveal.js adds it', () => {
  expect(stylesAddedTo({ optionalStyles: ['auto-animate'] })).toEqual(['']);
  expect(stylesAddedTo({ optionalStyles: ['transitions'] })).toEqual([]);
});

test('videos are allowed where a slide has one', () => {
  expect(cspFor({ ...PAGE, hasVideo: true })).toContain("; media-src 'self'; ");
  expect(singleFileCsp({ ...PAGE, hasVideo: true })).toContain('; media-src blob:; ');
});
