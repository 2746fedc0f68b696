import { type Component, defineAsyncComponent } from 'vue';
import CataloguePage from './pages/catalogue-page.vue';
import LotPage from './pages/lot-page.vue';
import SignInPage from './pages/sign-in-page.vue';
import type { PageName } from './routes.js';

/**
 * What each page is shown by. Those that somebody comes for who watches a price are part of the first load; every
 * other one is loaded when it is first gone to.
 */
export const PAGES: { readonly [page in PageName]: Component } = {
  catalogue: CataloguePage,
  lot: LotPage,
  practice: defineAsyncComponent(() => import('./practice/practice-page.vue')),
  confirmation: defineAsyncComponent(() => import('./proof/confirmation-page.vue')),
  publicity: defineAsyncComponent(() => import('./results/publicity-page.vue')),
  'certificate-check': defineAsyncComponent(() => import('./certificates/check-page.vue')),
  entrustment: defineAsyncComponent(() => import('./entrustment/entrustment-page.vue')),
  'notice-certificate': defineAsyncComponent(
    () => import('./certificates/notice-certificate-page.vue'),
  ),
  certificate: defineAsyncComponent(() => import('./certificates/certificate-page.vue')),
  'lot-objections': defineAsyncComponent(
    () => import('./asset-objections/lot-objections-page.vue'),
  ),
  'asset-objections': defineAsyncComponent(
    () => import('./asset-objections/asset-objections-page.vue'),
  ),
  'asset-objection': defineAsyncComponent(
    () => import('./asset-objections/asset-objection-page.vue'),
  ),
  objections: defineAsyncComponent(() => import('./results/objections-page.vue')),
  forfeits: defineAsyncComponent(() => import('./forfeits/forfeits-page.vue')),
  forfeit: defineAsyncComponent(() => import('./forfeits/forfeit-page.vue')),
  'my-lots': defineAsyncComponent(() => import('./desk/my-lots-page.vue')),
  'lot-new': defineAsyncComponent(() => import('./desk/lot-form-page.vue')),
  'lot-edit': defineAsyncComponent(() => import('./desk/lot-form-page.vue')),
  'lot-desk': defineAsyncComponent(() => import('./desk/lot-desk-page.vue')),
  calendar: defineAsyncComponent(() => import('./planning/calendar-page.vue')),
  reviews: defineAsyncComponent(() => import('./desk/reviews-page.vue')),
  proof: defineAsyncComponent(() => import('./proof/proof-page.vue')),
  verify: defineAsyncComponent(() => import('./proof/verify-page.vue')),
  papers: defineAsyncComponent(() => import('./papers/papers-page.vue')),
  openings: defineAsyncComponent(() => import('./escrow/openings-page.vue')),
  experts: defineAsyncComponent(() => import('./experts/pool-page.vue')),
  'panel-tasks': defineAsyncComponent(() => import('./experts/tasks-page.vue')),
  'panel-sheet': defineAsyncComponent(() => import('./experts/sheet-page.vue')),
  control: defineAsyncComponent(() => import('./control/control-page.vue')),
  'control-lot': defineAsyncComponent(() => import('./control/control-lot-page.vue')),
  'control-enrolments': defineAsyncComponent(() => import('./enrolment/centre-enrolments.vue')),
  'my-enrolments': defineAsyncComponent(() => import('./enrolment/my-enrolments-page.vue')),
  consortia: defineAsyncComponent(() => import('./joint/consortia-page.vue')),
  powers: defineAsyncComponent(() => import('./agency/powers-page.vue')),
  relations: defineAsyncComponent(() => import('./parties/relations-page.vue')),
  bars: defineAsyncComponent(() => import('./parties/bars-page.vue')),
  cases: defineAsyncComponent(() => import('./cases/cases-page.vue')),
  'case-new': defineAsyncComponent(() => import('./cases/case-form-page.vue')),
  case: defineAsyncComponent(() => import('./cases/case-page.vue')),
  backstops: defineAsyncComponent(() => import('./backstops/backstops-page.vue')),
  sessions: defineAsyncComponent(() => import('./lot-sessions/sessions-page.vue')),
  'session-new': defineAsyncComponent(() => import('./lot-sessions/session-form-page.vue')),
  'session-edit': defineAsyncComponent(() => import('./lot-sessions/session-form-page.vue')),
  session: defineAsyncComponent(() => import('./lot-sessions/session-page.vue')),
  venues: defineAsyncComponent(() => import('./venues/venues-page.vue')),
  venue: defineAsyncComponent(() => import('./venues/venue-page.vue')),
  'venue-desk': defineAsyncComponent(() => import('./venues/venue-desk-page.vue')),
  'venue-edit': defineAsyncComponent(() => import('./venues/venue-form-page.vue')),
  'cross-listings': defineAsyncComponent(() => import('./venues/cross-listings-page.vue')),
  incidents: defineAsyncComponent(() => import('./incidents/incidents-page.vue')),
  incident: defineAsyncComponent(() => import('./incidents/incident-page.vue')),
  approvals: defineAsyncComponent(() => import('./approvals/approvals-page.vue')),
  ledger: defineAsyncComponent(() => import('./ledger/ledger-page.vue')),
  movements: defineAsyncComponent(() => import('./ledger/movements-page.vue')),
  audit: defineAsyncComponent(() => import('./audit/audit-page.vue')),
  'sign-in': SignInPage,
  account: defineAsyncComponent(() => import('./account/account-page.vue')),
  people: defineAsyncComponent(() => import('./account/people-page.vue')),
  organisations: defineAsyncComponent(() => import('./account/organisations-page.vue')),
};
