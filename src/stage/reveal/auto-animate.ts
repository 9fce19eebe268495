import type { RevealApi } from 'reveal.js';

/**
 * Lets reveal.js animate: it writes the rules of each animation into a style element, which the CSP refuses. The
 * rules are moved to a constructed style sheet, unless the system asks for reduced motion. Until `destroy`.
 */
export function allowAnimationStyles(reveal: RevealApi): void {
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  // reveal.js 6.0.2 is the only code here that sets it (`autoanimate.js`, `run`).
  Object.defineProperty(HTMLStyleElement.prototype, 'innerHTML', {
    configurable: true,
    set: (rules: string) => sheet.replaceSync(reducedMotion.matches ? '' : rules),
  });
  const destroy = reveal.destroy.bind(reveal);
  reveal.destroy = () => {
    // Resets what an animation has written into the document.
    reveal.configure({ autoAnimate: false });
    destroy();
    Reflect.deleteProperty(HTMLStyleElement.prototype, 'innerHTML');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  reveal.getConfig().autoAnimate = true;
}
