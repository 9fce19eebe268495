import { z } from 'zod';
import type { Diagnostics, SourceLocation } from '../../content/diagnostics.ts';
import { checkYaml, type YamlFile } from '../../content/yaml.ts';

/** `auto-animate`: reveal.js animates matching elements from the neighbouring auto-animated slide to this one. */
export interface AutoAnimate extends z.infer<typeof OPTIONS> {
  readonly location: SourceLocation;
}

const KEY = 'auto-animate';

const seconds = z.unknown().refine(isSeconds, 'write seconds as a number, for instance 0.5.');

const OPTIONS = z.strictObject({
  /** Slides with different ids do not animate into each other. */
  id: z
    .string()
    .regex(/^[\w-]+$/, 'write a name of letters, digits and hyphens.')
    .optional(),
  /** Whether the slide does not animate from the one before. */
  restart: z.boolean().optional(),
  easing: z
    .string()
    .regex(
      /^(?:linear|ease|ease-in|ease-out|ease-in-out|(?:cubic-bezier|steps|linear)\([\w\s.,%-]+\))$/,
      'write a timing function of CSS, for instance ease-out or cubic-bezier(0.3, 0.7, 0.2, 1).',
    )
    .optional(),
  duration: seconds.optional(),
  delay: seconds.optional(),
  /** Whether elements without a match fade in. Default: true. */
  unmatched: z.boolean().optional(),
});

/** Reads `auto-animate: true`, or its options. Reports problems; undefined where there is one, or no such key. */
export function readAutoAnimate(yaml: YamlFile, diagnostics: Diagnostics): AutoAnimate | undefined {
  const value = yaml.valueAt([KEY]);
  if (!hasKey(yaml)) return undefined;
  const location = yaml.locationOfKey([], KEY);
  if (value === true) return { location };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    diagnostics.add(
      yaml.locationOf([KEY]),
      '“auto-animate” is true, or options: write “auto-animate: true”, “auto-animate: { duration: 0.8 }”, or remove the line.',
    );
    return undefined;
  }
  const options = checkYaml(yaml, OPTIONS, diagnostics, [KEY]);
  return options && { ...options, location };
}

function hasKey({ value }: YamlFile): boolean {
  return typeof value === 'object' && value !== null && KEY in value;
}

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 60;
}
