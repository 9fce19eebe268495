import { THEMES } from '../cases.ts';

/**
 * Shows this page in the theme of its query: rewrites the media queries of its style sheets, and lays it out for
 * printing, a page per step, where the theme is print. The theme of the system has no influence. Then scrolls to the
 * slide of the query.
 */
const query = new URLSearchParams(location.search);
const theme = query.get('theme');
if (THEMES.some(({ name }) => name === theme)) await emulate(theme ?? '');

async function emulate(name: string): Promise<void> {
  for (const { cssRules } of document.styleSheets) rewriteMedia(cssRules, name);
  const page = document.documentElement;
  await isReady(page);
  if (name === 'print') {
    page.dataset['pages'] = 'steps';
    dispatchEvent(new Event('beforeprint'));
  }
  // An address with the slide would scroll the page around this one as well, and so would `scrollIntoView`.
  const slide = document.getElementById(query.get('slide') ?? '');
  if (slide) scrollTo(0, scrollY + slide.getBoundingClientRect().top);
}

/** Resolves when the view has started. */
function isReady(page: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => check());
    const check = () => {
      if (page.dataset['viewReady'] === undefined) return;
      observer.disconnect();
      resolve();
    };
    observer.observe(page, { attributes: true });
    check();
  });
}

function rewriteMedia(rules: CSSRuleList, theme: string): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      rule.media.mediaText = rule.media.mediaText
        .split(',')
        .map((media) => rewriteQuery(media.trim(), theme))
        .join(', ');
    }
    if ('cssRules' in rule) rewriteMedia(rule.cssRules as CSSRuleList, theme);
  }
}

/** A media query in which what the theme determines is replaced by whether it is so. */
function rewriteQuery(media: string, theme: string): string {
  const medium = /^(?:screen|print)\b/.exec(media)?.[0];
  if (medium !== undefined && (medium === 'print') !== (theme === 'print')) return 'not all';
  const when = (holds: boolean) => (holds ? '(min-width: 0px)' : '(max-width: 0px)');
  return media
    .replace(/^(?:screen|print)\b/, 'all')
    .replace('(prefers-color-scheme: dark)', when(theme === 'dark'))
    .replace('(forced-colors: active)', when(theme === 'forced'))
    .replace('(forced-colors: none)', when(theme !== 'forced'));
}
