import type { ElementContent } from 'hast';
import type { SlideParts } from '../slide-parts.ts';

/** The parts of a slide as Markdown, and its title and body as compiled. */
export interface CompiledParts {
  readonly layout: string;
  readonly parts: SlideParts;
  readonly title: readonly ElementContent[];
  readonly body: readonly ElementContent[];
}
