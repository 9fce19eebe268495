import { COMMON_HEADERS, cspRules } from '../../vite/http-headers.ts';
import type { Host } from './host.ts';

/**
 * A function for the answers of a CDN before an object store: CloudFront Functions, event “viewer
 * response” (cloudfront-js-2.0). How long files are kept is told to the store when they are sent there.
 */
export const cloudfront: Host = {
  says: 'a CloudFront function for “viewer response”; the store is told how long to keep what (src/cli/README.md)',
  settings(pages) {
    const policies = Object.fromEntries(
      cspRules(pages).map(({ where, policy }) => [where, policy]),
    );
    return [
      `const ALWAYS = ${JSON.stringify(lowered(COMMON_HEADERS), undefined, 2)};`,
      `const POLICIES = ${JSON.stringify(policies, undefined, 2)};`,
      '',
      'function handler(event) {',
      '  const { request, response } = event;',
      '  for (const name in ALWAYS) response.headers[name] = { value: ALWAYS[name] };',
      '  // The page of a slide, whatever its name.',
      "  const folder = request.uri.replace(/[^/]+\\/(?:index\\.html)?$/, '*');",
      '  const policy = POLICIES[request.uri] || POLICIES[folder];',
      "  if (policy) response.headers['content-security-policy'] = { value: policy };",
      '  return response;',
      '}',
      '',
    ].join('\n');
  },
};

function lowered(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
