import { typeset } from './typography/typeset.ts';

/** Words that are typed plainly, set as their language wants them; they may lie in groups. */
export function typesetMessages<Words extends object>(words: Words, lang: string): Words {
  return JSON.parse(JSON.stringify(words), (_, value: unknown) =>
    typeof value === 'string' ? typeset(value, lang) : value,
  );
}
