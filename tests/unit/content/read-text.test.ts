import { expect, test } from 'vitest';
import { decodeText } from '../../../src/content/read-text.ts';

const decode = (bytes: Uint8Array) => decodeText(bytes, 'slides/fr/debut.md');
const placeOf = (bytes: Uint8Array) => {
  const { line, column, message } = decode(bytes).problem ?? {};
  return `${line}:${column} ${message}`;
};

test('UTF-8 is read as it is, and its byte order mark dropped', () => {
  expect(decode(Buffer.from('\uFEFFUne année, 😀 et \uFFFD.'))).toEqual({
    text: 'Une année, 😀 et \uFFFD.',
  });
});

test('the first wrong byte is told with its line and column, and how to mend the file', () => {
  expect(
    placeOf(Buffer.from('Titre\n\nIl a annonc\xe9 \xe9t\xe9\n', 'latin1')),
  ).toMatchInlineSnapshot(
    `"3:12 This file is not UTF-8: the byte E9 here is no character in it; it looks like Windows-1252. Save it as UTF-8."`,
  );
  expect(
    placeOf(Buffer.concat([Buffer.from('\uFEFFÀ 😀 '), Buffer.from([0x93, 0x41])])),
  ).toMatchInlineSnapshot(
    `"1:6 This file is not UTF-8: the byte 93 here is no character in it; it looks like Windows-1252. Save it as UTF-8."`,
  );
});

test('a character that the end of the file cuts off is told', () => {
  expect(placeOf(Buffer.from('Une anné').subarray(0, -1))).toMatchInlineSnapshot(
    `"1:8 This file is not UTF-8: the byte C3 here is no character in it; it looks like Windows-1252. Save it as UTF-8."`,
  );
});

test.each([
  ['with a byte order mark', Buffer.from('\uFEFFUne année', 'utf16le')],
  ['in the other byte order', Buffer.from('\uFEFFUne année', 'utf16le').swap16()],
  ['of plain letters only', Buffer.from('Un an', 'utf16le')],
  ['of plain letters only, in the other byte order', Buffer.from('Un an', 'utf16le').swap16()],
])('UTF-16 %s is recognised, and decoded for what else is wrong with it', (_, bytes) => {
  expect(placeOf(bytes)).toContain('it looks like UTF-16. Save it as UTF-8.');
  expect(decode(bytes).text).toMatch(/^Un/);
});

test('what looks like Windows-1252 is decoded for what else is wrong with it', () => {
  expect(decode(Buffer.from('Année {shar}', 'latin1')).text).toBe('Année {shar}');
});
