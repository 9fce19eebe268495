import { generate } from 'lean-qr';

/** Quiet zone around a QR code in modules, after ISO/IEC 18004. */
const QUIET = 4;

/** A QR code as the path of one SVG, a unit a module, with the box that it stands in. */
export interface QrCode {
  readonly path: string;
  readonly viewBox: string;
}

/** Draws a text as a QR code. Throws when it is longer than a code can hold (about 2,900 letters). */
export function qrCode(text: string): QrCode {
  const code = generate(text);
  const modules = Array.from({ length: code.size * code.size }, (_, at) => ({
    x: at % code.size,
    y: Math.floor(at / code.size),
  }));
  const side = code.size + 2 * QUIET;
  return {
    path: modules.map(({ x, y }) => (code.get(x, y) ? `M${x} ${y}h1v1h-1z` : '')).join(''),
    viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`,
  };
}
