import {
  ALWAYS,
  ASK_AGAIN,
  FOREVER,
  HASHED,
  type Headers,
  policiesOf,
} from '../../compile/headers.ts';
import type { Host } from './host.ts';

/** A site of a Caddyfile; Caddy fetches the certificate by itself. */
export const caddy: Host = {
  says: 'a Caddyfile; put your name in, then: caddy validate --config Caddyfile --adapter caddyfile',
  settings: (pages, folder) =>
    [
      'example.org {',
      `  root * ${folder}`,
      '  encode zstd gzip',
      // Of two headers that match, Caddy lets the wider one win.
      `  @named not path /${HASHED}*`,
      ...header('*', ALWAYS),
      ...header('@named', { 'Cache-Control': ASK_AGAIN }),
      ...header(`/${HASHED}*`, { 'Cache-Control': FOREVER }),
      ...policiesOf(pages).flatMap(({ where, policy }) =>
        header(where, { 'Content-Security-Policy': policy }),
      ),
      '  file_server',
      '}',
      '',
    ].join('\n'),
};

function header(where: string, headers: Headers): string[] {
  return [
    `  header ${where} {`,
    ...Object.entries(headers).map(([name, value]) => `    ${name} "${value}"`),
    '  }',
  ];
}
