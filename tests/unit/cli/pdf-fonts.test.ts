import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { bitmapsIn } from '../../../src/cli/pdf/assertions.ts';
import { fontsIn, isOneOf } from '../../../src/cli/pdf/fonts.ts';

/** A PDF with a bitmap, and with a colour emoji font as Chromium embeds it: a bitmap with a mask for each glyph. */
async function emojiPdf() {
  const pdf = await PDFDocument.create();
  const image = (more = {}) =>
    pdf.context.register(
      pdf.context.flateStream(new Uint8Array(1), { Type: 'XObject', Subtype: 'Image', ...more }),
    );
  const glyph = image({ SMask: image() });
  image();
  pdf.context.register(
    pdf.context.obj({
      Type: 'Font',
      Subtype: 'Type3',
      Resources: { XObject: { X1: glyph } },
      FontDescriptor: { Type: 'FontDescriptor', FontName: 'ABCDEF+NotoColorEmoji' },
    }),
  );
  return pdf;
}

test('glyphs of bitmap fonts are not counted as rasterised drawings', async () => {
  expect(bitmapsIn(await emojiPdf())).toBe(1);
});

test('a font without BaseFont has the name in its descriptor', async () => {
  const [font] = fontsIn(await emojiPdf());
  expect(font && isOneOf(['Noto Color Emoji'], font)).toBe(true);
  expect(font && isOneOf(['Noto Sans'], font)).toBe(false);
});
