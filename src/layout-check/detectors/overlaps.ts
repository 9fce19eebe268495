import { type Box, cornersOf, inset, polygonsMeet, sharedSize, shrunk } from '../geometry.ts';
import type { MeasuredSlide, PlacedPicture, PlacedText } from '../measured-slide.ts';
import type { Finding } from '../problem.ts';

/** Letters that share less than this, as a fraction of the lower one's height, touch but can be read. */
const MIN_SHARED_HEIGHT = 0.1;
/** In units: less is the spacing at the edge of a letter. */
const MIN_SHARED_WIDTH = 2;
/** How far a text may reach into the box of a picture, in units: drawings have margins. */
const MARGIN_OF_PICTURE = 4;

/** Texts that lie on other texts or on pictures, and pictures on pictures. */
export function findOverlaps({ texts, pictures, unit }: MeasuredSlide): Finding[] {
  const meet = (a: Box, b: Box) => {
    const { width, height } = sharedSize(a, b);
    const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
    return width > MIN_SHARED_WIDTH * unit && height > MIN_SHARED_HEIGHT * lower;
  };
  const ofTexts = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => one.block !== other.block && someMeet(one, other, meet))
      .map((other) => finding(one.element, one.name, other.name)),
  );
  const onPictures = pictures.flatMap((picture) => {
    const drawn = inset(picture.box, MARGIN_OF_PICTURE * unit);
    return texts
      .filter(
        ({ element, boxes }) =>
          !isPartOf(element, picture) && boxes.some((box) => meet(box, drawn)),
      )
      .map(({ element, name }) => finding(element, name, picture.name));
  });
  const ofPictures = pictures.flatMap((one, index) =>
    pictures
      .slice(index + 1)
      .filter(
        (other) =>
          !isPartOf(other.element, one) &&
          meet(inset(one.box, MARGIN_OF_PICTURE * unit), other.box),
      )
      .map((other) => finding(one.element, one.name, other.name)),
  );
  return [...ofTexts, ...onPictures, ...ofPictures];
}

function someMeet(one: PlacedText, other: PlacedText, meet: (a: Box, b: Box) => boolean): boolean {
  const areNear = one.boxes.some((a) => other.boxes.some((b) => meet(a, b)));
  if (!areNear || !(one.outline || other.outline)) return areNear;
  const outlines = ({ outline, boxes }: PlacedText) =>
    (outline ? [outline] : boxes.map(cornersOf)).map((polygon) =>
      shrunk(polygon, 1 - MIN_SHARED_HEIGHT),
    );
  return outlines(one).some((a) => outlines(other).some((b) => polygonsMeet(a, b)));
}

/** Whether an element is a part of a drawing: its labels, or another state of it. */
function isPartOf(element: Element, picture: PlacedPicture): boolean {
  const drawing = picture.element.closest('.figure-drawing') ?? picture.element;
  return drawing.contains(element);
}

function finding(element: Element, one: string, other: string): Finding {
  return { kind: 'overlap', subject: `${one} and ${other}`, element };
}
