import { interpolate } from '../i18n/interpolate.ts';
import { type Check, formatList } from './check.ts';

/** Whether every web font of the deck loads. */
export const fonts: Check = {
  name: 'fonts',
  async run({ messages }) {
    const families = webFontFamilies();
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

/** The families with a file; those without are fallback fonts of the system, which need not exist. */
function webFontFamilies(): Set<string> {
  const families = new Set<string>();
  const read = (sheet: CSSStyleSheet | CSSGroupingRule) => {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSFontFaceRule) {
        const { style } = rule;
        if (style.getPropertyValue('src').includes('url('))
          families.add(unquoted(style.getPropertyValue('font-family')));
      } else if (rule instanceof CSSImportRule) {
        if (rule.styleSheet) read(rule.styleSheet);
      } else if (rule instanceof CSSGroupingRule) {
        read(rule);
      }
    }
  };
  for (const sheet of document.styleSheets) read(sheet);
  return families;
}

function unquoted(family: string): string {
  return family.replace(/^["']|["']$/g, '');
}
