import { readBuildData } from '../dom/build-data.ts';

/** The build id of this page; undefined on the development server. */
export function pageBuild(): string | undefined {
  return readBuildData()?.build;
}
