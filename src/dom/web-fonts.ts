/** The families of a document that have a file; those without are fallback fonts of the system, which need not exist. */
export function webFontFamilies({ styleSheets }: Document): Set<string> {
  const families = new Set<string>();
  const read = (rules: CSSRuleList) => {
    for (const rule of rules) {
      // By name: the rules of another document are not instances of this window's classes.
      const name = rule.constructor.name;
      if (name === 'CSSFontFaceRule') {
        const { style } = rule as CSSFontFaceRule;
        if (style.getPropertyValue('src').includes('url('))
          families.add(unquoted(style.getPropertyValue('font-family')));
      } else if (name === 'CSSImportRule') {
        const { styleSheet } = rule as CSSImportRule;
        if (styleSheet) read(styleSheet.cssRules);
      } else if ('cssRules' in rule) {
        read(rule.cssRules as CSSRuleList);
      }
    }
  };
  for (const sheet of styleSheets) read(sheet.cssRules);
  return families;
}

/** A family without the quotes that style sheets may put around it. */
export function unquoted(family: string): string {
  return family.trim().replace(/^["']|["']$/g, '');
}
