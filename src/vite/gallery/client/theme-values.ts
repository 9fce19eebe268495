import { THEMES, type Theme } from '../cases.ts';

/**
 * Gives each part of the page that is marked with a theme the values which the tokens have there,
 * all of them read from the loaded style sheets: a theme's values are written in them alone.
 * @returns the themes that no style sheet has values for
 */
export function wearThemes(): Theme[] {
  const sheet = new CSSStyleSheet();
  const lacking: Theme[] = [];
  for (const theme of THEMES as readonly Theme[]) {
    const { values, found } = valuesOf(theme);
    if (!found) lacking.push(theme);
    const rule = sheet.cssRules[sheet.insertRule(`[data-theme="${theme.name}"] {}`)];
    for (const [name, value] of values) (rule as CSSStyleRule).style.setProperty(name, value);
  }
  document.adoptedStyleSheets = [sheet];
  return lacking;
}

/**
 * What the root of a page in a theme declares of tokens, the later value over the earlier; `found`
 * says whether any of it is the theme's own.
 */
function valuesOf({ media }: Theme): {
  readonly values: ReadonlyMap<string, string>;
  readonly found: boolean;
} {
  const values = new Map<string, string>();
  let found = media === undefined;
  const collect = (rules: CSSRuleList, own: boolean) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        if (!document.documentElement.matches(rule.selectorText)) continue;
        for (const name of rule.style) {
          if (!name.startsWith('--') && name !== 'color-scheme') continue;
          values.set(name, rule.style.getPropertyValue(name));
          found ||= own;
        }
      } else if (rule instanceof CSSMediaRule) {
        if (rule.media.mediaText.replace(/^screen and /, '') === media)
          collect(rule.cssRules, true);
      } else if (rule instanceof CSSLayerBlockRule) {
        collect(rule.cssRules, own);
      }
    }
  };
  for (const { cssRules } of document.styleSheets) collect(cssRules, false);
  return { values, found };
}
