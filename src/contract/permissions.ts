import type { OrganisationKind, Role } from './api.js';

/** What only some may do. Everything else is open to whoever is signed in, or to everyone where a route says so. */
export type Action =
  | 'organisation.create'
  | 'user.create'
  | 'user.disable'
  | 'user.change'
  | 'user.reset'
  | 'asset.create'
  | 'asset.tie'
  | 'lot.create'
  | 'lot.review'
  | 'lot.publish'
  | 'lot.enrol'
  | 'lot.enrol-at-counter'
  | 'deed.add'
  | 'power.give'
  | 'power.check'
  | 'lot.confirm-deposit'
  | 'lot.bar'
  | 'lot.set-admission'
  | 'lot.pay-deposit'
  | 'lot.default'
  | 'forfeit.revoke'
  | 'forfeit.object'
  | 'forfeit.answer'
  | 'forfeit.state'
  | 'forfeit.distribute'
  | 'result.object'
  | 'asset-objection.lodge'
  | 'asset-objection.comment'
  | 'asset-objection.rule'
  | 'result.rule'
  | 'certificate.issue'
  | 'certificate.void'
  | 'session.arrange'
  | 'session.publish'
  | 'lot.except'
  | 'venue.change'
  | 'lot.cross-list'
  | 'lot.tell-holders'
  | 'entrustment.draw'
  | 'entrustment.accept'
  | 'entrustment.terminate'
  | 'notice.place'
  | 'notice.accept'
  | 'notice.correct'
  | 'case.reduce'
  | 'case.end'
  | 'backstop.offer'
  | 'backstop.answer'
  | 'payment.report-refund'
  | 'ledger.read'
  | 'ledger.check'
  | 'party.relate'
  | 'party.bar'
  | 'lot.suspend'
  | 'lot.resume'
  | 'lot.withdraw'
  | 'lot.score'
  | 'incident.declare'
  | 'incident.end'
  | 'incident.conclude'
  | 'incident.read-persons'
  | 'expert.take-in'
  | 'expert.leave-out'
  | 'panel.draw'
  | 'panel.recuse'
  | 'panel.add-word'
  | 'panel.mark'
  | 'lot.open-escrow'
  | 'bid.enter'
  | 'document.add'
  | 'question.ask'
  | 'question.answer'
  | 'question.withhold'
  | 'ruling-task.handle'
  | 'bid.place'
  | 'record.read-openings'
  | 'audit.read'
  | 'test.clock';

/** The roles, by kind of organisation, that may do a thing; a kind that is not named may not. */
export type Grant = { readonly [kind in OrganisationKind]?: readonly Role[] };

const STAFF: readonly Role[] = ['admin', 'officer'];
const TRADERS: readonly Role[] = ['admin', 'trader'];
const ENROLLERS: readonly Role[] = ['admin', 'officer', 'trader'];

const EVERYONE: readonly Role[] = ['admin', 'officer', 'trader', 'viewer'];

const CENTRE: Grant = { 'trading-centre': STAFF };
const EVERY_ADMIN: Grant = {
  platform: ['admin'],
  'trading-centre': ['admin'],
  pledgee: ['admin'],
  'acquisition-institution': ['admin'],
  'operating-institution': ['admin'],
  pledgor: ['admin'],
  guarantor: ['admin'],
  insurer: ['admin'],
  'compensation-fund': ['admin'],
  court: ['admin'],
  'expert-body': ['admin'],
  auditor: ['admin'],
};

/** Whoever acts for an organisation, whatever that is: anybody may have a right to what is sold. */
const EVERY_STAFF: Grant = {
  'trading-centre': STAFF,
  pledgee: ENROLLERS,
  'acquisition-institution': ENROLLERS,
  'operating-institution': ENROLLERS,
  pledgor: ENROLLERS,
  guarantor: ENROLLERS,
  insurer: ENROLLERS,
  'compensation-fund': ENROLLERS,
  court: ENROLLERS,
  'expert-body': ENROLLERS,
};

/**
 * Who may do what, for HTTP and sockets alike, and for a screen that hides what would be refused. Which organisation's
 * things it may be done to is decided where they are: an administrator of an organisation creates its users only.
 */
