import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/cli/browser/launch.ts';
import { main } from '../../src/cli/check.ts';
import { spawnCommand } from './support/run-export.ts';
import { makeSmallDeck, type SmallDeck } from './support/small-deck.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

let deck: SmallDeck;
beforeAll(async () => {
  deck = await makeSmallDeck({
    long: `- One\n${'- Another one\n'.repeat(19)}`,
    word: `A word:\n\n${'unbreakable'.repeat(12)}`,
    smile: 'A smile 😀.',
  });
});
afterAll(() => deck.remove());

test('problems are printed with file and line, and the command fails', async () => {
  const { code, stdout, stderr } = await spawnCommand('check', [], {}, deck.folder);
  expect(stderr.split('\n').filter((line) => line.startsWith('slides/'))).toMatchInlineSnapshot(`
    [
      "slides/en/long.md:18 This leaves the part of the slide that is for content: “Another one”. The layout “text” has no room for so much: shorten it, or move a part of it to another slide. (Stage, paper)",
      "slides/en/long.md:20 This is outside of the slide: “Another one”. The layout “text” has no room for so much: shorten it, or move a part of it to another slide. (Stage, paper)",
      "slides/en/word.md:9 This is outside of the slide: “unbreakableunbreakableunbreakableunbreakableunbr…”. The layout “text” has no room for so much: shorten it, or move a part of it to another slide. (Stage, paper)",
      "slides/en/smile.md:7 None of the deck’s typefaces has “😀” (U+1F600). Another font of the machine shows it, or an empty box: use another character, or a typeface that has it (“typefaces” in deck.yaml).",
    ]
  `);
  expect(stdout.replace(/[\d.]+ s$/m, '… s')).toMatchInlineSnapshot(`
    "Layout of 4 slides × 1 language × 5 views (Stage at 1280 × 720, Stage at 1920 × 1080, Stage at 1024 × 768, Reader at 390 × 844, paper): 4 problems after … s
    "
  `);
  expect(code).toBe(1);
});

test('without problems it says what was checked', async () => {
  const [printed, logged]: [string[], string[]] = [[], []];
  const output = {
    print: (text: string) => void printed.push(text),
    log: (text: string) => void logged.push(text),
  };
  const browser = await launchBrowser();
  const code = await main([], output, {
    findBrowser: async () => {},
    serveDeck: (_, check) => check({ browser, address: inject('site') }),
  });
  await browser.close();
  expect(logged).toEqual([]);
  expect(printed.join('\n')).toMatch(
    /^Layout of \d+ slides × 2 languages × 5 views \(Stage at 1280 × 720, .*, paper\): no problems after [\d.]+ s$/,
  );
  expect(code).toBe(0);
});
