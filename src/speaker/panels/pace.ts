import { element, write } from '../../dom/element.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { isUntouched } from '../../session/clock.ts';
import { formatDuration } from '../../session/format-duration.ts';
import { type Pace, paceAt, toLeaveOut, total } from '../../session/pace.ts';
import type { Feature } from '../context.ts';

/** Planned against spent, for this slide and for the whole: how far off, when it ends, what could be left out. */
export const pace: Feature = ({ part, messages, lang, slides, timeline, at, onChange, onTick }) => {
  const verdict = element('p', 'speaker-verdict');
  const ends = element('p', 'speaker-ends');
  const slide = element('p', 'speaker-slide-time');
  const advice = element('p', 'speaker-advice');
  advice.setAttribute('role', 'status');
  part('times').append(element('div', 'speaker-pace', verdict, ends, slide), advice);

  const format = new Intl.DateTimeFormat(lang, { timeStyle: 'short' });
  const show = () => {
    const { index, of } = at();
    const elapsed = timeline.time() / 1000;
    const here = Math.max(0, elapsed - (timeline.position()?.entered ?? 0) / 1000);
    const before = (timeline.position()?.spent[of.name] ?? 0) / 1000;
    const how = paceAt(slides, index, elapsed, here);
    const begun = !isUntouched(timeline.clock());
    verdict.dataset['verdict'] = begun ? how.verdict : '';
    write(verdict, begun ? sayPace(how) : '');
    write(
      ends,
      interpolate(messages.endsAt, { time: format.format(Date.now() + how.left * 1000) }),
    );
    const over = here + before > of.seconds;
    slide.toggleAttribute('data-over', over);
    write(
      slide,
      interpolate(over ? messages.overSlide : messages.thisSlide, {
        spent: formatDuration(here + before),
        planned: formatDuration(of.seconds),
      }),
    );
    const out = begun ? toLeaveOut(slides, index, elapsed + how.left - total(slides)) : [];
    const titles = out.map(({ title, seconds }) =>
      interpolate(messages.leftOut, { title, time: formatDuration(seconds) }),
    );
    write(
      advice,
      out.length === 0 ? '' : interpolate(messages.leaveOut, { slides: titles.join(', ') }),
    );
  };
  const sayPace = ({ verdict: said, by }: Pace) =>
    said === 'on-time'
      ? messages.onTime
      : interpolate(said === 'ahead' ? messages.ahead : messages.behind, {
          time: formatDuration(by),
        });
  const endings = [onTick(show), onChange(show)];
  return () => {
    for (const end of endings) end();
  };
};
