import { fill } from '../words/fill.ts';
import type { PreflightWords } from '../words/preflight/words.ts';
import type { Check, Finding } from './check.ts';

/** The place of a screen among all, in CSS pixels. */
interface Placed {
  readonly left: number;
  readonly top: number;
}

/** The part of the Window Management API that is used; TypeScript does not know it yet. */
interface Screens {
  getScreenDetails?(): Promise<{ readonly screens: readonly Placed[] }>;
  readonly screen: { readonly isExtended?: boolean };
}

const here = window as Window & Screens;

/** Whether there is a screen for the audience, and another for the notes. */
export const screens: Check = {
  name: 'screens',
  async run({ words }) {
    const allowed = await permission();
    if (allowed === 'granted') return count(words);
    const ask = {
      words: words.screensAsk,
      run: () =>
        count(words).catch((): Finding => ({ ...guess(words), sentence: words.screensRefused })),
    };
    return { ...guess(words), ...(allowed === 'prompt' ? { ask } : {}) };
  },
};

async function permission(): Promise<PermissionState | undefined> {
  if (!here.getScreenDetails) return undefined;
  try {
    const name = 'window-management' as PermissionName;
    return (await navigator.permissions.query({ name })).state;
  } catch {
    return undefined;
  }
}

async function count(words: PreflightWords): Promise<Finding> {
  const all = (await here.getScreenDetails?.())?.screens ?? [];
  const apart = new Set(all.map(({ left, top }) => `${left} ${top}`)).size;
  if (all.length < 2)
    return { state: 'look', sentence: words.screensOne, cure: words.screensOneCure };
  const [state, sentence, cure] =
    apart < 2
      ? (['look', words.screensMirrored, words.screensMirroredCure] as const)
      : (['good', words.screensGood, words.screensMove] as const);
  return { state, sentence: fill(sentence, { count: all.length }), cure };
}

/** What is known without permission. */
function guess(words: PreflightWords): Finding {
  switch (here.screen.isExtended) {
    case true:
      return { state: 'good', sentence: words.screensExtended, cure: words.screensMove };
    case false:
      return { state: 'look', sentence: words.screensOne, cure: words.screensOneCure };
    default:
      return { state: 'unknown', sentence: words.screensUnknown, cure: words.screensMove };
  }
}
