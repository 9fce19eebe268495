import { expect, test } from 'vitest';
import { installFeatures } from '../../../src/dom/install-features.ts';

/** Features that note in a list that they are installed and taken back. */
function noted(list: string[]) {
  return (name: string) => () => {
    list.push(`+${name}`);
    return () => list.push(`-${name}`);
  };
}

test('features are taken back in the opposite order', () => {
  const list: string[] = [];
  const feature = noted(list);
  const end = installFeatures([feature('a'), feature('b')], undefined, () => list.push('closed'));
  end();
  expect(list).toEqual(['+a', '+b', '-b', '-a', 'closed']);
});

test('where one fails, those before it are taken back, and the error is told', () => {
  const list: string[] = [];
  const feature = noted(list);
  const broken = () => {
    throw new Error('broken');
  };
  const features = [feature('a'), broken, feature('c')];
  expect(() => installFeatures(features, undefined, () => list.push('closed'))).toThrow('broken');
  expect(list).toEqual(['+a', '-a', 'closed']);
});
