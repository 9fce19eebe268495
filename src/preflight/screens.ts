import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import type { Check, Finding } from './check.ts';

/** Position of a screen, in CSS pixels. */
interface ScreenPosition {
  readonly left: number;
  readonly top: number;
}

/** The part of the Window Management API in use, which the DOM library of TypeScript does not have. */
interface WindowManagement {
  getScreenDetails?(): Promise<{ readonly screens: readonly ScreenPosition[] }>;
  readonly screen: { readonly isExtended?: boolean };
}

const screenWindow = window as Window & WindowManagement;

/** Whether there are two screens: one for the audience, one for the notes. */
export const screens: Check = {
  name: 'screens',
  async run({ messages }) {
    const permissionState = await permission();
    if (permissionState === 'granted') return count(messages);
    const action = {
      label: messages.screensRequest,
      run: () =>
        count(messages).catch(
          (): Finding => ({ ...withoutPermission(messages), sentence: messages.screensRefused }),
        ),
    };
    return { ...withoutPermission(messages), ...(permissionState === 'prompt' ? { action } : {}) };
  },
};

async function permission(): Promise<PermissionState | undefined> {
  if (!screenWindow.getScreenDetails) return undefined;
  try {
    const name = 'window-management' as PermissionName;
    return (await navigator.permissions.query({ name })).state;
  } catch {
    return undefined;
  }
}

async function count(messages: PreflightMessages): Promise<Finding> {
  const screens = (await screenWindow.getScreenDetails?.())?.screens ?? [];
  const positions = new Set(screens.map(({ left, top }) => `${left} ${top}`)).size;
  if (screens.length < 2)
    return { state: 'look', sentence: messages.screensOne, advice: messages.screensOneAdvice };
  const [state, sentence, advice] =
    positions < 2
      ? (['look', messages.screensMirrored, messages.screensMirroredAdvice] as const)
      : (['good', messages.screensGood, messages.screensAdvice] as const);
  return { state, sentence: interpolate(sentence, { count: screens.length }), advice };
}

/** The finding from `screen.isExtended`, which needs no permission. */
function withoutPermission(messages: PreflightMessages): Finding {
  switch (screenWindow.screen.isExtended) {
    case true:
      return { state: 'good', sentence: messages.screensExtended, advice: messages.screensAdvice };
    case false:
      return { state: 'look', sentence: messages.screensOne, advice: messages.screensOneAdvice };
    default:
      return {
        state: 'unknown',
        sentence: messages.screensUnknown,
        advice: messages.screensAdvice,
      };
  }
}
