import type { Plugin, PluginOption } from 'vite';
import type { BuildOptions } from '../content/build-options.ts';
import { apiOf } from './plugin-api.ts';

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
