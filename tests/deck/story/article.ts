import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { parse } from 'yaml';

/** `name` in the `deck.yaml` of the article that the tests of this folder are about. */
const ARTICLE = 'bascule';

/**
 * Defines the tests of a file of this folder if `slides/` holds their article; else one skipped test, whose note the
 * test run prints at its end.
 */
export function aboutThisArticle(define: () => void): void {
  const { name }: { name: string } = parse(readFileSync('slides/deck.yaml', 'utf8'));
  if (name === ARTICLE) define();
  else
    test('is about this article', ({ skip }) => {
      skip(
        `slides/ is the deck “${name}”; the tests of tests/deck/story are about “${ARTICLE}”. Replace them by tests of your article, or delete the folder.`,
      );
    });
}
