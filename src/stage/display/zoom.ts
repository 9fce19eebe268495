import type { SlidePoint } from '../../session/display-values.ts';
import type { Feature } from '../context.ts';

/** Where zoom begins when the pointer is elsewhere. */
const MIDDLE: SlidePoint = { x: 0.5, y: 0.5 };

/** How far a key moves what is seen, in shares of the slide. */
const PANS: Readonly<Record<string, SlidePoint>> = {
  ArrowLeft: { x: -0.1, y: 0 },
  ArrowRight: { x: 0.1, y: 0 },
  ArrowUp: { x: 0, y: -0.1 },
  ArrowDown: { x: 0, y: 0.1 },
};

/**
 * Enlarges the slide around the pointer, by a key or by Alt and a click. What is under the pointer
 * stays there and goes along with it, as in the magnifiers of operating systems: so every corner can
 * be reached, and the arrow keys still walk. With Shift they do what the pointer does.
 */
export const zoom: Feature = ({ deck, zoomPoint, zoomTo, onZoom, onCommand }) => {
  let pointer: PointerEvent | undefined;

  const spotAt = ({ clientX, clientY }: MouseEvent): SlidePoint => {
    // Its place before it is enlarged.
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = deck.at().slide;
    return { x: (clientX - offsetLeft) / offsetWidth, y: (clientY - offsetTop) / offsetHeight };
  };
  const turn = (at: SlidePoint) => zoomTo(zoomPoint() ? undefined : at);
  const draw = (at: SlidePoint | undefined) => {
    deck.root.classList.toggle('zoomed', at !== undefined);
    // What shrinks again does so around the same spot.
    if (!at) return;
    deck.root.style.setProperty('--spot-x', String(at.x));
    deck.root.style.setProperty('--spot-y', String(at.y));
  };
  const moved = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    pointer = event;
    if (zoomPoint()) zoomTo(spotAt(event));
  };
  const gone = () => {
    pointer = undefined;
  };
  // Before a link takes the click, which would download what it leads to.
  const clicked = (event: MouseEvent) => {
    if (!event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    turn(spotAt(event));
  };
  const heard = (event: KeyboardEvent) => {
    const at = zoomPoint();
    if (!at || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') zoomTo(undefined);
    const by = event.shiftKey ? PANS[event.key] : undefined;
    if (!by) return;
    event.preventDefault();
    zoomTo({ x: at.x + by.x, y: at.y + by.y });
  };

  document.addEventListener('pointermove', moved, { passive: true });
  document.documentElement.addEventListener('pointerleave', gone);
  document.addEventListener('keydown', heard);
  deck.root.addEventListener('click', clicked, true);
  const endings = [
    onZoom(draw),
    onCommand('zoom', () => turn(pointer ? spotAt(pointer) : MIDDLE)),
    deck.onChange(({ slide, previous }) => {
      if (slide !== previous) zoomTo(undefined);
    }),
  ];
  return () => {
    for (const end of endings) end();
    document.removeEventListener('pointermove', moved);
    document.documentElement.removeEventListener('pointerleave', gone);
    document.removeEventListener('keydown', heard);
    deck.root.removeEventListener('click', clicked, true);
    deck.root.classList.remove('zoomed');
    deck.root.style.removeProperty('--spot-x');
    deck.root.style.removeProperty('--spot-y');
  };
};
