import {
  COMMON_HEADERS,
  cspRules,
  HASHED_FOLDER,
  type Headers,
  IMMUTABLE,
  NO_CACHE,
} from '../../vite/http-headers.ts';
import type { Host } from './host.ts';

/** A server block. A location that adds a header inherits none, so each of them has all. */
export const nginx: Host = {
  says: 'a server block for nginx; put your name and certificate in, then: nginx -t',
  settings: (pages, folder) =>
    [
      'server {',
      '  listen 8080;',
      '  server_name example.org;',
      `  root ${folder};`,
      '  index index.html;',
      '  charset utf-8;',
      '  gzip on;',
      '  gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml;',
      '  # Where the module is there: brotli on; brotli_types as above.',
      '  types {',
      '    application/manifest+json webmanifest;',
      '  }',
      '  include mime.types;',
      ...location(
        '/',
        { ...COMMON_HEADERS, 'Cache-Control': NO_CACHE },
        'try_files $uri $uri/ =404;',
      ),
      ...location(`/${HASHED_FOLDER}`, { ...COMMON_HEADERS, 'Cache-Control': IMMUTABLE }),
      ...cspRules(pages).flatMap(({ where, policy }) =>
        location(where.endsWith('*') ? `^~ ${where.slice(0, -1)}` : `= ${where}`, {
          ...COMMON_HEADERS,
          'Cache-Control': NO_CACHE,
          'Content-Security-Policy': policy,
        }),
      ),
      '}',
      '',
    ].join('\n'),
};

function location(where: string, headers: Headers, ...more: readonly string[]): string[] {
  return [
    `  location ${where} {`,
    ...more.map((line) => `    ${line}`),
    ...Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    '  }',
  ];
}
