import type sharp from 'sharp';

/** sharp cannot be loaded on this machine. */
export class SharpMissing extends Error {}

let loaded: Promise<typeof sharp> | undefined;

/** Loads sharp, which only decks with pictures need. @throws SharpMissing with what to do */
export function loadSharp(): Promise<typeof sharp> {
  loaded ??= import('sharp').then(
    (module) => module.default,
    () => {
      throw new SharpMissing(
        `Pictures are resized with the package sharp, which cannot be loaded on this machine (${process.platform}, ${process.arch}). Run “npm install --include=optional sharp”; where that does not help, ${`https://sharp.pixelplumbing.com/install`} lists the systems for which it exists.`,
      );
    },
  );
  return loaded;
}
