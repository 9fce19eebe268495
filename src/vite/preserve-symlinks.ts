/**
 * What Vite is told wherever it runs: where the folder is reached through a link (`src/cli/any-path`), files
 * have the path that begins with the link, and not the one that it cannot work with.
 */
export const PRESERVE_SYMLINKS = {
  resolve: { preserveSymlinks: process.env['BASCULE_LINK'] !== undefined },
} as const;
