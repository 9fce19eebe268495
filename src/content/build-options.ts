/** Options of a build, which are not in the files of the deck. */
export interface BuildOptions {
  /** Files that the site offers for download. Default: none. */
  readonly downloads?: readonly DownloadFile[];
  /** Open Graph images of the slides. Default: none. */
  readonly ogImages?: readonly OgImage[];
  /** URL of the hosted deck. Default: the address in deck.yaml. */
  readonly address?: string | undefined;
  /** Whether to include the notes even if the deck does not publish them. Default: false. */
  readonly forAuthor?: boolean;
  /** Whether to show slides with `draft: true`, which a build leaves out. Default: false. */
  readonly showDrafts?: boolean;
  /** Whether elements have the file and line that they are written in, for the layout check. Default: false. */
  readonly sourcePositions?: boolean;
  /** Whether to build one self-contained HTML file per language instead of a site. Default: false. */
  readonly singleFile?: boolean;
}

/** A PDF, or a presentation to be edited, that is published with the site. */
export interface DownloadFile {
  readonly lang: string;
  /** One slide per page, slides with their notes, or a PowerPoint file. */
  readonly kind: 'slides' | 'handout' | 'presentation';
  /** File name, relative to the root of the site. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Extracted text, for the leak check of private notes; only needed if the notes are private. */
  readonly text?: string;
}

/** The Open Graph image of a slide. */
export interface OgImage {
  readonly lang: string;
  readonly slide: string;
  /** Path relative to the root of the site. Contains a content hash, since services cache images by URL. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
