import type { PageName } from '../../client/src/routes.js';
import { FORMATS } from '../../src/core/auction/terms.js';
import { ASSET_OBJECTION_STOPS } from './asset-objection-stops.js';
import { CASE_STOPS } from './case-stops.js';
import { CERTIFICATE_STOPS } from './certificate-stops.js';
import { FORFEIT_STOPS } from './forfeit-stops.js';
import { ENTRUSTMENT_STOPS } from './entrustment-stops.js';
import { LOT_STOPS, PROOF_STOPS, UNKNOWN_LOT } from './lot-page-stops.js';
import { EXPERT_STOPS } from './expert-stops.js';
import type { PageScene } from './page-scene.js';
import {
  CENTRE_POWER_STOP,
  COUNTER_STOP,
  ENROLLING_STOPS,
  POWER_STOPS,
} from './enrolling-stops.js';
import { mark, press, type Stop } from './page-stop.js';
import { CONTROL_STOPS } from './page-stops-control.js';
import { PRACTICE_STOPS } from './practice-stops.js';
import { RESULT_STOPS } from './result-stops.js';
import { INCIDENT_STOPS } from './incident-stops.js';
import { VENUE_STOPS } from './venue-stops.js';
import { SESSION_STOPS } from './session-stops.js';
import { TIE_STOPS } from './tie-stops.js';

/**
 * Every page with the states in which it is looked at. A page without a line does not compile: add the line, and it is
 * held to all that `every-page.test.ts` asks of a page.
 */
