import progress from 'virtual:motif-progress.css?inline';
import css from '../styles/stage/interface-sheet.css?inline';
import type { Feature } from './context.ts';

/**
 * Styles what the other features add to the page. The rules are in this script: a file of their own would be one more
 * request, and in the page the Reader would load them as well.
 */
export const interfaceStyles: Feature = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + progress);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
};
