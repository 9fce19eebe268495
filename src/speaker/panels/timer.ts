import { button, element, write } from '../../dom/element.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { isRunning, isUntouched } from '../../session/clock.ts';
import { formatDuration } from '../../session/format-duration.ts';
import { total } from '../../session/pace.ts';
import type { Feature } from '../context.ts';
import { keyButton } from '../key-button.ts';

/** The time of day, and the time since the talk began, to start, to halt and, when one is sure, to set to zero. */
export const timer: Feature = (context) => {
  const { part, messages, lang, slides, timeline, endRehearsal, onChange, onTick, onCommand } =
    context;
  const times = part('times');
  const day = element('p', 'speaker-day');
  day.title = messages.now;
  const elapsed = element('p', 'speaker-elapsed');
  elapsed.title = messages.elapsed;
  const planned = element(
    'p',
    'speaker-planned',
    interpolate(messages.planned, { time: formatDuration(total(slides)) }),
  );
  const toggle = keyButton(context, '', 'timer', 'speaker-toggle');
  const reset = button('', messages.reset, () => {
    write(
      question,
      interpolate(messages.resetQuestion, { time: formatDuration(timeline.time() / 1000) }),
    );
    dialog.showModal();
  });
  const question = element('p', '');
  question.id = 'speaker-reset-question';
  const dialog = element('dialog', 'speaker-ask', question);
  dialog.setAttribute('aria-labelledby', question.id);
  const keep = button('', messages.resetNo, () => dialog.close());
  keep.autofocus = true;
  dialog.append(
    keep,
    button('', messages.resetYes, () => {
      endRehearsal();
      dialog.close();
    }),
  );
  times.append(day, element('div', 'speaker-timer', elapsed, planned, toggle, reset), dialog);

  const format = new Intl.DateTimeFormat(lang, { timeStyle: 'short' });
  const show = () => {
    const clock = timeline.clock();
    write(day, format.format(Date.now()));
    write(elapsed, formatDuration(timeline.time() / 1000));
    elapsed.toggleAttribute('data-running', isRunning(clock));
    write(
      toggle,
      isRunning(clock) ? messages.pause : isUntouched(clock) ? messages.start : messages.resume,
    );
    reset.disabled = isUntouched(clock);
  };
  const endings = [
    onTick(show),
    onChange(show),
    onCommand('timer', () => (isRunning(timeline.clock()) ? timeline.pause() : timeline.start())),
  ];
  return () => {
    for (const end of endings) end();
    times.replaceChildren();
  };
};
