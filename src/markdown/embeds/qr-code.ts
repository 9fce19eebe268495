import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { didYouMean } from '../../content/did-you-mean.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { qrCode } from '../../share/qr.ts';
import type { EmbedRequest } from './types.ts';

/** `![qr](address)`: the URL of the hosted deck with its QR code; empty when deck.yaml has no address. */
export function qrCodeEmbed({
  target,
  location,
  context,
  diagnostics,
}: EmbedRequest): Element | undefined {
  if (target !== 'address') {
    diagnostics.add(location, `Unknown QR code: “${target}”.${didYouMean(target, ['address'])}`);
    return undefined;
  }
  const { address } = context.deck;
  if (address === undefined) return undefined;
  const { messages } = context;
  const { path, viewBox } = qrCode(address);
  return h('.hosted', [
    s(
      'svg.qr',
      { viewBox, role: 'img', ariaLabel: interpolate(messages.document.qr, { address }) },
      [s('path', { d: path })],
    ),
    h('p', [`${messages.document.hostedAt} `, h('a', { href: address }, address)]),
  ]);
}
