import { afterEach, vi } from 'vitest';
import { releasePages } from './open.ts';

// Vitest runs this before each test file, even with `isolate: false`: removes the time limit that the previous file may have set.
vi.resetConfig();
afterEach(releasePages);
