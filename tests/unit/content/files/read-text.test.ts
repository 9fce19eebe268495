import { expect, test } from 'vitest';
import { decodeText } from '../../../../src/content/files/read-text.ts';

const decode = (bytes: Uint8Array) => decodeText(bytes, 'slides/fr/debut.md');
const diagnosticOf = (bytes: Uint8Array) => {
  const { line, column, message } = decode(bytes).problem ?? {};
  return `${line}:${column} ${message}`;
};

test('UTF-8 is decoded, without its byte order mark', () => {
  expect(decode(Buffer.from('\uFEFFUne année, 😀 et \uFFFD.'))).toEqual({
    text: 'Une année, 😀 et \uFFFD.',
  });
});

test('the first invalid byte is reported with its line and column, and how to correct the file', () => {
  expect(
    diagnosticOf(Buffer.from('Titre\n\nIl a annonc\xe9 \xe9t\xe9\n', 'latin1')),
  ).toMatchInlineSnapshot(
    `"3:12 This file is not UTF-8: invalid byte E9; it looks like Windows-1252. Save it as UTF-8."`,
  );
  expect(
    diagnosticOf(Buffer.concat([Buffer.from('\uFEFFÀ 😀 '), Buffer.from([0x93, 0x41])])),
  ).toMatchInlineSnapshot(
    `"1:6 This file is not UTF-8: invalid byte 93; it looks like Windows-1252. Save it as UTF-8."`,
  );
});

test('a truncated character at the end of the file is reported', () => {
  expect(diagnosticOf(Buffer.from('Une anné').subarray(0, -1))).toMatchInlineSnapshot(
    `"1:8 This file is not UTF-8: invalid byte C3; it looks like Windows-1252. Save it as UTF-8."`,
  );
});

test.each([
  ['with a byte order mark', Buffer.from('\uFEFFUne année', 'utf16le')],
  ['in big-endian byte order', Buffer.from('\uFEFFUne année', 'utf16le').swap16()],
  ['without byte order mark, of ASCII only', Buffer.from('Un an', 'utf16le')],
  [
    'without byte order mark, of ASCII only, in big-endian byte order',
    Buffer.from('Un an', 'utf16le').swap16(),
  ],
])('UTF-16 %s is detected, and decoded so that its content is checked', (_, bytes) => {
  expect(diagnosticOf(bytes)).toContain('it looks like UTF-16. Save it as UTF-8.');
  expect(decode(bytes).text).toMatch(/^Un/);
});

test('Windows-1252 is detected, and decoded so that its content is checked', () => {
  expect(decode(Buffer.from('Année {shar}', 'latin1')).text).toBe('Année {shar}');
});

test.each(['\u0085', '\u0093', '\uFDD0', '\uFFFE', '\u{1FFFF}', '\u000c'])(
  'U+%j, which no page may contain, is reported where it is',
  (character) => {
    expect(diagnosticOf(Buffer.from(`Une\nannée${character} ?`))).toMatch(
      /^2:6 Before this is an invisible control character, U\+[0-9A-F]{4,5}\./,
    );
  },
);
