import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics, SourceLocation } from '../../content/diagnostics.ts';

/** The arguments of an embed, which reports its own problems. */
export interface EmbedRequest {
  readonly target: string;
  /** All embeds of the slide in their order, including this one. */
  readonly onSlide: readonly EmbedSyntax[];
  readonly location: SourceLocation;
  readonly context: DeckContext;
  readonly diagnostics: Diagnostics;
}

/** The syntax of an embed: `![kind](target)`, for instance `![figure](part-stargate)`. */
export interface EmbedSyntax {
  readonly kind: string;
  readonly target: string;
}
