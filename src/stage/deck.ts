import { createListeners } from '../dom/listeners.ts';
import { slidesOf } from '../dom/view.ts';
import { layOutSkeleton } from './reveal/skeleton.ts';
import { startReveal } from './reveal/start-reveal.ts';

/** The current slide and step. */
export interface SlidePosition {
  readonly slide: HTMLElement;
  /** Index of the slide, from 0. */
  readonly index: number;
  /** How many steps of the slide are shown. */
  readonly step: number;
}

/** A change of slide or step. */
export interface Change extends SlidePosition {
  readonly previous: HTMLElement | undefined;
  /** Whether the position was set by `go`, instead of by next and previous. */
  readonly jumped: boolean;
}

/** The presentation as its features see it; reveal.js is hidden behind it. */
export interface Deck {
  readonly root: HTMLElement;
  readonly slides: readonly HTMLElement[];
  at(): SlidePosition;
  next(): void;
  previous(): void;
  /** Goes to a slide by index or element, at a step; by default 0, where no step is shown yet. */
  go(slide: number | HTMLElement, step?: number): void;
  /** Goes to a position that another window has set; it does not count as a jump of this one. */
  follow(slide: HTMLElement, step: number): void;
  /** Sets or removes `aria-hidden` of a slide that is rendered and not on screen. */
  setAriaHidden(slide: HTMLElement, hidden: boolean): void;
  /** Removes `aria-hidden` from all slides until all callers have called the returned function. */
  exposeAll(): () => void;
  /** Leaves swipes to the browser, which scrolls, until all callers have called the returned function. */
  disableSwipes(): () => void;
  /** Calls back after every change of slide or step, until the signal is aborted or the returned function is called. */
  onChange(listener: (change: Change) => void, signal?: AbortSignal): () => void;
  /** Stops reveal.js and restores the document. */
  destroy(): void;
}

/** Starts the presentation on the document, at its first slide. */
export async function startDeck(root: HTMLElement): Promise<Deck> {
  const slides = slidesOf(root);
  const skeleton = layOutSkeleton(root, slides);
  const reveal = await startReveal(root);
  const ariaHidden = new Set<HTMLElement>();
  const exposing = new Set<symbol>();
  const disablingSwipes = new Set<symbol>();
  const changes = createListeners<[Change]>();
  let previous: HTMLElement | undefined;
  let jumping = false;
  let notified = false;

  const at = (): SlidePosition => {
    const { h, f } = reveal.getIndices();
    return { slide: slides[h] ?? root, index: h, step: (f ?? -1) + 1 };
  };
  const changed = () => {
    skeleton.mirror(reveal.getIndices().h);
    const change = { ...at(), previous, jumped: jumping };
    previous = change.slide;
    notified = true;
    changes.notify(change);
  };
  const events = ['slidechanged', 'fragmentshown', 'fragmenthidden'];
  for (const event of events) reveal.on(event, changed);
  skeleton.mirror(at().index);
  previous = at().slide;

  return {
    root,
    slides,
    at,
    next: () => reveal.next(),
    previous: () => reveal.prev(),
    go(slide, step = 0) {
      const index = typeof slide === 'number' ? slide : slides.indexOf(slide);
      jumping = true;
      notified = false;
      reveal.slide(index, 0, step - 1);
      // Also where the position is the same, so that what covers the slide closes.
      if (!notified) changed();
      jumping = false;
    },
    follow: (slide, step) => reveal.slide(slides.indexOf(slide), 0, step - 1),
    setAriaHidden(slide, hidden) {
      if (hidden) ariaHidden.add(slide);
      else ariaHidden.delete(slide);
      slide.ariaHidden = hidden && exposing.size === 0 ? 'true' : null;
    },
    exposeAll() {
      const caller = Symbol();
      exposing.add(caller);
      for (const slide of ariaHidden) slide.ariaHidden = null;
      return () => {
        exposing.delete(caller);
        if (exposing.size > 0) return;
        for (const slide of ariaHidden) slide.ariaHidden = 'true';
      };
    },
    disableSwipes() {
      const caller = Symbol();
      const apply = () => root.toggleAttribute('data-prevent-swipe', disablingSwipes.size > 0);
      disablingSwipes.add(caller);
      apply();
      return () => {
        disablingSwipes.delete(caller);
        apply();
      };
    },
    onChange: changes.add,
    destroy() {
      for (const event of events) reveal.off(event, changed);
      reveal.destroy();
      skeleton.remove();
    },
  };
}
