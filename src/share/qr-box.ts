import { button, element } from '../dom/element.ts';
import { interpolate } from '../i18n/interpolate.ts';
import type { ShareMessages } from '../i18n/share-messages.ts';
import { qrCode } from './qr.ts';

/** A QR code that fills the window when it is pressed, for a room that takes pictures of it. */
export interface QrBox {
  readonly element: HTMLElement;
  show(address: string): void;
}

/** @param holder dialog into which the large one is put, so that it lies over it */
export function qrBox(holder: HTMLElement, messages: ShareMessages): QrBox {
  const small = button('share-qr', '', () => {
    large.showModal();
  });
  small.ariaLabel = small.title = messages.qrLarge;
  const large = element('dialog', 'share-qr-large');
  const drawn = button('', '', () => large.close());
  drawn.ariaLabel = messages.qrClose;
  const written = element('p', '');
  large.append(drawn, written);
  holder.append(large);
  return {
    element: small,
    show(address) {
      small.replaceChildren(draw(address, messages));
      drawn.replaceChildren(draw(address, messages));
      written.textContent = address;
      large.ariaLabel = interpolate(messages.qr, { address });
    },
  };
}

function draw(address: string, messages: ShareMessages): SVGSVGElement {
  const { path, viewBox } = qrCode(address);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'qr');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', interpolate(messages.qr, { address }));
  const modules = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  modules.setAttribute('d', path);
  svg.append(modules);
  return svg;
}
