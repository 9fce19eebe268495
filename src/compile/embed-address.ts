import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { qrCode } from '../share/qr.ts';
import { fill } from '../words/fill.ts';
import type { EmbedRequest } from './embeds.ts';
import { didYouMean } from './suggest.ts';

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
  const { path, viewBox } = qrCode(address);
  return h('.hosted', [
    s('svg.qr', { viewBox, role: 'img', ariaLabel: fill(words.document.qr, { address }) }, [
      s('path', { d: path }),
    ]),
    h('p', [`${words.document.hostedAt} `, h('a', { href: address }, address)]),
  ]);
}
