import type { Plugin, PluginOption } from 'vite';
import type { OgImage } from '../document/og-image.ts';
import type { PdfFile } from '../document/pdf-links.ts';
import { apiOf } from './plugin-api.ts';

/** What a build of the deck cannot know from its files. */
export interface BuildOptions {
  /** The PDFs that go with the site; none unless told. */
  readonly pdfs?: readonly PdfFile[];
  /** The pictures that links to slides show; none unless told. */
  readonly ogImages?: readonly OgImage[];
  /** Where the deck will be hosted, if that is another address than deck.yaml names. */
  readonly address?: string | undefined;
  /** Whether this is for the author, who has the notes even where they are not published. */
  readonly forAuthor?: boolean;
}

const NAME = 'told';

/** The Vite plugin that tells the deck's own plugin, and puts PDFs and pictures into the site. */
export function buildOptions(what: BuildOptions): Plugin<BuildOptions> {
  return {
    name: NAME,
    api: what,
    generateBundle() {
      for (const { path, bytes } of [...(what.pdfs ?? []), ...(what.ogImages ?? [])]) {
        this.emitFile({ type: 'asset', fileName: path, source: bytes });
      }
    },
  };
}

/** What a build is told by the plugins that it is given. */
export function readBuildOptions(plugins: readonly PluginOption[] | undefined): BuildOptions {
  return apiOf<BuildOptions>(plugins, NAME) ?? {};
}
