import type { Plugin, PluginOption } from 'vite';
import { apiOf } from './plugin-api.ts';

const NAME = 'hosted-at';

/** The Vite plugin that tells a build where its site will be, instead of what deck.yaml says. */
export function hostedAt(address: string): Plugin<string> {
  return { name: NAME, api: address };
}

/** Where the site will be, if that is among the plugins of a build. */
export function hostedAtAmong(plugins: readonly PluginOption[] | undefined): string | undefined {
  return apiOf<string>(plugins, NAME);
}