export const PERMISSIONS: { readonly [action in Action]: Grant } = {
  'organisation.create': { platform: ['admin'] },
  'user.create': EVERY_ADMIN,
  'user.disable': EVERY_ADMIN,
  'user.change': EVERY_ADMIN,
  'user.reset': EVERY_ADMIN,
  'asset.create': { pledgee: STAFF, 'trading-centre': STAFF },
  'asset.tie': { pledgee: STAFF, 'trading-centre': STAFF },
  'lot.create': { pledgee: STAFF, 'trading-centre': STAFF },
  'lot.review': CENTRE,
  'lot.publish': CENTRE,
  'lot.enrol': {
    pledgee: TRADERS,
    pledgor: TRADERS,
    'acquisition-institution': ENROLLERS,
    'operating-institution': ENROLLERS,
  },
  'lot.enrol-at-counter': CENTRE,
  'power.give': {
    pledgee: TRADERS,
    pledgor: TRADERS,
    'acquisition-institution': ENROLLERS,
    'operating-institution': ENROLLERS,
  },
  'power.check': CENTRE,
  'deed.add': {
    'trading-centre': STAFF,
    pledgee: TRADERS,
    pledgor: TRADERS,
    'acquisition-institution': ENROLLERS,
    'operating-institution': ENROLLERS,
  },
  'lot.confirm-deposit': CENTRE,
  'lot.bar': CENTRE,
  'lot.set-admission': CENTRE,
  'lot.pay-deposit': {
    pledgee: TRADERS,
    pledgor: TRADERS,
    'acquisition-institution': ENROLLERS,
    'operating-institution': ENROLLERS,
  },
  'lot.default': CENTRE,
  'forfeit.revoke': CENTRE,
  'forfeit.object': {
    pledgee: ENROLLERS,
    pledgor: ENROLLERS,
    'acquisition-institution': ENROLLERS,
    'operating-institution': ENROLLERS,
  },
  'forfeit.answer': CENTRE,
  'forfeit.state': CENTRE,
  'forfeit.distribute': CENTRE,
  'result.object': {
    pledgee: ENROLLERS,
    pledgor: ENROLLERS,
    'acquisition-institution': ENROLLERS,
    'operating-institution': ENROLLERS,
  },
  'result.rule': CENTRE,
  'asset-objection.lodge': EVERY_STAFF,
  'asset-objection.comment': {
    pledgee: ENROLLERS,
    pledgor: ENROLLERS,
    'trading-centre': STAFF,
  },
  'asset-objection.rule': CENTRE,
  'certificate.issue': CENTRE,
  'certificate.void': CENTRE,
  'session.arrange': CENTRE,
  'session.publish': CENTRE,
  'lot.except': CENTRE,
  'venue.change': CENTRE,
  'lot.cross-list': CENTRE,
  'lot.tell-holders': { pledgee: STAFF, 'trading-centre': STAFF },
  'entrustment.draw': CENTRE,
  'entrustment.accept': { pledgee: STAFF, 'trading-centre': STAFF },
  'entrustment.terminate': { pledgee: STAFF, 'trading-centre': STAFF },
  'notice.place': CENTRE,
  'notice.accept': CENTRE,
  'notice.correct': CENTRE,
  'case.reduce': { pledgee: STAFF, 'trading-centre': STAFF },
  'case.end': { pledgee: STAFF, 'trading-centre': STAFF },
  'backstop.offer': { 'acquisition-institution': ENROLLERS },
  'backstop.answer': { pledgee: STAFF },
  'payment.report-refund': CENTRE,
  'ledger.read': {
    platform: EVERYONE,
    'trading-centre': EVERYONE,
    pledgee: EVERYONE,
    pledgor: EVERYONE,
    'acquisition-institution': EVERYONE,
    'operating-institution': EVERYONE,
    auditor: EVERYONE,
  },
  'ledger.check': { platform: EVERYONE, auditor: EVERYONE, ...CENTRE },
  'party.relate': { platform: ['admin'], ...CENTRE },
  'party.bar': { platform: ['admin'], ...CENTRE },
  'lot.suspend': CENTRE,
  'lot.resume': CENTRE,
  'lot.withdraw': CENTRE,
  'lot.score': CENTRE,
  'incident.declare': { platform: ['admin'], ...CENTRE },
  'incident.end': { platform: ['admin'], ...CENTRE },
  'incident.conclude': { platform: ['admin'], ...CENTRE },
  'incident.read-persons': { platform: STAFF, auditor: EVERYONE, ...CENTRE },
  'expert.take-in': CENTRE,
  'expert.leave-out': CENTRE,
  'panel.draw': CENTRE,
  'panel.recuse': CENTRE,
  'panel.add-word': {
    pledgee: ENROLLERS,
    pledgor: ENROLLERS,
    'acquisition-institution': ENROLLERS,
    'operating-institution': ENROLLERS,
  },
  'panel.mark': { 'expert-body': EVERYONE },
  'lot.open-escrow': CENTRE,
  'bid.enter': CENTRE,
  'document.add': { pledgee: STAFF, 'trading-centre': STAFF },
  'question.ask': {
    'acquisition-institution': ENROLLERS,
    'operating-institution': ENROLLERS,
  },
  'question.answer': { pledgee: STAFF, 'trading-centre': STAFF },
  'question.withhold': CENTRE,
  'ruling-task.handle': CENTRE,
  'bid.place': {
    pledgee: TRADERS,
    pledgor: TRADERS,
    'acquisition-institution': TRADERS,
    'operating-institution': TRADERS,
  },
  'record.read-openings': { auditor: ['admin', 'officer', 'viewer'] },
  'audit.read': EVERY_ADMIN,
  'test.clock': { platform: ['admin'] },
};

/** Whether someone of this kind of organisation and with this role may do `action`. */
export function mayDo(action: Action, who: { kind: OrganisationKind; role: Role }): boolean {
  return PERMISSIONS[action][who.kind]?.includes(who.role) ?? false;
}

/** Whether they run the platform or a sale: whose account is worth most to a thief, and who must have a second factor. */
export function isStaff(who: { kind: OrganisationKind; role: Role }): boolean {
  return (who.kind === 'platform' || who.kind === 'trading-centre') && STAFF.includes(who.role);
}

/** The routes that are open to whoever has yet to set up a password of their own or a second factor; no others are. */
export const SET_UP_ROUTES: ReadonlySet<string> = new Set([
  'GET me',
  'POST me/password',
  'GET me/totp',
  'POST me/totp',
  'POST me/totp/confirmation',
]);
