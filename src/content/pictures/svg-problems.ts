import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Attributes with addresses. */
const ADDRESSES = ['href', 'xLinkHref', 'src'];

/** In CSS and in presentation attributes, what leads to another file. */
const OTHER_FILE = /@import|url\(\s*["']?(?!["']?(?:#|data:))/i;

/**
 * Why an SVG may not be shown; undefined where it may. Browsers neither run scripts nor load files in pictures: one that
 * needs them would be shown without a part of it, and opened alone, it could do harm.
 */
export function svgProblem(text: string): string | undefined {
  const problem = DECLARATIONS.find(([pattern]) => pattern.test(text))?.[1] ?? elementProblem(text);
  return problem === undefined
    ? undefined
    : `${problem} Export it as plain SVG, with fonts as paths and pictures embedded.`;
}

/** What only XML has, and a parser of HTML leaves out. */
const DECLARATIONS: readonly (readonly [RegExp, string])[] = [
  [
    /<!ENTITY[^"'>]*(?:SYSTEM|PUBLIC|["'][^"']*(?:[<&]|javascript))/i,
    'contains an entity that stands for elements or another file.',
  ],
  [/<\?xml-stylesheet/, 'refers to another file as style sheet.'],
];

function elementProblem(text: string): string | undefined {
  let problem: string | undefined;
  const tree = fromHtml(text, { fragment: true });
  visit(tree, 'element', ({ tagName: written, properties, children }) => {
    if (problem !== undefined) return;
    // In XML, a name may have a prefix: <svg:script>.
    const tagName = written.replace(/^.*:/, '');
    const handler = Object.keys(properties).find((name) => /^on[a-z]/i.test(name));
    const script = Object.values(properties).find((value) =>
      // Browsers leave out spaces and control characters in the name of a scheme.
      /(?:^|;)javascript:/i.test(String(value).replace(/[^!-~]/g, '')),
    );
    const values = Object.values(properties).map(String);
    const address =
      tagName === 'a' ? undefined : ADDRESSES.map((name) => properties[name]).find(leadsOut);
    const external = address ?? values.find((value) => OTHER_FILE.test(value));
    const css = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    if (tagName === 'script') problem = 'contains a script.';
    else if (tagName.toLowerCase() === 'foreignobject') problem = 'contains HTML (foreignObject).';
    else if (handler !== undefined) problem = `contains a script (${handler.toLowerCase()}).`;
    else if (script !== undefined) problem = 'contains a script (javascript:).';
    else if (external !== undefined)
      problem = `refers to another file (${String(external).trim().slice(0, 60)}).`;
    else if (tagName === 'style' && OTHER_FILE.test(css))
      problem = 'refers to another file in its style sheet.';
  });
  return problem;
}

/** Whether an address is neither a part of the file nor a picture in it. */
function leadsOut(address: unknown): boolean {
  return typeof address === 'string' && !/^\s*(?:#|data:image\/|$)/i.test(address);
}
