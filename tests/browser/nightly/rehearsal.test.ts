import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { openSession, speakerReady } from '../support/session.ts';

/** Shows three slides in two minutes and ten seconds. */
async function rehearse(speaker: Page): Promise<void> {
  await speaker.getByRole('button', { name: 'Démarrer' }).click();
  await speaker.clock.fastForward('00:40');
  await speaker.keyboard.press('ArrowRight');
  await speaker.clock.fastForward('01:20');
  await speaker.keyboard.press('ArrowRight');
  await speaker.clock.fastForward('00:10');
  await speaker.getByRole('button', { name: 'Répétitions' }).click();
}

test('a rehearsal is compared with the plan, stored, and listed after a reload', async () => {
  const { speaker } = await openSession();
  await rehearse(speaker);
  const dialog = speaker.getByRole('dialog', { name: 'Répétitions' });
  const row = dialog.getByRole('row').nth(2);
  expect(await row.innerText()).toMatch(/^2\t.+\t0:\d\d\t1:2\d\t\+/);
  await dialog.getByRole('button', { name: 'Terminer et garder' }).click();
  const stored = dialog.getByLabel('Répétition');
  expect(await stored.locator('option').allInnerTexts()).toEqual([
    'Celle-ci, en cours',
    expect.stringMatching(/^21 févr\. 2025.*, 2:1\d$/),
  ]);
  expect(await dialog.locator('tfoot').innerText()).toMatch(/Total\t10:00\t2:1\d\t−7:[45]\d/);
  await stored.selectOption('Celle-ci, en cours');
  expect(await dialog.innerText()).toContain('Rien n’est encore mesuré');
  await stored.selectOption({ index: 1 });
  expect(await row.innerText()).toMatch(/1:2\d/);
  expect(await violations(speaker)).toEqual([]);

  await speaker.reload();
  await speakerReady(speaker);
  expect(await speaker.locator('.speaker-elapsed').innerText()).toBe('0:00');
  await speaker.getByRole('button', { name: 'Répétitions' }).click();
  expect(await row.innerText()).toMatch(/1:2\d/);
  await dialog.getByRole('button', { name: 'Oublier celle-ci' }).click();
  expect(await stored.locator('option').count()).toBe(1);
  expect(await dialog.innerText()).toContain('Rien n’est encore mesuré');
});

test('a rehearsal is exported as CSV, and as lines for front matter; it is updated while its dialog is open', async () => {
  const { speaker } = await openSession();
  await rehearse(speaker);
  const total = speaker.getByRole('dialog', { name: 'Répétitions' }).locator('tfoot');
  expect(await total.innerText()).toContain('2:1');
  const lines = await speaker.getByLabel('Durées à reporter').inputValue();
  expect(lines.split('\n')).toEqual(
    [
      'opening.md     minutes: 0:40',
      'brief.md   minutes: 1:20',
      'act-source.md  minutes: 0:10',
    ].map((line) => expect.stringMatching(new RegExp(line.replace(/ +/, ' +')))),
  );
  const [download] = await Promise.all([
    speaker.waitForEvent('download'),
    speaker.getByRole('button', { name: 'Exporter en CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('jardin-2025-02-21.csv');
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.startsWith('\uFEFFN°,Nom,Diapositive,Prévu,Passé,Écart\r\n')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(17);
  expect(csv.split('\r\n')[2]).toMatch(/^2,brief,.*,8\d,\d+$/);
  await speaker.clock.fastForward('01:00');
  await expect.poll(() => total.innerText()).toMatch(/\t3:[1-5]/);
  // The file is named after the day of the rehearsal, not of the export.
  await speaker.getByRole('button', { name: 'Terminer et garder' }).click();
  await speaker.clock.fastForward('24:00:00');
  const [later] = await Promise.all([
    speaker.waitForEvent('download'),
    speaker.getByRole('button', { name: 'Exporter en CSV' }).click(),
  ]);
  expect(later.suggestedFilename()).toBe('jardin-2025-02-21.csv');
});

test('the lines for front matter stay selected while they are copied', async () => {
  const { speaker } = await openSession();
  await rehearse(speaker);
  await speaker.getByLabel('Durées à reporter').focus();
  await speaker.clock.fastForward('00:03');
  expect(await speaker.evaluate(() => document.activeElement?.localName)).toBe('textarea');
});

test('resetting the timer stores the rehearsal', async () => {
  const { speaker } = await openSession();
  await rehearse(speaker);
  await speaker.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
  await speaker.getByRole('button', { name: 'Remettre à zéro' }).click();
  await speaker.locator('dialog[open]').getByRole('button', { name: 'Remettre à zéro' }).click();
  await speaker.getByRole('button', { name: 'Répétitions' }).click();
  expect(await speaker.getByLabel('Répétition').locator('option').count()).toBe(2);
});
