import type { MeasuredSlide } from '../measured-slide.ts';
import type { Finding } from '../problem.ts';

/** In units: in a smaller box nothing can be seen. */
const MIN_SIZE = 16;

/** Pictures that could not be loaded, or that have no room; labels of figures that the figure reports. */
export function findBrokenPictures({ pictures, unit }: MeasuredSlide): Finding[] {
  return pictures.flatMap(({ name, element, box }) => {
    const isMissing =
      element.localName === 'img' && (element as HTMLImageElement).naturalWidth === 0;
    if (isMissing) return [{ kind: 'picture' as const, subject: `${name} is not loaded`, element }];
    const smaller = Math.min(box.right - box.left, box.bottom - box.top) / unit;
    if (smaller >= MIN_SIZE) return [];
    const subject = `${name} is ${Math.round(smaller)} units wide or high`;
    return [{ kind: 'picture' as const, subject, element }];
  });
}

/** What figures say of the labels that they draw on a canvas, where no element has their boxes. */
export function findCollidingLabels({ slide }: MeasuredSlide): Finding[] {
  return [...slide.querySelectorAll<HTMLElement>('figure[data-label-overlap]')].map((element) => {
    const { figure = '', labelOverlap = '' } = element.dataset;
    const labels = labelOverlap
      .split('|')
      .map((label) => `“${label.trim()}”`)
      .join(', ');
    return { kind: 'labels', subject: `figure ${figure}, ${labels}`, element };
  });
}
