import { button, element } from '../dom/element.ts';
import { interpolate } from '../i18n/interpolate.ts';
import type { ShareMessages } from '../i18n/share-messages.ts';
import { qrCode } from './qr.ts';

/** A button with a QR code; pressed, it opens the QR code in a dialog that fills the window. */
export interface QrBox {
  readonly element: HTMLElement;
  show(url: string): void;
}

/** @param container parent of the large dialog: the share dialog, so that it opens above it */
export function qrBox(container: HTMLElement, messages: ShareMessages): QrBox {
  const small = button('share-qr', '', () => {
    large.showModal();
  });
  small.ariaLabel = small.title = messages.qrEnlarge;
  const large = element('dialog', 'share-qr-large');
  const close = button('', '', () => large.close());
  close.ariaLabel = messages.qrShrink;
  const urlText = element('p', '');
  large.append(close, urlText);
  container.append(large);
  return {
    element: small,
    show(url) {
      small.replaceChildren(qrSvg(url, messages));
      close.replaceChildren(qrSvg(url, messages));
      urlText.textContent = url;
      large.ariaLabel = interpolate(messages.qr, { address: url });
    },
  };
}

function qrSvg(url: string, messages: ShareMessages): SVGSVGElement {
  const { path, viewBox } = qrCode(url);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'qr');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', interpolate(messages.qr, { address: url }));
  const modules = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  modules.setAttribute('d', path);
  svg.append(modules);
  return svg;
}
