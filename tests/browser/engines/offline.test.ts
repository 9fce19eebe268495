import { test } from 'vitest';
import { reads, sees } from './support/seen.ts';
import { shows, stageReady } from './support/stage.ts';
import { visit } from './support/visit.ts';
import { waitFor } from './support/wait-for.ts';

test('after one visit the deck opens without a network, in both languages and with its speaker page', async () => {
  const { first: window, site, opened } = await visit({ at: '#roles', enableServiceWorker: true });
  await stageReady(window);
  await waitFor(
    () =>
      window.run(async () => {
        const { active } = (await navigator.serviceWorker?.getRegistration()) ?? {};
        return active?.state === 'activated';
      }),
    'the service worker to be active',
  );
  site.disconnect();
  await window.reload();
  await stageReady(window);
  await shows(window, 'roles/0');
  const speaker = await opened(() => window.press('s'));
  await sees(speaker, '.speaker[data-place="roles/0"]');
  await window.press('l');
  await reads(window, 'The canal borders the garden');
  await stageReady(window);
  await shows(window, 'roles/0');
});
