import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** A workflow of GitHub Actions, as far as checked here. */
interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

// A project that was made by another may have none.
const FOLDER = '.github/workflows';
const WORKFLOWS = (existsSync(FOLDER) ? readdirSync(FOLDER) : []).map((name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

/** The actions that are not pinned to a commit with the version beside it. */
function unpinned(text: string): string[] {
  const actions = text.match(/(?<=\buses: *)\S.*/g) ?? [];
  return actions.filter((action) => !/^[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action));
}

test('an action that is named by a tag, which may be moved, is found', () => {
  const commit = '0123456789012345678901234567890123456789';
  const text = `- uses: a/b@v4\n- uses: a/c@${commit}\n- uses: a/d/e@${commit} # v1.2.3\n`;
  expect(unpinned(text)).toEqual(['a/b@v4', `a/c@${commit}`]);
});

test.each(WORKFLOWS)('every action of $name is pinned to a commit', ({ text }) => {
  expect(text).toContain('uses: ');
  expect(unpinned(text)).toEqual([]);
});

test.each(WORKFLOWS)('$name installs what the lock file says, and reads only', ({ workflow }) => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const commands = Object.values(workflow.jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => run ?? []),
  );
  expect(commands).toContain('npm ci');
  expect(commands.filter((command) => /npm (?:i|install|update)\b|npx/.test(command))).toEqual([]);
});
