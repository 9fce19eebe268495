/** What a build of the deck cannot know from its files. Every option has a default. */
export interface BuildOptions {
  /** The PDFs that the site offers for download; none by default. */
  readonly pdfs?: readonly PdfFile[];
  /** The pictures that messengers show beside links to slides; none by default. */
  readonly ogImages?: readonly OgImage[];
  /** Where the deck will be hosted, if that is another address than deck.yaml names. */
  readonly address?: string | undefined;
  /** Whether the build is for the author, who has the notes even where they are not published. */
  readonly forAuthor?: boolean;
  /** Whether each language becomes one file that needs no other; else all become a site. */
  readonly singleFile?: boolean;
}

/** A PDF that goes with the site. */
export interface PdfFile {
  readonly lang: string;
  /** A page a slide, or the slides with their notes. */
  readonly kind: 'slides' | 'handout';
  /** Its file, at the root of the site. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its text, where the build has to search it for notes that are not published. */
  readonly text?: string;
}

/** The Open Graph image of a slide. */
export interface OgImage {
  readonly lang: string;
  readonly slide: string;
  /** Path of its file in the site. It contains a digest, for services cache an image by its address. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
