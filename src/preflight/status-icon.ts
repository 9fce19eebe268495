import type { State } from './check.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** SVG path of each state in a box of 24 × 24; shapes differ, so that none depends on colour. */
const SHAPES: Readonly<Record<State | 'pending', string>> = {
  pending: 'M5 12h.01M12 12h.01M19 12h.01',
  good: 'M4 12.5l5.5 6L20 6',
  look: 'M12 3l10 18H2zM12 10v5M12 18h.01',
  bad: 'M5 5l14 14M19 5L5 19',
  unknown: 'M7.5 8.5a4.5 4.5 0 1 1 6.7 4c-1.5.9-2.2 1.6-2.2 3.2M12 20h.01',
};

/** The icon of a state; hidden from assistive technology, because text beside it names the state. */
export function statusIcon(state: State | 'pending'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'preflight-sign');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[state]);
  svg.append(path);
  return svg;
}
