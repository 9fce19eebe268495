import { expect, test } from 'vitest';
import {
  openSession,
  reopenSpeaker,
  type SessionWindows,
  speakerPosition,
  speakerReady,
  stageReady,
} from '../support/session.ts';
import { currentPosition } from '../support/stage.ts';
import { canSuspend, type Resume, suspend } from '../support/suspend.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

type Role = keyof SessionWindows;

const ACTIONS = 120;
/** Longer than the test takes, so that a clock that missed it is detected. */
const PASSING = { time: '20:00', seconds: 1200 };

/** Pseudo-random numbers, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

test('after any sequence of moves, reloads, suspensions and network failures both windows show the same step and the right time', async () => {
  const random = numbers(11);
  const talk: Record<Role, SessionWindows[Role]> = await reopenSpeaker(
    // A page may be reloaded, or lose the network, while it is loading.
    await openSession({
      at: '#mix',
      expected: [/^failed: /, /ERR_INTERNET_DISCONNECTED/, /Failed to fetch dynamically/],
    }),
  );
  const startedAt = performance.now();
  const context = talk.stage.context();
  const speakerUrl = talk.speaker.url();
  let online = true;
  let suspended: { readonly roles: readonly Role[]; readonly resume: Resume } | undefined;
  let isRunning = false;
  /** Least elapsed time, in seconds. */
  let minimum = 0;

  const press = (role: Role, key: string) => () => talk[role].keyboard.press(key);
  // The next action may be performed before the page's scripts have run.
  const reload = (role: Role) => async () => {
    if (online) await talk[role].reload({ waitUntil: 'domcontentloaded' });
  };
  const reopen = (role: Role) => async () => {
    if (!online) return;
    await talk[role].close();
    talk[role] = await context.newPage();
    const url = speakerUrl.replace('view=speaker', `view=${role}`);
    await talk[role].goto(url, { waitUntil: 'domcontentloaded' });
  };
  const toggleNetwork = async () => {
    // Pages that are loading need the network.
    await stageReady(talk.stage);
    await speakerReady(talk.speaker);
    online = !online;
    await context.setOffline(!online);
  };
  const suspendPages =
    (...roles: readonly [Role, ...Role[]]) =>
    async () => {
      const [first, ...others] = roles.map((role) => talk[role]);
      if (first && canSuspend) suspended = { roles, resume: await suspend(first, ...others) };
    };
  /** Lets time pass, and resumes suspended pages. */
  const passTime = async () => {
    await (suspended ? suspended.resume(PASSING.time) : talk.stage.clock.fastForward(PASSING.time));
    suspended = undefined;
    if (isRunning) minimum += PASSING.seconds;
  };
  const toggleTimer = async () => {
    await speakerReady(talk.speaker);
    await talk.speaker.keyboard.press('c');
    isRunning = !isRunning;
    const shown = talk.speaker.locator('.speaker-elapsed');
    await shown
      .and(talk.speaker.locator(isRunning ? '[data-running]' : ':not([data-running])'))
      .waitFor();
  };
  const expectSameState = async () => {
    if (suspended) await passTime();
    if (!online) await toggleNetwork();
    await stageReady(talk.stage);
    await speakerReady(talk.speaker);
    await expect
      .poll(async () => {
        const { slide, steps } = await currentPosition(talk.stage);
        return [`${slide}/${steps}`, await speakerPosition(talk.speaker)];
      })
      .toSatisfy(([one, other]) => one === other);
    const [least, duration] = [minimum, Math.ceil((performance.now() - startedAt) / 1000)];
    await expect
      .poll(() => shownSeconds(talk))
      .toSatisfy((seconds: number) => seconds >= least && seconds <= least + duration);
  };

  /** Actions, and the windows that must not be suspended then. */
  const actions: readonly (readonly [readonly Role[], () => Promise<unknown>])[] = [
    [['stage'], press('stage', 'ArrowRight')],
    [['stage'], press('stage', 'ArrowLeft')],
    [['stage'], press('stage', 'End')],
    [['speaker'], press('speaker', 'ArrowRight')],
    [['speaker'], press('speaker', 'PageUp')],
    [['speaker'], press('speaker', 'Home')],
    [['speaker'], toggleTimer],
    [['stage'], reload('stage')],
    [['speaker'], reload('speaker')],
    [['stage'], reopen('stage')],
    [['speaker'], reopen('speaker')],
    [['stage', 'speaker'], toggleNetwork],
    [['stage', 'speaker'], suspendPages('stage')],
    [['stage', 'speaker'], suspendPages('speaker')],
    [['stage', 'speaker'], suspendPages('stage', 'speaker')],
    [[], passTime],
  ];
  await toggleTimer();
  for (let done = 0; done < ACTIONS; ) {
    const [roles, act] = actions[Math.floor(random() * actions.length)] ?? [[], passTime];
    if (roles.some((role) => suspended?.roles.includes(role))) continue;
    await act();
    done += 1;
    if (done % 8 === 0) await expectSameState();
  }
  await expectSameState();
});

/** The elapsed time shown, `1:02:09`, in seconds. */
async function shownSeconds({ speaker }: SessionWindows): Promise<number> {
  const shown = await speaker.locator('.speaker-elapsed').innerText();
  return shown.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
