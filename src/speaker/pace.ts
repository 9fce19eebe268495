import { element, write } from '../element.ts';
import { isUntouched } from '../talk/clock.ts';
import { clockface } from '../talk/duration.ts';
import { type Pace, paceAt, toLeaveOut, total } from '../talk/pace.ts';
import { fill } from '../words/fill.ts';
import type { Feature } from './desk.ts';

/** Planned against spent, for this slide and for the whole: how far off, when it ends, what could be left out. */
export const pace: Feature = ({ part, words, lang, slides, course, at, onChange, onTick }) => {
  const verdict = element('p', 'speaker-verdict');
  const ends = element('p', 'speaker-ends');
  const slide = element('p', 'speaker-slide-time');
  const advice = element('p', 'speaker-advice');
  advice.setAttribute('role', 'status');
  part('times').append(element('div', 'speaker-pace', verdict, ends, slide), advice);

  const format = new Intl.DateTimeFormat(lang, { timeStyle: 'short' });
  const show = () => {
    const { index, of } = at();
    const elapsed = course.time() / 1000;
    const here = Math.max(0, elapsed - (course.journey()?.entered ?? 0) / 1000);
    const before = (course.journey()?.spent[of.name] ?? 0) / 1000;
    const how = paceAt(slides, index, elapsed, here);
    const begun = !isUntouched(course.clock());
    verdict.dataset['verdict'] = begun ? how.verdict : '';
    write(verdict, begun ? sayPace(how) : '');
    write(ends, fill(words.endsAt, { time: format.format(Date.now() + how.left * 1000) }));
    const over = here + before > of.seconds;
    slide.toggleAttribute('data-over', over);
    write(
      slide,
      fill(over ? words.overSlide : words.thisSlide, {
        spent: clockface(here + before),
        planned: clockface(of.seconds),
      }),
    );
    const out = begun ? toLeaveOut(slides, index, elapsed + how.left - total(slides)) : [];
    const titles = out.map(({ title, seconds }) =>
      fill(words.leftOut, { title, time: clockface(seconds) }),
    );
    write(advice, out.length === 0 ? '' : fill(words.leaveOut, { slides: titles.join(', ') }));
  };
  const sayPace = ({ verdict: said, by }: Pace) =>
    said === 'on-time'
      ? words.onTime
      : fill(said === 'ahead' ? words.ahead : words.behind, { time: clockface(by) });
  const endings = [onTick(show), onChange(show)];
  return () => {
    for (const end of endings) end();
  };
};
