import { pictureSize } from './picture-size.ts';

/**
 * Places the hotspots of a figure on its picture, which may be lower than its room, or scaled down where there is less
 * room than the build expected. Text that is then too small to be read is found by the check of layout.
 */
export function fitPicture(figure: HTMLElement): void {
  const box = figure.querySelector<HTMLElement>('.figure-chart');
  if (!box?.checkVisibility()) return;
  const points = figure.querySelector<HTMLElement>('.figure-points');
  if (!points) return;
  const { height, scale } = pictureSize(box);
  // In percent, so that they follow the size of the window.
  Object.assign(points.style, {
    position: 'absolute',
    inset: '0',
    marginInline: 'auto',
    inlineSize: `${100 * scale}%`,
    blockSize: `${(100 * height) / box.clientHeight}%`,
  });
}
