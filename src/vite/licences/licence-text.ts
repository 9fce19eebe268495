import type { Package } from './packages.ts';

const HEAD =
  'Parts of this site are the work of others. These are the packages, with their versions and licences.';

/** The licences of packages as plain text; packages with the same text are listed before it. */
export function licenceText(packages: readonly Package[]): string {
  const byText = new Map<string, Package[]>();
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const sections = Array.from(byText, ([text, all]) => {
    const names = all.map(({ name, version, license }) => `${name} ${version}, ${license}`);
    return [...names, '', text].join('\n');
  });
  return `${[HEAD, ...sections].join('\n\n\n')}\n`;
}
