import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportDigests } from '../support/export-digests.ts';
import { fontconfigFile } from '../support/font-sets.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

let folder: string;
let withoutFonts: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  withoutFonts = await exportDigests(await fontconfigFile('none'), folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['windows', 'android', 'dejavu'] as const)(
  'with the system fonts of another machine (%s), pictures and PDFs have the same bytes as without fonts',
  async (fonts) => {
    expect(await exportDigests(await fontconfigFile(fonts), folder)).toEqual(withoutFonts);
  },
);
