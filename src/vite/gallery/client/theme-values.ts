import { THEMES, type Theme } from '../cases.ts';

/**
 * Sets the tokens of each element with `data-theme` to their values in that theme, as read from the loaded style sheets.
 * @returns the themes for which no style sheet has values
 */
export function applyThemes(): Theme[] {
  const sheet = new CSSStyleSheet();
  const missing: Theme[] = [];
  for (const theme of THEMES as readonly Theme[]) {
    const { values, found } = valuesOf(theme);
    if (!found) missing.push(theme);
    const rule = sheet.cssRules[sheet.insertRule(`[data-theme="${theme.name}"] {}`)];
    for (const [name, value] of values) (rule as CSSStyleRule).style.setProperty(name, value);
  }
  document.adoptedStyleSheets = [sheet];
  return missing;
}

/** The tokens of the root element in a theme. @returns `found`: whether any value is specific to the theme */
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
