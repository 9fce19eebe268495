/** What a picture is, as read from its content. */
export interface Picture {
  /** Hash of its bytes, by which copies are cached and addressed. */
  readonly key: string;
  /** Absolute path of the file. */
  readonly file: string;
  /** Size in pixels as shown, after its orientation is applied; of an SVG, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** How its copies are encoded: a drawing has sharp edges, which lossy compression would blur. */
  readonly kind: 'photo' | 'drawing' | 'vector';
}

/** A file of `assets/` that a slide names as picture: what it is, or why it is none. */
export type Inspection = Picture | PictureProblem;

/** Why a file is no picture, as the end of a sentence; or a sentence why this machine reads none. */
interface PictureProblem {
  readonly problem: string;
  readonly isOfMachine?: boolean;
}

/** Whether browsers get resized copies of a picture instead of its file. */
export function isResized(inspection: Inspection | undefined): inspection is Picture {
  return inspection !== undefined && 'kind' in inspection && inspection.kind !== 'vector';
}
