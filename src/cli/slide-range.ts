import { didYouMean } from '../content/did-you-mean.ts';
import { ExportError } from './export-options.ts';

/**
 * Resolves a range: `3-7,facture` is slides 3 to 7 and the slide named “facture”.
 * @param names of all slides, in order
 * @returns unique indexes from 0, in the order of the deck
 * @throws ExportError with every part that matches no slide
 */
export function slidesIn(range: string, names: readonly string[]): number[] {
  const problems: string[] = [];
  const indexes = new Set<number>();
  for (const part of range.split(',').map((text) => text.trim())) {
    const [, from, to = from] = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(part) ?? [];
    if (from === undefined) {
      const index = names.indexOf(part);
      if (index >= 0) indexes.add(index);
      else problems.push(`There is no slide “${part}”.${didYouMean(part, names)}`);
    } else if (Number(from) < 1 || Number(to) > names.length || Number(from) > Number(to)) {
      problems.push(`Invalid range “${part}”: slides are numbered from 1 to ${names.length}.`);
    } else {
      for (let number = Number(from); number <= Number(to); number++) indexes.add(number - 1);
    }
  }
  if (problems.length > 0) throw new ExportError(problems);
  return [...indexes].sort((a, b) => a - b);
}
