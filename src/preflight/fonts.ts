import { interpolate } from '../i18n/interpolate.ts';
import { type Check, listed } from './check.ts';

/** Whether every font that the deck brings along can be had. */
export const fonts: Check = {
  name: 'fonts',
  async run({ messages }) {
    const brought = fetchedFamilies();
    const faces = [...document.fonts].filter(({ family }) => brought.has(plain(family)));
    const loaded = await Promise.allSettled(faces.map((face) => face.load()));
    const lacking = faces.filter((_, index) => loaded[index]?.status === 'rejected');
    if (lacking.length === 0)
      return { state: 'good', sentence: interpolate(messages.fontsGood, { count: faces.length }) };
    const names = lacking.map(({ family, weight }) => `${plain(family)} (${weight})`);
    return {
      state: 'bad',
      sentence: interpolate(messages.fontsBad, { fonts: listed(names, messages) }),
      cure: messages.fontsCure,
    };
  },
};

/** The families with a file; the others stand in from the system, and each system lacks some of them. */
function fetchedFamilies(): Set<string> {
  const families = new Set<string>();
  const read = (sheet: CSSStyleSheet | CSSGroupingRule) => {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSFontFaceRule) {
        const { style } = rule;
        if (style.getPropertyValue('src').includes('url('))
          families.add(plain(style.getPropertyValue('font-family')));
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

function plain(family: string): string {
  return family.replace(/^["']|["']$/g, '');
}
