import { fetchChunk } from '../dom/fetch-chunk.ts';
import { titleOf } from '../dom/view.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { type Check, type CheckContext, formatList } from './check.ts';

/** Whether everything on the slides can be seen and read, in every step, in a window of this size. */
export const layout: Check = {
  name: 'layout',
  async run({ messages, slides }: CheckContext) {
    const { stageMedia = 'all' } = document.documentElement.dataset;
    const size = { width: innerWidth, height: innerHeight };
    const view = matchMedia(stageMedia).matches ? 'stage' : 'reader';
    const { checkDeck } = await fetchChunk(() => import('../layout-check/check-deck.ts'));
    const problems = await checkDeck(document, { layout: view, ...size });
    const sentences = slides.flatMap((slide) => {
      const found = problems
        .filter((problem) => problem.slide === slide.id)
        .map(({ kind }) => messages[`layout_${kind}`]);
      if (found.length === 0) return [];
      const list = formatList(found, messages);
      return [interpolate(messages.layoutProblem, { slide: titleOf(slide), problems: list })];
    });
    if (sentences.length > 0)
      return { state: 'look', sentence: sentences.join(' '), advice: messages.layoutAdvice };
    const numbers = { count: slides.length, ...size };
    return { state: 'good', sentence: interpolate(messages.layoutGood, numbers) };
  },
};
