import type { THEMES } from './cases.ts';

/** One picture of a fixture: a view at a step, in a theme. */
export interface SlideCase {
  readonly slide: string;
  readonly view: 'stage' | 'reader';
  readonly theme: (typeof THEMES)[number]['name'];
  /** Step of the Stage; 0 in the Reader and in print, which show all. */
  readonly step: number;
  /** Size of the window in pixels. */
  readonly width: number;
  readonly height: number;
}

const SLIDE = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

/**
 * The pictures of a fixture: each step on the Stage, which has no dark theme; every step as a printed page, one under
 * the other; and the Reader on a phone.
 * @param steps number of steps of the slide
 */
export function slideCases(slide: string, steps: number): SlideCase[] {
  const every = Array.from({ length: steps + 1 }, (_, step) => step);
  const pages = { width: SLIDE.width, height: SLIDE.height * every.length };
  return [
    ...every.map((step) => ({ slide, view: 'stage', theme: 'light', step, ...SLIDE }) as const),
    { slide, view: 'stage', theme: 'forced', step: steps, ...SLIDE },
    { slide, view: 'stage', theme: 'print', step: 0, ...pages },
    ...(['light', 'dark', 'forced'] as const).map(
      (theme) => ({ slide, view: 'reader', theme, step: 0, ...PHONE }) as const,
    ),
  ];
}

/** URL of the page that shows a case. On the Stage the slide is in the hash, elsewhere the page scrolls to it. */
export function slideCaseUrl({ slide, view, theme, step }: SlideCase): string {
  const query = `/gallery/slides/deck/?view=${view}&theme=${theme}`;
  if (view === 'reader' || theme === 'print') return `${query}&slide=${slide}`;
  return `${query}#${slide}${step > 0 ? `/${step}` : ''}`;
}
