import { button, element, write } from '../../dom/element.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { isRunning, isUntouched } from '../../session/clock.ts';
import { formatDuration } from '../../session/format-duration.ts';
import { total } from '../../session/pace.ts';
import type { Feature } from '../context.ts';
import { keyButton } from '../key-button.ts';

/** Time of day, and elapsed time with buttons to start, pause and, after confirmation, reset it. */
export const timer: Feature = (context, signal) => {
  const { part, messages, lang, slides, timeline, endRehearsal, onChange, onTick, onCommand } =
    context;
  const panel = part('times');
  const timeOfDay = element('p', 'speaker-day');
  timeOfDay.title = messages.now;
  const elapsed = element('p', 'speaker-elapsed');
  elapsed.title = messages.elapsed;
  const planned = element(
    'p',
    'speaker-planned',
    interpolate(messages.planned, { time: formatDuration(total(slides)) }),
  );
  const toggle = keyButton(context, '', 'timer', 'speaker-toggle');
  const question = element('p', '');
  question.id = 'speaker-reset-question';
  const dialog = element('dialog', 'speaker-ask', question);
  dialog.setAttribute('aria-labelledby', question.id);
  const cancel = button('', messages.resetNo, () => dialog.close());
  cancel.autofocus = true;
  const confirm = button('', messages.resetYes, () => {
    endRehearsal();
    dialog.close();
  });
  dialog.append(cancel, confirm);
  const reset = button('', messages.reset, () => {
    const time = formatDuration(timeline.time() / 1000);
    write(question, interpolate(messages.resetQuestion, { time }));
    dialog.showModal();
  });
  const row = element('div', 'speaker-timer', elapsed, planned, toggle, reset);
  panel.append(timeOfDay, row, dialog);

  const format = new Intl.DateTimeFormat(lang, { timeStyle: 'short' });
  const update = () => {
    const clock = timeline.clock();
    write(timeOfDay, format.format(Date.now()));
    write(elapsed, formatDuration(timeline.time() / 1000));
    elapsed.toggleAttribute('data-running', isRunning(clock));
    write(
      toggle,
      isRunning(clock) ? messages.pause : isUntouched(clock) ? messages.start : messages.resume,
    );
    reset.disabled = isUntouched(clock);
  };
  onTick(update, signal);
  onChange(update, signal);
  onCommand(
    'timer',
    () => (isRunning(timeline.clock()) ? timeline.pause() : timeline.start()),
    signal,
  );
  return () => panel.replaceChildren();
};
