import type { BuildOptions } from './build-options.ts';
import { type DeckConfig, readDeckConfig } from './deck/deck-config.ts';
import type { DeckFiles } from './deck-files.ts';
import { Diagnostics } from './diagnostics.ts';
import { type Ledger, readLedger } from './facts/ledger.ts';
import { CREDITS_FILE, type Credits, readCredits } from './pictures/credits.ts';

/** The YAML files of a deck, validated. A file that cannot be used is undefined, and its problems are diagnostics. */
export interface Content {
  readonly deck: DeckConfig | undefined;
  readonly ledger: Ledger | undefined;
  /** Who made the pictures; empty without `credits.yaml`. */
  readonly credits: Credits;
  /** The problems so far, to which compiling the slides adds its own. */
  readonly diagnostics: Diagnostics;
}

/** Reads `deck.yaml`, `facts.yaml` with the CSV files of its series and, where there is one, `credits.yaml`. */
export function readContent(files: DeckFiles, options: BuildOptions = {}): Content {
  const diagnostics = new Diagnostics();
  for (const problem of files.undecoded ?? []) diagnostics.add(problem, problem.message);
  const config = readYaml(files, 'deck.yaml', diagnostics, (file, text) =>
    readDeckConfig(file, text, diagnostics, files),
  );
  const ledger = readYaml(files, 'facts.yaml', diagnostics, (file, text) =>
    readLedger(file, text, config?.languages ?? [], diagnostics, (path) => files.texts.get(path)),
  );
  const deck = config && { ...config, address: options.address ?? config.address };
  const creditsText = files.texts.get(CREDITS_FILE);
  const credits =
    creditsText === undefined
      ? new Map()
      : readCredits(
          `${files.folder}/${CREDITS_FILE}`,
          creditsText,
          config?.languages ?? [],
          files.pictures,
          diagnostics,
        );
  return { deck, ledger, credits, diagnostics };
}

function readYaml<Result>(
  { folder, texts }: DeckFiles,
  path: string,
  diagnostics: Diagnostics,
  read: (file: string, text: string) => Result,
): Result | undefined {
  const text = texts.get(path);
  if (text !== undefined) return read(`${folder}/${path}`, text);
  diagnostics.add(
    { file: `${folder}/${path}`, line: 1, column: 1 },
    'This file is missing; every deck has one.',
  );
  return undefined;
}
