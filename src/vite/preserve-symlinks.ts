/**
 * Configuration for every use of Vite. Where the project is reached through a symlink (`src/cli/any-path`), file
 * paths have to keep the symlink, for Vite cannot work with the real path.
 */
export const PRESERVE_SYMLINKS = {
  resolve: { preserveSymlinks: process.env['BASCULE_LINK'] !== undefined },
} as const;
