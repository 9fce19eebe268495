import { afterAll, beforeAll, expect, test } from 'vitest';
import { spawnCommand } from './support/run-export.ts';
import { makeSmallDeck, type SmallDeck, slide } from './support/small-deck.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

let deck: SmallDeck;
beforeAll(async () => {
  deck = await makeSmallDeck({
    long: `- One\n${'- Another one\n'.repeat(9)}`,
    word: `A word:\n\n${'unbreakable'.repeat(12)}`,
    smile: 'A smile 😀.',
  });
});
afterAll(() => deck.remove());

test('problems are printed with file and line, and the command fails; without any it says what was checked', async () => {
  const { code, stdout, stderr } = await spawnCommand('check', [], {}, deck.folder);
  expect(stderr.split('\n').filter((line) => line.startsWith('slides/'))).toMatchInlineSnapshot(`
    [
      "slides/en/long.md:10 This leaves the part of the slide that is for content: “Another one”. The layout “text” has no room for so much: shorten it, or move a part of it to another slide. (Stage, paper)",
      "slides/en/long.md:11 This is outside of the slide: “Another one”. The layout “text” has no room for so much: shorten it, or move a part of it to another slide. (Stage, paper)",
      "slides/en/word.md:9 This is outside of the slide: “unbreakableunbreakableunbreakableunbreakableunbr…”. The layout “text” has no room for so much: shorten it, or move a part of it to another slide. (Stage, paper)",
      "slides/en/smile.md:7 None of the deck’s typefaces has “😀” (U+1F600). Another font of the machine shows it, or an empty box: use another character.",
    ]
  `);
  expect(stdout.replace(/[\d.]+ s$/m, '… s')).toMatchInlineSnapshot(`
    "Layout of 4 slides × 1 language × 5 views (Stage at 1280 × 720, Stage at 1920 × 1080, Stage at 1024 × 768, Reader at 390 × 844, paper): 4 problems after … s
    "
  `);
  expect(code).toBe(1);

  for (const name of ['long', 'word', 'smile']) await deck.write(`en/${name}.md`, slide('Short.'));
  const corrected = await spawnCommand('check', [], {}, deck.folder);
  expect(corrected.stdout).toMatch(/: no problems after/);
  expect(corrected.stderr.trim()).toBe('Building the deck');
  expect(corrected.code).toBe(0);
});
