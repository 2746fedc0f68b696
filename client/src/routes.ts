/** Where the visitor is. */
export type Route =
  | { readonly page: 'catalogue'; readonly query: URLSearchParams }
  | { readonly page: 'lot' | 'proof'; readonly lot: string }
  | { readonly page: 'sign-in'; readonly next: string }
  | { readonly page: 'nowhere' };

/** What a path of ours means. */
export function routeOf(path: string): Route {
  const { pathname, searchParams } = new URL(path, 'http://ours');
  if (pathname === '/') return { page: 'catalogue', query: searchParams };
  if (pathname === '/sign-in') return { page: 'sign-in', next: ownPath(searchParams.get('next')) };
  const [, lot, proof] = /^\/lots\/(\w+)(\/proof)?\/?$/.exec(pathname) ?? [];
  if (lot === undefined) return { page: 'nowhere' };
  return { page: proof === undefined ? 'lot' : 'proof', lot };
}

/** A link that came from elsewhere must not lead elsewhere after signing in. */
function ownPath(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/';
}
