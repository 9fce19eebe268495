import { minifySync, type Plugin } from 'vite';

/** A script within the document that runs as it stands there; data blocks and modules have attributes. */
const INLINE = /<script>([\s\S]*?)<\/script>/g;

/** Minifies the scripts that stand in the documents, without their comments; before the policy takes their hashes. */
export function inlineScripts(): Plugin {
  return {
    name: 'inline-scripts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(INLINE, (_, script: string) => `<script>${minified(script)}</script>`),
    },
  };
}

function minified(script: string): string {
  const { code, errors } = minifySync('inline.js', script, { module: false });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code.trim();
}
