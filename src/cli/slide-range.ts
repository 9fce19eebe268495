import { didYouMean } from '../content/did-you-mean.ts';
import { ExportError } from './export-options.ts';

/**
 * The slides that a range means: `3-7,facture` is the third to the seventh and the one of that name.
 * @param names of all slides, in order
 * @returns their indexes, from 0, in the order of the deck, each once
 * @throws ExportError with everything in the range that names no slide
 */
export function slidesIn(range: string, names: readonly string[]): number[] {
  const problems: string[] = [];
  const wanted = new Set<number>();
  for (const part of range.split(',').map((text) => text.trim())) {
    const [, from, to = from] = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(part) ?? [];
    if (from === undefined) {
      const index = names.indexOf(part);
      if (index >= 0) wanted.add(index);
      else problems.push(`“${part}” is no slide.${didYouMean(part, names)}`);
    } else if (Number(from) < 1 || Number(to) > names.length || Number(from) > Number(to)) {
      problems.push(`“${part}” is no range: the slides are numbered from 1 to ${names.length}.`);
    } else {
      for (let number = Number(from); number <= Number(to); number++) wanted.add(number - 1);
    }
  }
  if (problems.length > 0) throw new ExportError(problems);
  return [...wanted].sort((a, b) => a - b);
}
