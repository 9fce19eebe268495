import { randomId } from '../dom/random-id.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import { openChannel } from '../session/broadcast-channel.ts';
import type { Check, Finding } from './check.ts';

/** Whether a speaker page can open, hear the slides, and find its time again after a reload. */
export const speakerPage: Check = {
  name: 'speaker',
  async run({ messages }) {
    if (!(await canTalk()))
      return { state: 'bad', sentence: messages.speakerMute, cure: messages.speakerMuteCure };
    if (!canKeep())
      return {
        state: 'look',
        sentence: messages.speakerForgets,
        cure: messages.speakerForgetsCure,
      };
    return {
      state: 'good',
      sentence: messages.speakerGood,
      ask: { messages: messages.speakerAsk, run: async () => tryWindow(messages) },
    };
  },
};

/** How long a message may take, in milliseconds. */
const PATIENCE = 2000;

async function canTalk(): Promise<boolean> {
  const name = `preflight:${randomId()}`;
  const [one, other] = [openChannel(name), openChannel(name)];
  if (!one || !other) return false;
  try {
    return await new Promise<boolean>((resolve) => {
      other.addEventListener('message', () => resolve(true));
      setTimeout(() => resolve(false), PATIENCE);
      one.postMessage('');
    });
  } finally {
    one.close();
    other.close();
  }
}

function canKeep(): boolean {
  const key = `preflight:${randomId()}`;
  try {
    localStorage.setItem(key, key);
    const kept = localStorage.getItem(key) === key;
    localStorage.removeItem(key);
    return kept;
  } catch {
    return false;
  }
}

function tryWindow(messages: PreflightMessages): Finding {
  const opened = open('', '', 'popup,width=320,height=240');
  opened?.close();
  return opened
    ? { state: 'good', sentence: messages.speakerOpens }
    : { state: 'bad', sentence: messages.speakerBlocked, cure: messages.speakerBlockedCure };
}
