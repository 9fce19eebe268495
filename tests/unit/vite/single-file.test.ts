import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { compileDeck } from '../../../src/document/compile-deck.ts';
import { escapeScript } from '../../../src/vite/inline/escape-script.ts';
import { tinyDeck } from '../support/tiny-deck.ts';

test('no text of a script closes its element or opens a comment in it, and its value stays the same', () => {
  const code = "['</script>', '</SCRIPT >', '<!-- -->'].join()";
  const escaped = escapeScript(code);
  expect(escaped).not.toMatch(/<\/script|<!--/i);
  expect(runInNewContext(escaped)).toBe('</script>,</SCRIPT >,<!-- -->');
});

test('a drawing of any folder of assets/ is inside a single file', () => {
  const files = tinyDeck({
    assets: { 'photos/plage.svg': '<svg/>' },
    replace: [
      ['fr/milieu.md', '![figure](part)', '![figure](part)\n\n![une plage](photos/plage.svg)'],
    ],
  });
  const [document] = compileDeck(files, { singleFile: true });
  const base64 = Buffer.from('<svg/>').toString('base64');
  expect(document?.body).toContain(`src="data:image/svg+xml;base64,${base64}"`);
  expect(document?.head).toContain('<link rel="icon" href="data:image/svg+xml;base64,');
});
