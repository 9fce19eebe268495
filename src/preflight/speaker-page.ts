import { randomId } from '../random-id.ts';
import { openChannel } from '../talk/channel.ts';
import type { PreflightWords } from '../words/preflight/words.ts';
import type { Check, Finding } from './check.ts';

/** Whether a speaker page can open, hear the slides, and find its time again after a reload. */
export const speakerPage: Check = {
  name: 'speaker',
  async run({ words }) {
    if (!(await canTalk()))
      return { state: 'bad', sentence: words.speakerMute, cure: words.speakerMuteCure };
    if (!canKeep())
      return { state: 'look', sentence: words.speakerForgets, cure: words.speakerForgetsCure };
    return {
      state: 'good',
      sentence: words.speakerGood,
      ask: { words: words.speakerAsk, run: async () => tryWindow(words) },
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

function tryWindow(words: PreflightWords): Finding {
  const opened = open('', '', 'popup,width=320,height=240');
  opened?.close();
  return opened
    ? { state: 'good', sentence: words.speakerOpens }
    : { state: 'bad', sentence: words.speakerBlocked, cure: words.speakerBlockedCure };
}
