import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { bitmapsIn } from '../../../src/cli/pdf/assertions.ts';
import { familyOf, fontsIn } from '../../../src/cli/pdf/fonts.ts';

/** A PDF with a bitmap, and with a font of coloured emoji as Chromium writes it: a masked bitmap for each. */
async function emojiPdf() {
  const pdf = await PDFDocument.create();
  const image = (more = {}) =>
    pdf.context.register(
      pdf.context.flateStream(new Uint8Array(1), { Type: 'XObject', Subtype: 'Image', ...more }),
    );
  const drawing = image({ SMask: image() });
  image();
  pdf.context.register(
    pdf.context.obj({
      Type: 'Font',
      Subtype: 'Type3',
      Resources: { XObject: { X1: drawing } },
      FontDescriptor: { Type: 'FontDescriptor', FontName: 'ABCDEF+NotoColorEmoji' },
    }),
  );
  return pdf;
}

test('bitmaps that draw the characters of a font are no drawings that lost their lines', async () => {
  expect(bitmapsIn(await emojiPdf())).toBe(1);
});

test('a font without a name of its own has that of its description', async () => {
  expect(fontsIn(await emojiPdf()).map(familyOf)).toEqual(['NotoColorEmoji']);
});
