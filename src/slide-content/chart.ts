import type { SheetData } from '../figures/definition.ts';
import type { Box } from './box.ts';
import type { Color, DrawnChart } from './content.ts';
import { boxIn, colorOf, type Frame } from './units.ts';

/** The data of a figure with the places at which its drawing shows them; nothing where a page has no sheets. */
export function chartOf(
  figure: HTMLElement | null,
  svg: SVGSVGElement,
  frame: Frame,
): { chart?: DrawnChart } {
  const [data, marks] = [figure?.dataset['sheet'], svg.dataset['marks']];
  if (data === undefined || marks === undefined) return {};
  const sheet: SheetData = JSON.parse(data);
  const { x, y, width, height } = boxIn(frame, svg.getBoundingClientRect());
  const boxes = (JSON.parse(marks) as [number, number, number, number, number][]).map(
    ([row, left, top, across, down]): [number, Box] => [
      row,
      { x: x + left * width, y: y + top * height, width: across * width, height: down * height },
    ],
  );
  return { chart: { sheet, marks: Object.fromEntries(boxes), colors: colorsOf(sheet, svg) } };
}

function colorsOf({ series }: SheetData, svg: SVGSVGElement): Record<string, Color> {
  const probe = document.createElementNS(svg.namespaceURI, 'path') as SVGPathElement;
  svg.append(probe);
  const roles = new Set([...series.flatMap(({ color }) => color), 'ink', 'paper']);
  const colors = [...roles].flatMap((role): [string, Color][] => {
    probe.style.fill = `var(--color-${role})`;
    const color = colorOf(getComputedStyle(probe).fill);
    return color ? [[role, color]] : [];
  });
  probe.remove();
  return Object.fromEntries(colors);
}
