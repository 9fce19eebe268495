import { slidesOf } from '../dom/view.ts';
import { layOutSkeleton } from './reveal/skeleton.ts';
import { startReveal } from './reveal/start-reveal.ts';

/** Where the deck has come to. */
export interface Position {
  readonly slide: HTMLElement;
  /** Index of the slide, from 0. */
  readonly index: number;
  /** How many steps of the slide are shown. */
  readonly step: number;
}

/** A change of slide or step, as told to the features. */
export interface Change extends Position {
  readonly previous: HTMLElement | undefined;
  /** Whether the deck was sent there, instead of walking there by next and previous. */
  readonly jumped: boolean;
}

/** What the features of the stage know of the presentation; reveal.js stays behind it. */
export interface Deck {
  readonly root: HTMLElement;
  readonly slides: readonly HTMLElement[];
  at(): Position;
  next(): void;
  previous(): void;
  /** Goes to a slide by index or element, at a step (0 unless told: nothing of its steps shown yet). */
  go(slide: number | HTMLElement, step?: number): void;
  /** Goes where another window has gone, which is no jump of whoever sits at this one. */
  follow(slide: HTMLElement, step: number): void;
  /** Keeps a slide that is laid out and not on screen from those who hear the document, or no longer. */
  silence(slide: HTMLElement, on: boolean): void;
  /** Lets every slide be heard, however many are silenced meanwhile; returns what ends that. */
  showAll(): () => void;
  /** Leaves swipes to the browser, which scrolls, instead of turning the slides, however many ask for it; returns what ends that. */
  disableSwipes(): () => void;
  /** Calls back after every change of slide or step; returns what ends it. */
  onChange(listener: (change: Change) => void): () => void;
  /** Gives the document back as it was. */
  destroy(): void;
}

/** Starts the presentation on the document, at the slide that the address names. */
export async function startDeck(root: HTMLElement): Promise<Deck> {
  const slides = slidesOf(root);
  const skeleton = layOutSkeleton(root, slides);
  const reveal = await startReveal(root);
  const silent = new Set<HTMLElement>();
  const showing = new Set<symbol>();
  const leavingSwipes = new Set<symbol>();
  const listeners = new Set<(change: Change) => void>();
  let previous: HTMLElement | undefined;
  let jumping = false;
  let told = false;

  const at = (): Position => {
    const { h, f } = reveal.getIndices();
    return { slide: slides[h] ?? root, index: h, step: (f ?? -1) + 1 };
  };
  const changed = () => {
    skeleton.mirror(reveal.getIndices().h);
    const change = { ...at(), previous, jumped: jumping };
    previous = change.slide;
    told = true;
    for (const listener of listeners) listener(change);
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
      told = false;
      reveal.slide(index, 0, step - 1);
      // Whoever is there already has been asked for all the same, and what covers the slide gives way.
      if (!told) changed();
      jumping = false;
    },
    follow: (slide, step) => reveal.slide(slides.indexOf(slide), 0, step - 1),
    silence(slide, on) {
      if (on) silent.add(slide);
      else silent.delete(slide);
      slide.ariaHidden = on && showing.size === 0 ? 'true' : null;
    },
    showAll() {
      const asked = Symbol();
      showing.add(asked);
      for (const slide of silent) slide.ariaHidden = null;
      return () => {
        showing.delete(asked);
        if (showing.size > 0) return;
        for (const slide of silent) slide.ariaHidden = 'true';
      };
    },
    disableSwipes() {
      const asked = Symbol();
      const apply = () => root.toggleAttribute('data-prevent-swipe', leavingSwipes.size > 0);
      leavingSwipes.add(asked);
      apply();
      return () => {
        leavingSwipes.delete(asked);
        apply();
      };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      for (const event of events) reveal.off(event, changed);
      reveal.destroy();
      skeleton.remove();
    },
  };
}
