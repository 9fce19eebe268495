import { stat } from 'node:fs/promises';
import { fileState } from '../development/file-state.ts';

/** Modules that a development server has imported, as long as no file changes that they are made of. */
export class ModuleCache {
  /** The exports by file. */
  readonly #modules = new Map<string, unknown>();
  /** The files of all modules, also of those that they import. */
  readonly #files = new Set<string>();
  #state = '';

  /** The exports of the modules that are as they were; empty if a file has changed. */
  async current(): Promise<ReadonlyMap<string, unknown>> {
    if ((await fileState([...this.#files])) !== this.#state) this.clear();
    return this.#modules;
  }

  /**
   * Adds modules, and the files that they are made of.
   * @param since when the import began, in milliseconds: a file that has been written since may have been read before
   */
  async add(
    modules: ReadonlyMap<string, unknown>,
    files: Iterable<string>,
    since: number,
  ): Promise<void> {
    for (const [file, exports] of modules) this.#modules.set(file, exports);
    for (const file of files) this.#files.add(file);
    this.#state = await fileState([...this.#files]);
    const times = await Promise.all([...this.#files].map(changeTime));
    if (times.some((time) => time >= since)) this.clear();
  }

  /** Forgets everything. */
  clear(): void {
    this.#modules.clear();
    this.#files.clear();
    this.#state = '';
  }
}

/** When a file has changed, in milliseconds; never, if it is none. */
function changeTime(file: string): Promise<number> {
  return stat(file).then(
    ({ ctimeMs, mtimeMs }) => Math.max(ctimeMs, mtimeMs),
    () => 0,
  );
}
