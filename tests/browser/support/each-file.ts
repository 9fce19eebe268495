import { afterEach } from 'vitest';
import { endSessions } from './open.ts';

// Vitest runs this for each file, also where files share their modules.
afterEach(endSessions);
