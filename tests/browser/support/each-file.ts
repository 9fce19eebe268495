import { afterEach, vi } from 'vitest';
import { endSessions } from './open.ts';

// Vitest runs this for each file, also where files share their modules. A file may set a longer time limit for itself.
vi.resetConfig();
afterEach(endSessions);
