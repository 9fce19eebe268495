import { createListeners } from '../dom/listeners.ts';
import { stepsOf } from '../dom/steps.ts';
import { exposeSlides } from './reveal/expose-slides.ts';
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
  /** Names of the reveal.js plugins that could not be started. */
  readonly failedPlugins: readonly string[];
  at(): SlidePosition;
  next(): void;
  previous(): void;
  /** Goes to a slide by index or element, at a step; by default 0, where no step is shown yet. */
  go(slide: number | HTMLElement, step?: number): void;
  /** Goes to a position that another window has set; it does not count as a jump of this one. */
  follow(slide: HTMLElement, step: number): void;
  /** Shows all slides to screen readers, PDF tags and the focus until all callers have called the returned function. */
  exposeAll(): () => void;
  /** Leaves swipes to the browser, which scrolls, until all callers have called the returned function. */
  disableSwipes(): () => void;
  /** Calls back after every change of slide or step, until the signal is aborted or the returned function is called. */
  onChange(listener: (change: Change) => void, signal?: AbortSignal): () => void;
  /** Stops reveal.js and restores the document. */
  destroy(): void;
}

/** Starts the presentation on the slides of the document, at the first one. */
export async function startDeck(root: HTMLElement): Promise<Deck> {
  const { reveal, failedPlugins } = await startReveal(root);
  const slides = reveal.getSlides();
  const exposing = new Set<symbol>();
  const disablingSwipes = new Set<symbol>();
  const changes = createListeners<[Change]>();
  let exposed: { readonly at: HTMLElement; readonly hideAgain: () => void } | undefined;
  let previous: HTMLElement | undefined;
  let jumping = false;
  let notified = false;

  const at = (): SlidePosition => {
    const slide = reveal.getCurrentSlide();
    return { slide, index: reveal.getIndices().h, step: shownSteps(slide) };
  };
  const changed = () => {
    const change = { ...at(), previous, jumped: jumping };
    previous = change.slide;
    notified = true;
    changes.notify(change);
  };
  const events = ['slidechanged', 'fragmentshown', 'fragmenthidden'];
  for (const event of events) reveal.on(event, changed);
  previous = at().slide;

  return {
    root,
    slides,
    failedPlugins,
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
    exposeAll() {
      const caller = Symbol();
      exposing.add(caller);
      exposed ??= { at: at().slide, hideAgain: exposeSlides(slides) };
      return () => {
        if (!exposing.delete(caller) || exposing.size > 0) return;
        // reveal.js has hidden them itself if it has changed the slide since.
        if (exposed?.at === at().slide) exposed.hideAgain();
        exposed = undefined;
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
    },
  };
}

/** How many steps of a slide are shown. */
function shownSteps(slide: HTMLElement): number {
  return stepsOf(slide).filter(([fragment]) => fragment?.classList.contains('visible')).length;
}
