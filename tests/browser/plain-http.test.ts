import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../src/cli/browser/launch.ts';
import { builtVersion, type ChangingSite, startSite } from './support/changing-site.ts';
import { WIDE } from './support/open.ts';
import { bothAt, speakerReady, stageReady } from './support/session.ts';

/** A host in the local network, which the browser resolves to this machine. */
const HOST = 'machine-in-the-room.test';

let browser: Browser;
let site: ChangingSite;

beforeAll(async () => {
  browser = await launchBrowser({ args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`] });
  site = await startSite(builtVersion);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('over plain HTTP from another machine, which is not a secure context, session, drawing and recovery work', async () => {
  const context = await browser.newContext({ viewport: WIDE, locale: 'fr-FR' });
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  const stage = await context.newPage();
  await stage.goto(`${site.address.replace('127.0.0.1', HOST)}#roles`);
  await stageReady(stage);
  expect(await stage.evaluate(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([
    false,
    false,
  ]);
  const [speaker] = await Promise.all([context.waitForEvent('page'), stage.keyboard.press('s')]);
  await speakerReady(speaker);
  await speaker.keyboard.press('ArrowRight');
  await bothAt({ stage, speaker }, 'both/0');
  await stage.reload();
  await stageReady(stage);
  await speaker.keyboard.press('ArrowRight');
  await bothAt({ stage, speaker }, 'mix/0');

  // By its address, too.
  const byHand = await context.newPage();
  await byHand.goto(`${stage.url().replace(/#.*/, '')}?view=speaker`);
  await speakerReady(byHand);
  await byHand.close();

  await stage.bringToFront();
  await stage.keyboard.press('d');
  await stage.locator('.drawing-pad[data-tool="pen"]').waitFor();
  await stage.mouse.move(400, 300);
  await stage.mouse.down();
  await stage.mouse.move(700, 400, { steps: 4 });
  await stage.mouse.up();
  await stage.locator('.drawing-layer path').first().waitFor({ state: 'attached' });
  expect(errors).toEqual([]);
  await context.close();
});