export const STOPS: { readonly [page in PageName | 'nowhere']: readonly Stop[] } = {
  catalogue: [
    { name: 'with lots', path: () => '/', ready: 'main .card' },
    {
      name: 'that finds nothing',
      path: () => '/?q=nothing',
      ready: 'main .empty',
      who: ['visitor'],
    },
  ],
  lot: LOT_STOPS,
  practice: PRACTICE_STOPS,
  proof: PROOF_STOPS,
  confirmation: [
    {
      ...{ name: 'of no lot', path: () => `/lots/${UNKNOWN_LOT}/confirmation` },
      ...{ ready: 'main .failure', who: ['visitor'] },
    },
    {
      ...{ name: 'of a sale', path: ({ lots }) => `/lots/${lots.sold}/confirmation` },
      ...{ ready: '[data-test=confirmation]', who: ['visitor', 'bidder'] },
    },
    {
      ...{ name: 'that still runs', path: ({ lots }) => `/lots/${lots.open}/confirmation` },
      ...{ ready: 'main p.panel:not([role=status])', who: ['visitor'] },
    },
  ],
  ...INCIDENT_STOPS,
  verify: [{ name: 'empty', path: () => '/verify', ready: '#record-file', who: ['visitor'] }],
  papers: [
    {
      ...{ name: 'of an open lot', path: ({ lots }) => `/lots/${lots.open}/papers` },
      ...{ ready: 'main .panel', who: ['visitor', 'bidder', 'bank', 'centre'] },
    },
    {
      ...{ name: 'of no lot', path: () => `/lots/${UNKNOWN_LOT}/papers` },
      ...{ ready: 'main .failure', who: ['visitor'] },
    },
  ],
  consortia: ENROLLING_STOPS,
  powers: POWER_STOPS,
  'my-enrolments': [
    { name: 'of a bidder', path: () => '/my-enrolments', ready: 'main .panel', who: ['bidder'] },
    {
      ...{ name: 'about to be withdrawn', path: () => '/my-enrolments', who: ['bidder'] },
      ...{ ready: mark('leave'), open: press([mark('leave')]) },
    },
  ],
  'control-enrolments': [
    CENTRE_POWER_STOP,
    COUNTER_STOP,
    {
      ...{ name: 'of an open lot', path: ({ lots }) => `/control/${lots.open}/enrolments` },
      ...{ ready: 'main .panel', who: ['centre'] },
    },
    {
      ...{ name: 'asking for evidence', who: ['centre'], ready: mark('confirm-deposit') },
      path: ({ lots }) => `/control/${lots.waiting}/enrolments`,
      open: press([mark('confirm-deposit')]),
    },
    {
      ...{ name: 'about to ask for more', who: ['centre'], ready: mark('change-asked') },
      path: ({ lots }) => `/control/${lots.waiting}/enrolments`,
      open: press([mark('change-asked')]),
    },
    {
      ...{ name: 'about to enter a part', who: ['centre'], ready: mark('add-part') },
      path: ({ lots }) => `/control/${lots.waiting}/enrolments`,
      open: press([mark('add-part')], `dialog ${mark('choice')}`),
    },
    {
      ...{ name: 'about to withdraw a part', who: ['centre'], ready: mark('remove-part') },
      path: ({ lots }) => `/control/${lots.waiting}/enrolments`,
      open: press([mark('remove-part')]),
    },
    {
      ...{ name: 'of no lot', path: () => `/control/${UNKNOWN_LOT}/enrolments` },
      ...{ ready: 'main .failure', who: ['centre'] },
    },
  ],
  ...CONTROL_STOPS,
  ...EXPERT_STOPS,
  'control-lot': [
    {
      ...{ name: 'open', path: ({ lots }) => `/control/${lots.open}`, ready: '.columns' },
      who: ['centre'],
    },
    {
      ...{ name: 'of a package', path: ({ lots }) => `/control/${lots.package}` },
      ...{ ready: mark('target'), who: ['centre'] },
    },
    {
      ...{ name: 'that waits', path: ({ lots }) => `/control/${lots.waiting}` },
      ready: '[data-test=pending]',
      who: ['centre'],
    },
    ...(['record-placement', 'correct-notice'] as const).map((act) => ({
      ...{ name: `whose notice is asked about: ${act}`, who: ['centre'] as const },
      path: ({ lots }: PageScene) => `/control/${lots.waiting}`,
      ...{ ready: mark(act), open: press([mark(act)]) },
    })),
    {
      ...{ name: 'about to be withdrawn', path: ({ lots }) => `/control/${lots.open}` },
      ...{ who: ['centre'], ready: mark('withdraw'), open: press([mark('withdraw')]) },
    },
    {
      ...{ name: 'where a bid is taken down', path: ({ lots }) => `/control/${lots.open}` },
      ...{ who: ['centre'], ready: mark('begin-taking') },
      open: press([mark('begin-taking')], mark('taking-form')),
    },
    {
      ...{ name: 'whose bidders are scored', path: ({ lots }) => `/control/${lots.weighted}` },
      ...{ who: ['centre'], ready: mark('enter-scores') },
      open: press([mark('enter-scores')], mark('scores-form')),
    },
    {
      ...{ name: 'with a panel', path: ({ lots }) => `/control/${lots.judged}`, who: ['centre'] },
      ...{ ready: mark('drawn'), open: press([mark('check-draw')], mark('draw-checked')) },
    },
    {
      ...{ name: 'whose expert is about to be recused', who: ['centre'], ready: mark('recuse') },
      ...{ path: ({ lots }) => `/control/${lots.judged}`, open: press([mark('recuse')]) },
    },
    {
      ...{
        name: 'whose bidder is about to be barred',
        path: ({ lots }) => `/control/${lots.open}`,
      },
      ...{ who: ['centre'], ready: mark('bar'), open: press([mark('bar')]) },
    },
    {
      ...{ name: 'of no lot', path: () => `/control/${UNKNOWN_LOT}`, who: ['centre'] },
      ready: 'main h1:not(:has-text("…"))',
    },
  ],
  relations: [
    {
      ...{ name: 'with all', path: () => '/relations?state=all', ready: mark('entry') },
      who: ['centre'],
    },
    {
      ...{ name: 'with another one', path: () => '/relations', who: ['centre'] },
      ready: mark('add-entry'),
      open: async (page) => {
        await press([mark('add-entry')], mark('choice'))(page);
        await press([mark('save')], '.faults p')(page);
      },
    },
    {
      ...{ name: 'of which one is about to end', path: () => '/relations', who: ['centre'] },
      ...{ ready: mark('end'), open: press([mark('end')]) },
    },
    {
      ...{ name: 'of nobody', path: () => '/relations', ready: 'main ul, main .panel .note' },
      who: ['bidder'],
    },
    { name: 'to others', path: () => '/relations', ready: 'main .panel', who: ['visitor'] },
  ],
  bars: [
    { name: 'with all', path: () => '/bars?state=all', ready: mark('entry'), who: ['centre'] },
    {
      ...{ name: 'with another one', path: () => '/bars', who: ['centre'] },
      ready: mark('add-entry'),
      open: async (page) => {
        await press([mark('add-entry')], mark('choice'))(page);
        await press([mark('one-lot')], `${mark('lot')} ${mark('choice')}`)(page);
      },
    },
    {
      ...{ name: 'of which one is about to be lifted', path: () => '/bars', who: ['centre'] },
      ...{ ready: mark('lift'), open: press([mark('lift')]) },
    },
    {
      ...{ name: 'of nobody', path: () => '/bars', ready: 'main ul, main .panel .note' },
      who: ['bidder'],
    },
  ],
  ...CASE_STOPS,
  ...RESULT_STOPS,
  ...ASSET_OBJECTION_STOPS,
  ...CERTIFICATE_STOPS,
  ...FORFEIT_STOPS,
  entrustment: ENTRUSTMENT_STOPS.entrustment,
  ...SESSION_STOPS,
  ...VENUE_STOPS,
  approvals: [
    {
      ...{ name: 'with requests', path: () => '/approvals?view=by-me' },
      ready: 'main .panel, [data-test=approval]',
      who: ['centre', 'bank', 'visitor'],
    },
  ],
  'my-lots': [{ name: 'with lots', path: () => '/desk/lots', ready: 'main li', who: ['bank'] }],
  'lot-new': [{ name: 'empty', path: () => '/desk/lots/new', ready: 'main .steps', who: ['bank'] }],
  'lot-edit': [
    ...TIE_STOPS['lot-edit'],
    {
      ...{ name: 'of a draft', path: ({ lots }) => `/desk/lots/${lots.draft}/edit` },
      ...{ ready: 'main .steps', who: ['bank'] },
    },
    {
      ...{ name: 'with another asset', path: ({ lots }) => `/desk/lots/${lots.draft}/edit` },
      ...{ ready: mark('add-asset'), who: ['bank'] },
      open: press([mark('add-asset')], '#asset-number'),
    },
    ...['#start-price', '#opens-at', mark('check')].map((ready, index): Stop => ({
      ...{ name: `at step ${index + 2}`, ready, who: ['bank'] },
      path: ({ lots }) => `/desk/lots/${lots.draft}/edit?step=${index + 2}`,
    })),
    ...FORMATS.map((format): Stop => ({
      ...{ name: `with the rules of ${format}`, ready: mark('rules'), who: ['bank'] },
      path: ({ drafts }) => `/desk/lots/${drafts[format]}/edit?step=2`,
      open: press([`${mark('more-rules')} summary`], '#priority'),
    })),
    {
      ...{ name: 'whose rules say how long it takes', ready: mark('own-clock'), who: ['bank'] },
      path: ({ drafts }) => `/desk/lots/${drafts.dutch}/edit?step=3`,
    },
    {
      ...{ name: 'about to be submitted', ready: `${mark('submit')}:enabled`, who: ['bank'] },
      path: ({ lots }) => `/desk/lots/${lots.draft}/edit?step=4`,
      open: press([mark('submit')]),
    },
    {
      ...{ name: 'of no lot', path: () => `/desk/lots/${UNKNOWN_LOT}/edit` },
      ...{ ready: 'main .failure', who: ['bank'] },
    },
  ],
  'lot-desk': [
    ...TIE_STOPS['lot-desk'],
    ...ENTRUSTMENT_STOPS['lot-desk'],
    {
      ...{ name: 'about to be returned', path: ({ lots }) => `/desk/lots/${lots.submitted}` },
      ...{ who: ['centre'], ready: mark('return'), open: press([mark('return')]) },
    },
    {
      ...{ name: 'about to be excepted', path: ({ lots }) => `/desk/lots/${lots.relisted}` },
      ...{ who: ['centre'], ready: mark('except'), open: press([mark('except')]) },
    },
    {
      ...{ name: 'that another venue shows', path: ({ lots }) => `/desk/lots/${lots.open}` },
      ...{ who: ['centre'], ready: mark('cross-listing') },
    },
    {
      ...{ name: 'whose holders are entered', who: ['bank'], ready: mark('register-holder') },
      path: ({ lots }) => `/desk/lots/${lots.draft}`,
      open: press([mark('register-holder')]),
    },
    ...(['tell', 'conclude', 'answer', 'withdraw-holder'] as const).map((act) => ({
      ...{ name: `whose holder is asked about: ${act}`, who: ['centre'] as const },
      path: ({ lots }: PageScene) => `/desk/lots/${lots.submitted}`,
      ...{ ready: mark(act), open: press([mark(act)]) },
    })),
    {
      ...{ name: 'about to be discarded', path: ({ lots }) => `/desk/lots/${lots.draft}` },
      ...{ who: ['bank'], ready: mark('discard'), open: press([mark('discard')]) },
    },
    {
      ...{ name: 'whose publication was rejected', who: ['centre'], ready: mark('approval') },
      path: ({ lots }) => `/desk/lots/${lots.rejected}`,
    },
    {
      ...{ name: 'of no lot', path: () => `/desk/lots/${UNKNOWN_LOT}` },
      ...{ ready: 'main .failure', who: ['bank'] },
    },
    { name: 'to others', path: () => '/desk/lots/lot_0', ready: 'main .panel', who: ['visitor'] },
    {
      ...{ name: 'of a draft', path: ({ lots }) => `/desk/lots/${lots.draft}` },
      ...{ ready: 'main .panel', who: ['bank'] },
    },
    {
      ...{ name: 'of a submitted lot', path: ({ lots }) => `/desk/lots/${lots.submitted}` },
      ...{ ready: 'main .panel', who: ['bank', 'centre'] },
    },
  ],
  calendar: [
    {
      ...{ name: 'of a month', path: () => '/calendar', ready: '[data-test=month]' },
      who: ['visitor', 'bank', 'centre'],
    },
    {
      ...{ name: 'as a list', path: () => '/calendar?view=list' },
      ...{ ready: '[data-test=day], main .empty', who: ['centre'] },
    },
    {
      ...{ name: 'of a year that nobody has published', path: () => '/calendar?month=2099-01' },
      ...{ ready: '[data-test=missing]', who: ['visitor'] },
    },
  ],
  reviews: [{ name: 'with lots', path: () => '/desk/reviews', ready: 'main li', who: ['centre'] }],
  ledger: [
    {
      ...{ name: 'with accounts', path: () => '/ledger', ready: mark('account') },
      who: ['centre', 'auditor'],
    },
    {
      ...{ name: 'whose books were checked', path: () => '/ledger', ready: mark('check-books') },
      ...{ who: ['auditor'], open: press([mark('check-books')], `${mark('finding')} p`) },
    },
    {
      ...{ name: 'without accounts', path: () => '/ledger', ready: mark('no-accounts') },
      who: ['platform'],
    },
    { name: 'to others', path: () => '/ledger', ready: 'main .panel', who: ['visitor'] },
  ],
  movements: [
    {
      ...{ name: 'of a deposit', path: ({ account }) => `/ledger/${account}` },
      ...{ who: ['centre'], ready: mark('hold') },
      open: press([mark('journal')], mark('journal-lines')),
    },
    {
      ...{ name: 'of days without any', ready: mark('no-movements'), who: ['auditor'] },
      path: ({ account }) => `/ledger/${account}?to=2020-01-31`,
    },
    {
      ...{ name: 'of no account', path: () => '/ledger/acc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
      ...{ ready: 'main .failure', who: ['centre'] },
    },
  ],
  audit: [
    {
      ...{ name: 'with entries', path: () => '/audit', ready: '[data-test=audit] li' },
      who: ['platform'],
    },
    { name: 'to others', path: () => '/audit', ready: 'main .panel', who: ['visitor', 'centre'] },
  ],
  account: [
    { name: 'of somebody', path: () => '/account', ready: 'main .panel', who: ['bidder', 'bank'] },
  ],
  people: [
    { name: 'of all', path: () => '/people', ready: 'main .panel', who: ['platform'] },
    {
      ...{ name: 'with another one', path: () => '/people', who: ['platform'] },
      ready: mark('add-person'),
      open: press([mark('add-person')], mark('new-person')),
    },
    {
      ...{ name: 'of whom one is changed', path: () => '/people', who: ['platform'] },
      ...{ ready: mark('edit'), open: press([mark('edit')], mark('person-editor')) },
    },
    {
      ...{ name: 'of whom one is helped', path: () => '/people', who: ['platform'] },
      ready: mark('edit'),
      open: press([`${mark('edit')} + button`], mark('person-help')),
    },
  ],
  organisations: [
    {
      ...{ name: 'with another one', path: () => '/organisations', who: ['platform'] },
      ready: mark('add-organisation'),
      open: press([mark('add-organisation')], mark('new-organisation')),
    },
    { name: 'of all', path: () => '/organisations', ready: 'main .panel', who: ['platform'] },
  ],
  'sign-in': [{ name: 'empty', path: () => '/sign-in', ready: '#password', who: ['visitor'] }],
  nowhere: [{ name: 'at all', path: () => '/nowhere', ready: 'main h1', who: ['visitor'] }],
};
