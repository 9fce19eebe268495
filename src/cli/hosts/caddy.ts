import {
  COMMON_HEADERS,
  cspRules,
  HASHED_FOLDER,
  type Headers,
  IMMUTABLE,
  NO_CACHE,
} from '../../vite/http-headers.ts';
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
      `  @named not path /${HASHED_FOLDER}*`,
      ...header('*', COMMON_HEADERS),
      ...header('@named', { 'Cache-Control': NO_CACHE }),
      ...header(`/${HASHED_FOLDER}*`, { 'Cache-Control': IMMUTABLE }),
      ...cspRules(pages).flatMap(({ where, policy }) =>
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
