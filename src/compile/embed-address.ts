import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { generate } from 'lean-qr';
import { fill } from '../words/fill.ts';
import type { EmbedRequest } from './embeds.ts';
import { didYouMean } from './suggest.ts';

/** Quiet zone around a QR code in modules, after ISO/IEC 18004. */
const QUIET = 4;

/** The address of the hosted deck with its QR code; nothing when deck.yaml names no address. */
export function addressEmbed({
  target,
  place,
  edition,
  problems,
}: EmbedRequest): Element | undefined {
  if (target !== 'address') {
    problems.add(place, `“${target}” has no QR code.${didYouMean(target, ['address'])}`);
    return undefined;
  }
  const { address } = edition.deck;
  if (address === undefined) return undefined;
  const { words } = edition;
  return h('.hosted', [
    qrCode(address, fill(words.document.qr, { address })),
    h('p', [`${words.document.hostedAt} `, h('a', { href: address }, address)]),
  ]);
}

/** A QR code as one SVG path, a unit a module. */
function qrCode(text: string, label: string): Element {
  const code = generate(text);
  const rows = Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_, x) => (code.get(x, y) ? `M${x} ${y}h1v1h-1z` : '')).join(
      '',
    ),
  );
  const side = code.size + 2 * QUIET;
  return s(
    'svg.qr',
    { viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, role: 'img', ariaLabel: label },
    [s('path', { d: rows.join('') })],
  );
}
