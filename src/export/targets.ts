import type { Target } from './job.ts';
import { pdf } from './pdf/pdf.ts';
import { png } from './png.ts';

/** The kinds of files that can be exported, by the name of their option. */
export const TARGETS: Readonly<Record<string, Target>> = { png, pdf };
