import { z } from 'zod';
import type { DeckFiles } from '../deck-files.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { YamlFile } from '../yaml.ts';

const fontsource = z
  .string()
  .regex(
    /^@fontsource(-variable)?\/[a-z\d-]+$/,
    'a typeface is named by its package of Fontsource: "@fontsource-variable/inter".',
  );

/** `typefaces` of deck.yaml: npm packages of Fontsource, for titles, numbers and labels, and for sentences. */
export const typefaces = z.strictObject({ label: fontsource, text: fontsource }).partial();
export type Typefaces = z.infer<typeof typefaces>;

/** Reports typefaces whose npm package is not installed. */
export function reportMissingTypefaces(
  chosen: Typefaces | undefined,
  yaml: YamlFile,
  isInstalled: DeckFiles['isInstalled'],
  diagnostics: Diagnostics,
): void {
  for (const [role, name] of Object.entries(chosen ?? {})) {
    if (name === undefined || isInstalled(name)) continue;
    diagnostics.add(
      yaml.locationOf(['typefaces', role]),
      `The typeface “${name}” is not installed. Run “npm install ${name}”, or remove the line for the default one.`,
    );
  }
}
