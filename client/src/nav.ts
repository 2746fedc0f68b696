import type { Ref } from 'vue';
import type { TokenAnswer } from '../../src/contract/api.js';
import { type Action, mayDo } from '../../src/contract/permissions.js';
import type { Text } from './i18n/language.js';
import { SHELL } from './i18n/texts.js';
import type { PageName } from './routes.js';
import { waitingApprovals, waitingPanels } from './session/waiting.js';

type User = TokenAnswer['user'];

/** One way to go from every page. */
export interface NavLink {
  readonly page: PageName;
  /** The pages beside it to which it leads too. */
  readonly beside?: readonly PageName[];
  readonly to: string;
  readonly text: Text;
  /** Whether it is of any use to this user; null is a visitor. */
  readonly isFor: (user: User | null) => boolean;
  /** How much waits there for this user, and what the number is a number of. */
  readonly count?: { readonly of: Readonly<Ref<number>>; readonly text: Text };
}

/** The ways to go, in the order in which they are shown. */
export const NAV: readonly NavLink[] = [
  { page: 'catalogue', to: '/', text: SHELL.catalogue, isFor: () => true },
  { page: 'sessions', to: '/sessions', text: SHELL.sessions, isFor: () => true },
  {
    ...{ page: 'venues', beside: ['venue', 'venue-desk', 'venue-edit', 'cross-listings'] },
    ...{ to: '/venues', text: SHELL.venues, isFor: () => true },
  },
  {
    page: 'my-lots',
    to: '/desk/lots',
    text: SHELL.myLots,
    isFor: (user) => may(user, 'lot.create'),
  },
  {
    page: 'reviews',
    to: '/desk/reviews',
    text: SHELL.reviews,
    isFor: (user) => may(user, 'lot.review'),
  },
  {
    page: 'cases',
    beside: ['case', 'case-new'],
    to: '/cases',
    text: SHELL.cases,
    isFor: (user) => may(user, 'lot.create') || user?.organisation.kind === 'auditor',
  },
  {
    page: 'calendar',
    to: '/calendar',
    text: SHELL.calendar,
    isFor: (user) => user !== null,
  },
  {
    page: 'my-enrolments',
    beside: ['consortia', 'powers'],
    to: '/my-enrolments',
    text: SHELL.myEnrolments,
    isFor: (user) => may(user, 'lot.pay-deposit'),
  },
  {
    ...{ page: 'backstops', to: '/backstops', text: SHELL.backstops },
    isFor: (user) => may(user, 'backstop.offer'),
  },
  {
    ...{ page: 'panel-tasks', beside: ['panel-sheet'], to: '/panels', text: SHELL.panels },
    count: { of: waitingPanels, text: SHELL.toMark },
    isFor: (user) => may(user, 'panel.mark'),
  },
  {
    page: 'control',
    beside: ['openings', 'experts', 'objections'],
    to: '/control',
    text: SHELL.control,
    isFor: (user) => may(user, 'lot.suspend'),
  },
  {
    ...{ page: 'incidents', to: '/incidents', text: SHELL.incidents, beside: ['incident'] },
    isFor: (user) => may(user, 'incident.read-persons'),
  },
  {
    ...{ page: 'asset-objections', beside: ['asset-objection'] },
    ...{ to: '/asset-objections', text: SHELL.assetObjections },
    isFor: (user) => user !== null && may(user, 'asset-objection.lodge'),
  },
  {
    ...{ page: 'relations', to: '/relations', text: SHELL.whoMayBid, beside: ['bars'] },
    isFor: (user) => may(user, 'party.relate'),
  },
  {
    ...{ page: 'approvals', to: '/approvals', text: SHELL.approvals },
    count: { of: waitingApprovals, text: SHELL.waiting },
    isFor: (user) => user !== null && user.role !== 'viewer',
  },
  {
    page: 'verify',
    to: '/verify',
    text: SHELL.verify,
    isFor: (user) => may(user, 'record.read-openings'),
  },
  {
    ...{ page: 'ledger', to: '/ledger', text: SHELL.ledger },
    beside: ['forfeits', 'forfeit'],
    isFor: (user) => may(user, 'ledger.read'),
  },
  { page: 'audit', to: '/audit', text: SHELL.audit, isFor: (user) => may(user, 'audit.read') },
  { page: 'people', to: '/people', text: SHELL.people, isFor: (user) => may(user, 'user.change') },
  {
    page: 'organisations',
    to: '/organisations',
    text: SHELL.organisations,
    isFor: (user) => may(user, 'organisation.create'),
  },
  { page: 'account', to: '/account', text: SHELL.account, isFor: (user) => user !== null },
];

function may(user: User | null, action: Action): boolean {
  return user !== null && mayDo(action, { role: user.role, kind: user.organisation.kind });
}
