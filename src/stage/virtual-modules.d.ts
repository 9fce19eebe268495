/** The style sheet of the motif's progress bar, provided by the build (`src/vite/deck-style-sheet.ts`). */
declare module 'virtual:motif-progress.css?inline' {
  const css: string;
  export default css;
}
