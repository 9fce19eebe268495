import { button, element } from '../element.ts';
import { fill } from '../words/fill.ts';
import type { ShareWords } from '../words/share/words.ts';
import { qrCode } from './qr.ts';

/** A QR code that fills the window when it is pressed, for a room that takes pictures of it. */
export interface QrBox {
  readonly element: HTMLElement;
  show(address: string): void;
}

/** @param holder dialog into which the large one is put, so that it lies over it */
export function qrBox(holder: HTMLElement, words: ShareWords): QrBox {
  const small = button('share-qr', '', () => {
    large.showModal();
  });
  small.ariaLabel = small.title = words.qrLarge;
  const large = element('dialog', 'share-qr-large');
  const drawn = button('', '', () => large.close());
  drawn.ariaLabel = words.qrClose;
  const written = element('p', '');
  large.append(drawn, written);
  holder.append(large);
  return {
    element: small,
    show(address) {
      small.replaceChildren(draw(address, words));
      drawn.replaceChildren(draw(address, words));
      written.textContent = address;
      large.ariaLabel = fill(words.qr, { address });
    },
  };
}

function draw(address: string, words: ShareWords): SVGSVGElement {
  const { path, viewBox } = qrCode(address);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'qr');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', fill(words.qr, { address }));
  const modules = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  modules.setAttribute('d', path);
  svg.append(modules);
  return svg;
}
