import { expect, test } from 'vitest';
import { placeOf } from './support/stage.ts';
import { canSuspend, suspend, type Wake } from './support/suspend.ts';
import {
  openByHand,
  openTalk,
  speakerStands,
  spokenPlace,
  stageStands,
  type Talk,
} from './support/talk.ts';

type Role = keyof Talk;

const ACTS = 120;
/** Longer than the test takes, so that a clock which missed it is told from one that did not. */
const PASSING = { time: '20:00', seconds: 1200 };

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

test('whatever happens to the windows, in any order, both show the same in the end, and the right time', async () => {
  const random = numbers(11);
  const talk: Record<Role, Talk[Role]> = await openByHand(
    // A page may be reloaded, or lose the network, while it is being loaded.
    await openTalk({
      at: '#bascule',
      expected: [/^failed: /, /ERR_INTERNET_DISCONNECTED/, /Failed to fetch dynamically/],
    }),
  );
  const began = performance.now();
  const context = talk.stage.context();
  const address = talk.speaker.url();
  let online = true;
  let asleep: { readonly roles: readonly Role[]; readonly wake: Wake } | undefined;
  let running = false;
  /** What the clock has counted at least, in seconds. */
  let counted = 0;

  const press = (role: Role, key: string) => () => talk[role].keyboard.press(key);
  // The next act meets a page whose scripts have only just come.
  const reload = (role: Role) => async () => {
    if (online) await talk[role].reload({ waitUntil: 'domcontentloaded' });
  };
  const reopen = (role: Role) => async () => {
    if (!online) return;
    await talk[role].close();
    talk[role] = await context.newPage();
    const there = address.replace('view=speaker', `view=${role}`);
    await talk[role].goto(there, { waitUntil: 'domcontentloaded' });
  };
  const pullOrPlug = async () => {
    // What a page that is being loaded cannot do without is another test's.
    await stageStands(talk.stage);
    await speakerStands(talk.speaker);
    online = !online;
    await context.setOffline(!online);
  };
  const sleep =
    (...roles: readonly [Role, ...Role[]]) =>
    async () => {
      const [first, ...others] = roles.map((role) => talk[role]);
      if (first && canSuspend) asleep = { roles, wake: await suspend(first, ...others) };
    };
  /** Time passes, and whoever slept meanwhile wakes. */
  const later = async () => {
    await (asleep ? asleep.wake(PASSING.time) : talk.stage.clock.fastForward(PASSING.time));
    asleep = undefined;
    if (running) counted += PASSING.seconds;
  };
  const startOrHalt = async () => {
    await speakerStands(talk.speaker);
    await talk.speaker.keyboard.press('c');
    running = !running;
    const shown = talk.speaker.locator('.speaker-elapsed');
    await shown
      .and(talk.speaker.locator(running ? '[data-running]' : ':not([data-running])'))
      .waitFor();
  };
  const same = async () => {
    if (asleep) await later();
    if (!online) await pullOrPlug();
    await stageStands(talk.stage);
    await speakerStands(talk.speaker);
    await expect
      .poll(async () => {
        const { slide, steps } = await placeOf(talk.stage);
        return [`${slide}/${steps}`, await spokenPlace(talk.speaker)];
      })
      .toSatisfy(([one, other]) => one === other);
    const [least, lasted] = [counted, Math.ceil((performance.now() - began) / 1000)];
    await expect
      .poll(() => shownSeconds(talk))
      .toSatisfy((seconds: number) => seconds >= least && seconds <= least + lasted);
  };

  /** Acts, and the windows that have to be awake for them. */
  const acts: readonly (readonly [readonly Role[], () => Promise<unknown>])[] = [
    [['stage'], press('stage', 'ArrowRight')],
    [['stage'], press('stage', 'ArrowLeft')],
    [['stage'], press('stage', 'End')],
    [['speaker'], press('speaker', 'ArrowRight')],
    [['speaker'], press('speaker', 'PageUp')],
    [['speaker'], press('speaker', 'Home')],
    [['speaker'], startOrHalt],
    [['stage'], reload('stage')],
    [['speaker'], reload('speaker')],
    [['stage'], reopen('stage')],
    [['speaker'], reopen('speaker')],
    [['stage', 'speaker'], pullOrPlug],
    [['stage', 'speaker'], sleep('stage')],
    [['stage', 'speaker'], sleep('speaker')],
    [['stage', 'speaker'], sleep('stage', 'speaker')],
    [[], later],
  ];
  await startOrHalt();
  for (let done = 0; done < ACTS; ) {
    const [roles, act] = acts[Math.floor(random() * acts.length)] ?? [[], later];
    if (roles.some((role) => asleep?.roles.includes(role))) continue;
    await act();
    done += 1;
    if (done % 8 === 0) await same();
  }
  await same();
});

/** What the clock of the talk shows, `1:02:09`, in seconds. */
async function shownSeconds({ speaker }: Talk): Promise<number> {
  const shown = await speaker.locator('.speaker-elapsed').innerText();
  return shown.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
