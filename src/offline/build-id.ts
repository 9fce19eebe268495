import { readBuildData } from '../dom/build-data.ts';

/** What a build is called. */
const NAME = /^[\da-f]{16}$/;

/** The build that an address asks for; undefined when it asks for none. */
export function requestedBuild({ searchParams }: URL): string | undefined {
  const asked = searchParams.get('build') ?? '';
  return NAME.test(asked) ? asked : undefined;
}

/** The build of which this page is; undefined while editing, when there is none. */
export function pageBuild(): string | undefined {
  return readBuildData()?.build;
}
