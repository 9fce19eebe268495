import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';
import { visit } from 'unist-util-visit';
import { classOfStyle, TEMML_CLASSES } from './formula-styles.ts';
import { texProblem } from './tex-problem.ts';

/** A formula as a `math` element. */
export interface RenderedFormula {
  readonly element: Element;
}

/** Why a formula cannot be shown. */
export interface FormulaProblem {
  readonly problem: string;
  /** Offset in the TeX, if it is known. */
  readonly at: number;
}

/** What MathML Core has no element or attribute for. */
const UNSUPPORTED_NOTATIONS = /longdiv|phasorangle|circle|actuarial/;

/**
 * Translates TeX into MathML.
 * @param isDisplay whether it is a formula of its own, in which sums have their limits above and below
 */
export function renderFormula(tex: string, isDisplay: boolean): RenderedFormula | FormulaProblem {
  let html: string;
  try {
    html = temml.renderToString(tex, { displayMode: isDisplay, throwOnError: true });
  } catch (error) {
    const { message, position } = error as Error & { readonly position?: number };
    return { problem: texProblem(message), at: position ?? 0 };
  }
  const [element] = fromHtml(html, { fragment: true }).children;
  if (element?.type !== 'element') return { problem: 'It is empty.', at: 0 };
  const unsupported = adaptElements(element);
  if (unsupported !== undefined) return { problem: unsupported, at: 0 };
  // What browsers and readers without MathML show.
  element.properties['alttext'] = tex.trim().replace(/\s+/g, ' ');
  return { element };
}

/** Replaces the inline styles of all elements by classes. @returns what is not supported, if anything */
function adaptElements(math: Element): string | undefined {
  let problem: string | undefined;
  visit(math, 'element', (element: Element) => {
    const { properties } = element;
    const { style, className, mathbackground, ...others } = properties;
    const classes = [className]
      .flat()
      .filter((name) => TEMML_CLASSES.has(String(name)))
      .map(String);
    if (isLowRoot(element)) classes.push('math-low-root');
    for (const declaration of String(style ?? '').split(';')) {
      if (declaration.trim() === '') continue;
      const known = classOfStyle(declaration);
      if (known === undefined) problem ??= unsupportedStyle(declaration);
      else if (known !== '') classes.push(known);
    }
    if (mathbackground === 'black') classes.push('math-rule');
    else if (mathbackground !== undefined) problem ??= unsupportedStyle('mathbackground');
    if (String(others['href'] ?? '').startsWith('#')) {
      problem ??=
        'It refers to another formula, but formulas have no numbers here. Name it in words.';
    }
    const notation = String(others['notation'] ?? '');
    if (UNSUPPORTED_NOTATIONS.test(notation)) {
      problem ??= `Browsers do not show its notation “${notation}”; write it in another way.`;
    }
    element.properties = {
      ...others,
      ...(classes.length > 0 ? { className: [...new Set(classes)] } : {}),
    };
  });
  return problem;
}

/** Elements that are higher than a line. */
const HIGH = /^(?:mfrac|msqrt|mroot|mtable|munder|mover|munderover|menclose)$/;

/** Whether it is a root of something as high as a line, for which the smallest radical sign is used. */
function isLowRoot(element: Element): boolean {
  if (element.tagName !== 'msqrt' && element.tagName !== 'mroot') return false;
  let isLow = true;
  visit(element, 'element', (part) => {
    if (part !== element && HIGH.test(part.tagName)) isLow = false;
  });
  return isLow;
}

function unsupportedStyle(declaration: string): string {
  const what = /color|background/.test(declaration)
    ? 'colours; formulas have the colour of their text'
    : `the style “${declaration.trim()}”, which the deck does not have`;
  return `It sets ${what}. Leave that command out.`;
}
