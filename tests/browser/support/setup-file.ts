import process from 'node:process';
import { afterEach, inject, vi } from 'vitest';
import { releasePages } from './open.ts';

// Vitest runs this before each test file, even with `isolate: false`: removes the time limit that the previous file may have set.
vi.resetConfig();
// Commands and servers that a test starts work on the deck that the project of these tests has built.
process.chdir(inject('project'));
afterEach(releasePages);
