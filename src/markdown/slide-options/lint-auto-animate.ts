import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { type Section, titleElement } from '../section.ts';

/**
 * Reports auto-animated slides between which nothing is animated: no neighbour to animate from or to, or a `data-id`
 * that no neighbour has on an element of the same kind, as reveal.js matches them.
 */
export function lintAutoAnimate(
  fileOf: (section: Section) => string,
  sections: readonly Section[],
  diagnostics: Diagnostics,
): void {
  for (const [index, section] of sections.entries()) {
    const { autoAnimate } = section.frontMatter;
    if (!autoAnimate) continue;
    const [before, after] = [sections[index - 1], sections[index + 1]];
    const neighbours = [
      ...(before && animates(before, section) ? [before] : []),
      ...(after && animates(section, after) ? [after] : []),
    ];
    if (neighbours.length === 0) {
      diagnostics.add(autoAnimate.location, NO_NEIGHBOUR);
      continue;
    }
    const matches = neighbours.flatMap(namedElements);
    for (const element of namedElements(section)) {
      const problem = problemOf(element, matches);
      if (problem === undefined) continue;
      const { line = 1, column = 1 } = element.position?.start ?? {};
      diagnostics.add({ file: fileOf(section), line, column }, problem);
    }
  }
}

const NO_NEIGHBOUR =
  'This slide animates neither from the slide before nor to the one after: reveal.js needs two neighbours with auto-animate, of the same id, without “restart” on the second. Add it there, or remove it here.';

/** Whether reveal.js animates between two slides that follow one another. */
function animates(first: Section, second: Section): boolean {
  const [from, to] = [first.frontMatter.autoAnimate, second.frontMatter.autoAnimate];
  return from !== undefined && to !== undefined && from.id === to.id && to.restart !== true;
}

function namedElements({ title, body }: Section): Element[] {
  const found: Element[] = [];
  const children = [titleElement(title), ...body];
  visit({ type: 'root', children }, 'element', (element: Element) => {
    if (element.properties['dataId'] !== undefined) found.push(element);
  });
  return found;
}

function problemOf(element: Element, others: readonly Element[]): string | undefined {
  const id = String(element.properties['dataId']);
  const same = others.filter(({ properties }) => properties['dataId'] === id);
  if (same.some(({ tagName }) => tagName === element.tagName)) return undefined;
  const [other] = same;
  if (other) {
    return `“data-id=${id}” is on <${element.tagName}> here and on <${other.tagName}> of the neighbouring slide; reveal.js animates between elements of the same kind only. Write both alike.`;
  }
  const names = [...new Set(others.map(({ properties }) => String(properties['dataId'])))];
  return `No neighbouring auto-animated slide has “data-id=${id}”.${didYouMean(id, names)}`;
}
