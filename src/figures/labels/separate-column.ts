import type { LabelOptions } from './labels.ts';
import { spread } from './spread.ts';

/** Moves the labels with `inColumn` apart, in their order from top to bottom. */
export const separateColumn: NonNullable<LabelOptions['separate']> = ({
  texts,
  wanted,
  area,
  gap,
}) => {
  const members = wanted.filter((_, index) => texts[index]?.inColumn);
  const down = spread(
    members.map((label) => label.blockAt(1).box),
    area,
    gap / 2,
  );
  return wanted.map((label) => {
    const by = down[members.indexOf(label)];
    if (by === undefined) return label;
    return {
      ...label,
      blockAt(scale) {
        const { box, lines } = label.blockAt(scale);
        return { lines, box: { ...box, top: box.top + by, bottom: box.bottom + by } };
      },
    };
  });
};
