/** The size of what a picture draws, in CSS pixels, and by how much it is scaled down to its room: 1 if it fits. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** The size of the picture of a figure that is visible; without a picture, that of its box. */
export function pictureSize(box: HTMLElement): PictureSize {
  const picture = [...box.querySelectorAll<SVGSVGElement>('svg')].find(
    ({ clientWidth }) => clientWidth > 0,
  );
  if (!picture) return { width: box.clientWidth, height: box.clientHeight, scale: 1 };
  const { width, height } = picture.viewBox.baseVal;
  const full = (picture.clientWidth * height) / width;
  // A picture has a whole number of pixels.
  const scale = full - picture.clientHeight > 1 ? picture.clientHeight / full : 1;
  return {
    width: Math.round(picture.clientWidth * scale),
    height: picture.clientHeight,
    scale,
  };
}
