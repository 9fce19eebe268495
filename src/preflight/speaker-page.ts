import { randomId } from '../dom/random-id.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import { openChannel } from '../session/broadcast-channel.ts';
import type { Check, Finding } from './check.ts';

/** Whether a speaker page can open, exchange messages with the Stage, and restore its timer after a reload. */
export const speakerPage: Check = {
  name: 'speaker',
  async run({ messages }) {
    if (!(await canExchangeMessages()))
      return {
        state: 'bad',
        sentence: messages.speakerNoChannel,
        advice: messages.speakerNoChannelAdvice,
      };
    if (!canStore())
      return {
        state: 'look',
        sentence: messages.speakerNoStorage,
        advice: messages.speakerNoStorageAdvice,
      };
    return {
      state: 'good',
      sentence: messages.speakerGood,
      action: { label: messages.speakerTest, run: async () => openTestWindow(messages) },
    };
  },
};

const MESSAGE_TIMEOUT_MS = 2000;

async function canExchangeMessages(): Promise<boolean> {
  const name = `preflight:${randomId()}`;
  const [sender, receiver] = [openChannel(name), openChannel(name)];
  if (!sender || !receiver) return false;
  try {
    return await new Promise<boolean>((resolve) => {
      receiver.addEventListener('message', () => resolve(true));
      setTimeout(() => resolve(false), MESSAGE_TIMEOUT_MS);
      sender.postMessage('');
    });
  } finally {
    sender.close();
    receiver.close();
  }
}

function canStore(): boolean {
  const key = `preflight:${randomId()}`;
  try {
    localStorage.setItem(key, key);
    const isStored = localStorage.getItem(key) === key;
    localStorage.removeItem(key);
    return isStored;
  } catch {
    return false;
  }
}

function openTestWindow(messages: PreflightMessages): Finding {
  const popup = open('', '', 'popup,width=320,height=240');
  popup?.close();
  return popup
    ? { state: 'good', sentence: messages.speakerOpened }
    : { state: 'bad', sentence: messages.speakerBlocked, advice: messages.speakerBlockedAdvice };
}
