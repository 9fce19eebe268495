import { button, element, write } from '../element.ts';
import { isRunning, isUntouched } from '../talk/clock.ts';
import { clockface } from '../talk/duration.ts';
import { total } from '../talk/pace.ts';
import { fill } from '../words/fill.ts';
import type { Feature } from './desk.ts';
import { keyButton } from './key-button.ts';

/** The time of day, and the time since the talk began, to start, to halt and, when one is sure, to set to zero. */
export const timer: Feature = (desk) => {
  const { part, words, lang, slides, course, endRun, onChange, onTick, onCommand } = desk;
  const times = part('times');
  const day = element('p', 'speaker-day');
  day.title = words.now;
  const elapsed = element('p', 'speaker-elapsed');
  elapsed.title = words.elapsed;
  const planned = element(
    'p',
    'speaker-planned',
    fill(words.planned, { time: clockface(total(slides)) }),
  );
  const toggle = keyButton(desk, '', 'timer', 'speaker-toggle');
  const reset = button('', words.reset, () => {
    write(question, fill(words.resetQuestion, { time: clockface(course.time() / 1000) }));
    dialog.showModal();
  });
  const question = element('p', '');
  question.id = 'speaker-reset-question';
  const dialog = element('dialog', 'speaker-ask', question);
  dialog.setAttribute('aria-labelledby', question.id);
  const keep = button('', words.resetNo, () => dialog.close());
  keep.autofocus = true;
  dialog.append(
    keep,
    button('', words.resetYes, () => {
      endRun();
      dialog.close();
    }),
  );
  times.append(day, element('div', 'speaker-timer', elapsed, planned, toggle, reset), dialog);

  const format = new Intl.DateTimeFormat(lang, { timeStyle: 'short' });
  const show = () => {
    const clock = course.clock();
    write(day, format.format(Date.now()));
    write(elapsed, clockface(course.time() / 1000));
    elapsed.toggleAttribute('data-running', isRunning(clock));
    write(toggle, isRunning(clock) ? words.pause : isUntouched(clock) ? words.start : words.resume);
    reset.disabled = isUntouched(clock);
  };
  const endings = [
    onTick(show),
    onChange(show),
    onCommand('timer', () => (isRunning(course.clock()) ? course.pause() : course.start())),
  ];
  return () => {
    for (const end of endings) end();
    times.replaceChildren();
  };
};
