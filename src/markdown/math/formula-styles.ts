/**
 * Classes of `math.css` for the inline styles that Temml writes; undefined for a style that has none. Points are those
 * of TeX at 10 pt, which are tenths of an em here.
 */
export function classOfStyle(declaration: string): string | undefined {
  const [, property = '', value = ''] = /^([a-z-]+):\s*(.+)$/.exec(declaration.trim()) ?? [];
  if (property === 'display' && value === 'block math') return '';
  const padding = /^padding-(left|right)$/.exec(property)?.[1];
  if (padding !== undefined) return paddingClass(padding, value);
  const border = /^border-(top|bottom|left|right)$/.exec(property)?.[1];
  const line = /^0\.\d+em (solid|dashed|double)$/.exec(value)?.[1];
  if (border !== undefined && line !== undefined) return `math-${line}-${border}`;
  return CLASSES[`${property}:${value}`];
}

const CLASSES: Readonly<Record<string, string>> = {
  'width:100%': 'math-wide',
  'width:50%': 'math-glue',
  'width:7.5%': 'math-glue',
  'padding:0': 'math-unpadded',
  'padding:3pt': 'math-box',
  'border:1px solid': 'math-box',
  'math-depth:0': 'math-full-size',
  'mathDepth:0': 'math-full-size',
  'math-depth:2': 'math-script-size',
  'font-weight:bold': 'math-bold',
  'text-align:left': 'math-left',
  'margin-left:-0.1667em': 'math-thin-back',
  'margin-left:-0.2222em': 'math-medium-back',
  'margin-left:-0.2778em': 'math-thick-back',
};

/** The distances between columns: of aligned equations, of small and other matrices, of commutative diagrams. */
const PADDINGS: Readonly<Record<string, string>> = {
  '0': 'none',
  '0em': 'none',
  '0pt': 'none',
  '0.1389em': 'small',
  '0.25em': 'quarter',
  '0.4em': 'cell',
  '5.9776pt': 'column',
  '1em': 'quad',
};

function paddingClass(side: string, value: string): string | undefined {
  const name = PADDINGS[value];
  return name === undefined ? undefined : `math-${name}-${side}`;
}

/** Temml's own classes that `math.css` styles; all others are for browsers that it does not need to correct. */
export const TEMML_CLASSES: ReadonlySet<string> = new Set([
  'tml-left',
  'tml-right',
  'tml-jot',
  'tml-small',
  'tml-prime',
  'tml-tag',
  'tml-overline',
  'tml-underline',
  'tml-fbox',
  'tml-cancel',
  'upstrike',
  'downstrike',
  'sout',
  'tml-xcancel',
  'tml-sml-pad',
  'tml-med-pad',
  'tml-lrg-pad',
  'chr-sml',
  'chr-med',
  'chr-lrg',
  'tml-hat-1',
  'tml-hat-2',
  'tml-hat-3',
  'tml-hat-4',
  'tml-tilde-2',
  'tml-tilde-3',
  'tml-tilde-4',
]);
