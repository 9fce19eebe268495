import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** Width of the quiet zone around a QR code in modules, after ISO/IEC 18004. */
const QUIET_ZONE = 4;

/** A QR code as an SVG path; one unit is one module, and the view box includes the quiet zone. */
export interface QrCode {
  readonly path: string;
  readonly viewBox: string;
}

/** Encodes a text as a QR code. Throws when the text does not fit (about 2,900 characters). */
export function qrCode(text: string): QrCode {
  const code = generate(text);
  const side = code.size + 2 * QUIET_ZONE;
  return {
    path: toSvgPath(code),
    viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`,
  };
}
