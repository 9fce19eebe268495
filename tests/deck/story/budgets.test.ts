import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Site } from '../../../src/cli/browser/site-server.ts';
import { serveAgainByBrotli } from '../../bench/brotli-site.ts';
import {
  BUDGETS,
  exceeded,
  readerSizes,
  stageSizes,
} from '../../browser/support/transfer-sizes.ts';
import { aboutThisArticle } from './article.ts';

aboutThisArticle(() => {
  let site: Site;
  beforeAll(async () => {
    site = await serveAgainByBrotli(inject('site'));
  });
  afterAll(() => site.close());

  test.each(['', 'en/'])('the Reader of “%s” transfers at most 70 KB', async (at) => {
    expect(exceeded(await readerSizes({ at, site: site.address }), BUDGETS.reader)).toEqual([]);
  });

  test.each(['', 'en/'])('the Stage of “%s” transfers at most 110 KB', async (at) => {
    expect(exceeded(await stageSizes({ at, site: site.address }), BUDGETS.stage)).toEqual([]);
  });
});
