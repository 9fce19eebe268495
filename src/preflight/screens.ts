import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
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
  async run({ messages }) {
    const allowed = await permission();
    if (allowed === 'granted') return count(messages);
    const ask = {
      messages: messages.screensAsk,
      run: () =>
        count(messages).catch(
          (): Finding => ({ ...guess(messages), sentence: messages.screensRefused }),
        ),
    };
    return { ...guess(messages), ...(allowed === 'prompt' ? { ask } : {}) };
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

async function count(messages: PreflightMessages): Promise<Finding> {
  const all = (await here.getScreenDetails?.())?.screens ?? [];
  const apart = new Set(all.map(({ left, top }) => `${left} ${top}`)).size;
  if (all.length < 2)
    return { state: 'look', sentence: messages.screensOne, cure: messages.screensOneCure };
  const [state, sentence, cure] =
    apart < 2
      ? (['look', messages.screensMirrored, messages.screensMirroredCure] as const)
      : (['good', messages.screensGood, messages.screensMove] as const);
  return { state, sentence: interpolate(sentence, { count: all.length }), cure };
}

/** What is known without permission. */
function guess(messages: PreflightMessages): Finding {
  switch (here.screen.isExtended) {
    case true:
      return { state: 'good', sentence: messages.screensExtended, cure: messages.screensMove };
    case false:
      return { state: 'look', sentence: messages.screensOne, cure: messages.screensOneCure };
    default:
      return { state: 'unknown', sentence: messages.screensUnknown, cure: messages.screensMove };
  }
}
