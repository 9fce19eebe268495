import { z } from 'zod';
import type { DeckFiles } from '../deck-files.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { YamlFile } from '../yaml.ts';

/** `plugins` of deck.yaml: what is imported, as in `reveal.js-pointer` or `reveal.js-pointer/dist/pointer.css`. */
export const pluginList = z.array(
  z
    .string()
    .regex(
      /^(?!.*\/\.)(@[\w.-]+\/)?\w[\w.-]*(\/[\w./-]+)?$/,
      'a plugin is named as it is imported, for instance reveal.js-pointer.',
    ),
);

/** Reports plugins whose npm package is not installed. */
export function reportMissingPlugins(
  plugins: readonly string[],
  yaml: YamlFile,
  isInstalled: DeckFiles['isInstalled'],
  diagnostics: Diagnostics,
): void {
  plugins.forEach((plugin, index) => {
    const name = packageOf(plugin);
    if (isInstalled(name)) return;
    diagnostics.add(
      yaml.locationOf(['plugins', index]),
      `The plugin “${name}” is not installed. Run “npm install --save-dev ${name}”, or remove the line.`,
    );
  });
}

/** The package that a module is imported from. */
function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
