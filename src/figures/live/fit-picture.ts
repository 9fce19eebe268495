import { pictureSize } from './picture-size.ts';

/** Text that is scaled down further has less than the smallest size on a slide. */
const LEAST_SCALE = 0.75;

/**
 * Places the hotspots of a figure on its picture, which may be lower than its room, or scaled down where there is less
 * room than the build expected. The figure has `data-room="too-small"` where its text is then too small to be read.
 */
export function fitPicture(figure: HTMLElement): void {
  const box = figure.querySelector<HTMLElement>('.figure-chart');
  if (!box?.checkVisibility()) return;
  const { height, scale } = pictureSize(box);
  if (scale < LEAST_SCALE) figure.dataset['room'] = 'too-small';
  else delete figure.dataset['room'];
  const points = figure.querySelector<HTMLElement>('.figure-points');
  if (!points) return;
  // In percent, so that they follow the size of the window.
  Object.assign(points.style, {
    position: 'absolute',
    inset: '0',
    marginInline: 'auto',
    inlineSize: `${100 * scale}%`,
    blockSize: `${(100 * height) / box.clientHeight}%`,
  });
}
