import type { SlidePoint } from '../../session/display-values.ts';
import type { Feature } from '../context.ts';

/** The zoom point when the pointer is outside the window. */
const MIDDLE: SlidePoint = { x: 0.5, y: 0.5 };

/** How far a key moves the zoom point, in fractions of the slide. */
const PANS: Readonly<Record<string, SlidePoint>> = {
  ArrowLeft: { x: -0.1, y: 0 },
  ArrowRight: { x: 0.1, y: 0 },
  ArrowUp: { x: 0, y: -0.1 },
  ArrowDown: { x: 0, y: 0.1 },
};

/**
 * Enlarges the slide around the pointer, by a key or by Alt and a click. The point under the pointer keeps
 * its place and follows the pointer, as in the screen magnifiers of operating systems: every corner can be
 * reached, and the arrow keys still navigate. With Shift, they move the zoom point.
 */
export const zoom: Feature = ({ deck, zoomPoint, zoomTo, onZoom, onCommand }, signal) => {
  let pointer: PointerEvent | undefined;

  const pointAt = ({ clientX, clientY }: MouseEvent): SlidePoint => {
    // Offsets ignore the transform, so that they are those of the slide before it is enlarged.
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = deck.at().slide;
    return { x: (clientX - offsetLeft) / offsetWidth, y: (clientY - offsetTop) / offsetHeight };
  };
  const toggle = (point: SlidePoint) => zoomTo(zoomPoint() ? undefined : point);
  const show = (point: SlidePoint | undefined) => {
    deck.root.classList.toggle('zoomed', point !== undefined);
    // The point is kept while the slide shrinks, so that it shrinks around it.
    if (!point) return;
    deck.root.style.setProperty('--spot-x', String(point.x));
    deck.root.style.setProperty('--spot-y', String(point.y));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    pointer = event;
    if (zoomPoint()) zoomTo(pointAt(event));
  };
  const onPointerLeave = () => {
    pointer = undefined;
  };
  const onClick = (event: MouseEvent) => {
    if (!event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    toggle(pointAt(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const point = zoomPoint();
    if (!point || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') zoomTo(undefined);
    const by = event.shiftKey ? PANS[event.key] : undefined;
    if (!by) return;
    event.preventDefault();
    zoomTo({ x: point.x + by.x, y: point.y + by.y });
  };

  const { documentElement: page } = document;
  document.addEventListener('pointermove', onPointerMove, { passive: true, signal });
  page.addEventListener('pointerleave', onPointerLeave, { signal });
  document.addEventListener('keydown', onKeyDown, { signal });
  // In the capture phase: browsers download the target of a link that is clicked with Alt.
  deck.root.addEventListener('click', onClick, { capture: true, signal });
  onZoom(show, signal);
  onCommand('zoom', () => toggle(pointer ? pointAt(pointer) : MIDDLE), signal);
  deck.onChange(({ slide, previous }) => {
    if (slide !== previous) zoomTo(undefined);
  }, signal);
  return () => {
    deck.root.classList.remove('zoomed');
    deck.root.style.removeProperty('--spot-x');
    deck.root.style.removeProperty('--spot-y');
  };
};
