import type { Plugin, PluginOption } from 'vite';
import type { Paper } from './papers.ts';
import { apiOf } from './plugin-api.ts';
import type { PreviewPicture } from './previews.ts';

/** What a build of the deck cannot know from its files. */
export interface Told {
  /** The PDFs that go with the site; none unless told. */
  readonly papers?: readonly Paper[];
  /** The pictures that links to slides show; none unless told. */
  readonly previews?: readonly PreviewPicture[];
  /** Where the deck will be hosted, if that is another address than deck.yaml names. */
  readonly address?: string | undefined;
  /** Whether this is for the author, who has the notes even where they are not published. */
  readonly forAuthor?: boolean;
}

const NAME = 'told';

/** The Vite plugin that tells the deck's own plugin, and puts PDFs and pictures into the site. */
export function told(what: Told): Plugin<Told> {
  return {
    name: NAME,
    api: what,
    generateBundle() {
      for (const { path, bytes } of [...(what.papers ?? []), ...(what.previews ?? [])]) {
        this.emitFile({ type: 'asset', fileName: path, source: bytes });
      }
    },
  };
}

/** What a build is told by the plugins that it is given. */
export function toldBy(plugins: readonly PluginOption[] | undefined): Told {
  return apiOf<Told>(plugins, NAME) ?? {};
}
