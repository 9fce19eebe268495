import { expect, test } from 'vitest';
import { buildId, precacheEntry } from '../../../../src/vite/pwa/precache-manifest.ts';

const BUILD = '0123456789abcdef';
// printf x | openssl dgst -sha256 -binary | base64
const DIGEST = 'LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=';

test('hashed files have no revision, documents the build id, other files their digest', () => {
  const integrity = `sha256-${DIGEST}`;
  expect(precacheEntry('assets/a-1.js', 'x', BUILD)).toEqual({
    url: './assets/a-1.js',
    revision: null,
    integrity,
  });
  expect(precacheEntry('index.html', 'x', BUILD)).toEqual({
    url: './',
    revision: BUILD,
    integrity,
  });
  expect(precacheEntry('en/index.html', 'x', BUILD)).toMatchObject({
    url: './en/',
    revision: BUILD,
  });
  expect(precacheEntry('icons/icon.svg', 'x', BUILD)).toMatchObject({ revision: DIGEST });
});

test('the build id changes with any file, and not with their order', () => {
  const files = [
    ['a', 'x'],
    ['b', 'y'],
  ] as const;
  const name = buildId(new Map(files));
  expect(name).toMatch(/^[\da-f]{16}$/);
  expect(buildId(new Map([...files].reverse()))).toBe(name);
  expect(buildId(new Map([...files, ['c', '']]))).not.toBe(name);
  expect(
    buildId(
      new Map([
        ['a', 'x'],
        ['b', 'z'],
      ]),
    ),
  ).not.toBe(name);
});
