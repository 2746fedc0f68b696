/** The pages and the paths that lead to them; a named part of a path becomes a property of the page. */
const PATHS = {
  catalogue: /^\/$/,
  lot: /^\/lots\/(?<lot>\w+)\/?$/,
  practice: /^\/lots\/(?<lot>\w+)\/practice\/?$/,
  publicity: /^\/lots\/(?<lot>\w+)\/publicity\/?$/,
  'lot-objections': /^\/lots\/(?<lot>\w+)\/objections\/?$/,
  'asset-objections': /^\/asset-objections\/?$/,
  'asset-objection': /^\/asset-objections\/(?<objection>aob_\w+)\/?$/,
  'certificate-check': /^\/certificates\/check\/?$/,
  'notice-certificate': /^\/notice-certificates\/(?<certificate>ncr_\w+)\/?$/,
  certificate: /^\/certificates\/(?<certificate>crt_\w+)\/?$/,
  entrustment: /^\/entrustments\/(?<entrustment>etm_\w+)\/?$/,
  objections: /^\/objections\/?$/,
  forfeits: /^\/forfeits\/?$/,
  forfeit: /^\/forfeits\/(?<forfeit>fft_\w+)\/?$/,
  confirmation: /^\/lots\/(?<lot>\w+)\/confirmation\/?$/,
  'my-lots': /^\/desk\/lots\/?$/,
  'lot-new': /^\/desk\/lots\/new\/?$/,
  'lot-edit': /^\/desk\/lots\/(?<lot>lot_\w+)\/edit\/?$/,
  'lot-desk': /^\/desk\/lots\/(?<lot>lot_\w+)\/?$/,
  calendar: /^\/calendar\/?$/,
  reviews: /^\/desk\/reviews\/?$/,
  proof: /^\/lots\/(?<lot>\w+)\/proof\/?$/,
  verify: /^\/verify\/?$/,
  papers: /^\/lots\/(?<lot>\w+)\/papers\/?$/,
  openings: /^\/openings\/?$/,
  experts: /^\/experts\/?$/,
  'panel-tasks': /^\/panels\/?$/,
  'panel-sheet': /^\/panels\/(?<lot>lot_\w+)\/?$/,
  control: /^\/control\/?$/,
  'control-lot': /^\/control\/(?<lot>\w+)\/?$/,
  'control-enrolments': /^\/control\/(?<lot>\w+)\/enrolments\/?$/,
  'my-enrolments': /^\/my-enrolments\/?$/,
  consortia: /^\/consortia\/?$/,
  powers: /^\/powers\/?$/,
  relations: /^\/relations\/?$/,
  bars: /^\/bars\/?$/,
  cases: /^\/cases\/?$/,
  'case-new': /^\/cases\/new\/?$/,
  case: /^\/cases\/(?<case>cas_\w+)\/?$/,
  backstops: /^\/backstops\/?$/,
  sessions: /^\/sessions\/?$/,
  'session-new': /^\/sessions\/new\/?$/,
  'session-edit': /^\/sessions\/(?<session>ssn_\w+)\/edit\/?$/,
  session: /^\/sessions\/(?<session>ssn_\w+)\/?$/,
  venues: /^\/venues\/?$/,
  venue: /^\/venues\/(?<venue>org_\w+)\/?$/,
  'venue-desk': /^\/desk\/venue\/?$/,
  'venue-edit': /^\/desk\/venue\/edit\/?$/,
  'cross-listings': /^\/desk\/cross-listings\/?$/,
  incidents: /^\/incidents\/?$/,
  incident: /^\/incidents\/(?<incident>inc_\w+)\/?$/,
  approvals: /^\/approvals\/?$/,
  ledger: /^\/ledger\/?$/,
  movements: /^\/ledger\/(?<account>acc_\w+)\/?$/,
  audit: /^\/audit\/?$/,
  'sign-in': /^\/sign-in$/,
  account: /^\/account$/,
  people: /^\/people$/,
  organisations: /^\/organisations$/,
} as const satisfies Record<string, RegExp>;

export type PageName = keyof typeof PATHS;

/** Where the visitor is. */
export interface Route {
  readonly page: PageName | 'nowhere';
  /** The named parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** What a path of ours means. */
export function routeOf(path: string): Route {
  const { pathname, searchParams: query } = new URL(path, 'http://ours');
  for (const [page, pattern] of Object.entries(PATHS)) {
    const found = pattern.exec(pathname);
    if (found) return { page: page as PageName, params: { ...found.groups }, query };
  }
  return { page: 'nowhere', params: {}, query };
}

/** A path of ours, or the first page: a link that came from elsewhere must not lead elsewhere after signing in. */
export function ownPath(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/';
}
