/**
 * What Vite is told wherever it runs: where the folder is reached through a link (`src/any-path`), files
 * have the path that begins with the link, and not the one that it cannot work with.
 */
export const THROUGH_LINK = {
  resolve: { preserveSymlinks: process.env['BASCULE_LINK'] !== undefined },
} as const;
