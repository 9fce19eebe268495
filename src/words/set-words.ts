import { typeset } from './typeset.ts';

/** Words that are typed plainly, set as their language wants them; they may lie in groups. */
export function setWords<Words extends object>(words: Words, lang: string): Words {
  return JSON.parse(JSON.stringify(words), (_, value: unknown) =>
    typeof value === 'string' ? typeset(value, lang) : value,
  );
}
