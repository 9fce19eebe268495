import { expect, test } from 'vitest';
import { main } from '../../../src/cli/check.ts';

test('without a browser, one sentence says so and what is not checked, and the command fails', async () => {
  const [printed, logged]: [string[], string[]] = [[], []];
  const output = {
    print: (text: string) => void printed.push(text),
    log: (text: string) => void logged.push(text),
  };
  const code = await main([], output, {
    findBrowser: () => Promise.reject(new Error('There is no browser.')),
    serveDeck: () => Promise.reject(new Error('The deck was built in vain.')),
  });
  expect(code).toBe(1);
  expect(printed).toEqual([]);
  expect(logged.join('\n')).toMatchInlineSnapshot(
    `"There is no browser. Until then it is not known whether anything on the slides is cut, too small, or lies on something else; “npm run check:content” checks the rest."`,
  );
});
