import { element, write } from '../../dom/element.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { isUntouched } from '../../session/clock.ts';
import { formatDuration } from '../../session/format-duration.ts';
import { type Pace, paceAt, toLeaveOut, total } from '../../session/pace.ts';
import type { Feature } from '../context.ts';

/** Comparison with the plan: deviation, time of the end, time of this slide, and slides to leave out. */
export const pace: Feature = (
  { part, messages, lang, slides, timeline, at, onChange, onTick },
  signal,
) => {
  const verdict = element('p', 'speaker-verdict');
  const end = element('p', 'speaker-ends');
  const slideTime = element('p', 'speaker-slide-time');
  const advice = element('p', 'speaker-advice');
  advice.setAttribute('role', 'status');
  part('times').append(element('div', 'speaker-pace', verdict, end, slideTime), advice);

  const format = new Intl.DateTimeFormat(lang, { timeStyle: 'short' });
  const describe = ({ verdict, by }: Pace) => {
    if (verdict === 'on-time') return messages.onTime;
    const message = verdict === 'ahead' ? messages.ahead : messages.behind;
    return interpolate(message, { time: formatDuration(by) });
  };
  const update = () => {
    const { index, details } = at();
    const elapsed = timeline.time() / 1000;
    const here = Math.max(0, elapsed - (timeline.position()?.entered ?? 0) / 1000);
    const before = (timeline.position()?.spent[details.name] ?? 0) / 1000;
    const current = paceAt(slides, index, elapsed, here);
    const hasStarted = !isUntouched(timeline.clock());
    verdict.dataset['verdict'] = hasStarted ? current.verdict : '';
    write(verdict, hasStarted ? describe(current) : '');
    const endTime = format.format(Date.now() + current.left * 1000);
    write(end, interpolate(messages.endsAt, { time: endTime }));

    const isOver = here + before > details.seconds;
    slideTime.toggleAttribute('data-over', isOver);
    write(
      slideTime,
      interpolate(isOver ? messages.overSlide : messages.thisSlide, {
        spent: formatDuration(here + before),
        planned: formatDuration(details.seconds),
      }),
    );

    const overrun = elapsed + current.left - total(slides);
    const leftOut = hasStarted ? toLeaveOut(slides, index, overrun) : [];
    const titles = leftOut.map(({ title, seconds }) =>
      interpolate(messages.leftOut, { title, time: formatDuration(seconds) }),
    );
    write(
      advice,
      leftOut.length === 0 ? '' : interpolate(messages.leaveOut, { slides: titles.join(', ') }),
    );
  };
  onTick(update, signal);
  onChange(update, signal);
};
