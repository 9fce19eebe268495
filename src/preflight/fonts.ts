import { unquoted, webFontFamilies } from '../dom/web-fonts.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { type Check, formatList } from './check.ts';

/** Whether every web font of the deck loads. */
export const fonts: Check = {
  name: 'fonts',
  async run({ messages }) {
    const families = webFontFamilies(document);
    const faces = [...document.fonts].filter(({ family }) => families.has(unquoted(family)));
    const loaded = await Promise.allSettled(faces.map((face) => face.load()));
    const failed = faces.filter((_, index) => loaded[index]?.status === 'rejected');
    if (failed.length === 0)
      return { state: 'good', sentence: interpolate(messages.fontsGood, { count: faces.length }) };
    const names = failed.map(({ family, weight }) => `${unquoted(family)} (${weight})`);
    return {
      state: 'bad',
      sentence: interpolate(messages.fontsFailed, { fonts: formatList(names, messages) }),
      advice: messages.fontsAdvice,
    };
  },
};
