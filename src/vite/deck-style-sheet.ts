import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { DEFAULT_MOTIF } from '../content/appearance/motifs.ts';
import { readTokens } from '../content/files/read-files.ts';
import { deckCss } from '../document/deck-css.ts';
import type { DeckBuild } from './deck-build.ts';

/** Address of the style sheet that deck.yaml determines. */
const DECK_STYLES = '/@deck/styles.css';
/** What the Stage imports as the progress bar of the motif; `src/stage/virtual-modules.d.ts` declares it. */
const PROGRESS = 'virtual:motif-progress.css?inline';

/** The style sheets that depend on deck.yaml, for `<head>`: the motif, then the colours and the numbers of acts. */
export async function deckStyleSheets(deck: Pick<DeckBuild, 'config'>): Promise<string[]> {
  const { motif } = await deck.config();
  return [`/src/styles/motifs/${motif}.css`, DECK_STYLES];
}

/** Provides the style sheet of the deck, and the progress bar of its motif. */
export function deckStyleSheet(deck: DeckBuild): Plugin {
  const id = `\0${DECK_STYLES}`;
  return {
    name: 'deck-style-sheet',
    enforce: 'pre',
    async resolveId(source) {
      // With its query, by which Vite knows whether a link or a script requests it.
      if (source.split('?')[0] === DECK_STYLES) return `\0${source}`;
      if (source !== PROGRESS) return null;
      const { motif } = await deck.config().catch((error: unknown) => {
        // A development server shows the problems in place of the page.
        if (!deck.isServed) throw error;
        return { motif: DEFAULT_MOTIF };
      });
      const file = join(deck.root, `src/styles/motifs/${motif}-progress.css`);
      return `${file.replaceAll('\\', '/')}?inline`;
    },
    load: async (loaded) =>
      loaded.split('?')[0] === id
        ? deckCss(await deck.config(), await readTokens(join(deck.root, 'src/styles')))
        : null,
  };
}

/** Lets a running server compile again what depends on deck.yaml: Vite would keep it. */
export function forgetDeckStyleSheets({ moduleGraph }: Pick<ViteDevServer, 'moduleGraph'>): void {
  moduleGraph.invalidateAll();
}
