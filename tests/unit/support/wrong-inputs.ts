import { type Changes, diagnosticsOf } from './tiny-deck.ts';

/** A replacement in `deck.yaml`, in `facts.yaml`, in the front matter or the text of the second slide, or a file. */
export const deck = (from: string, to: string): Changes => ({ replace: [['deck.yaml', from, to]] });
export const facts = (from: string, to: string): Changes => ({
  replace: [['facts.yaml', from, to]],
});
export const head = (from: string, to: string): Changes => ({
  replace: [['fr/milieu.md', from, to]],
});
export const body = (to: string): Changes => head('Une phrase.', to);
export const file = (path: string, text: string | null): Changes => ({ texts: { [path]: text } });

/** The messages for wrong inputs, each below its input. */
export function answers(inputs: Readonly<Record<string, Changes>>): string {
  return Object.entries(inputs)
    .map(([name, changes]) => `${name}\n${diagnosticsOf(changes).replace(/^/gm, '  ')}`)
    .join('\n');
}
