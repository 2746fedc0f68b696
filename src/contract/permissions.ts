import type { OrganisationKind, Role } from './api.js';

/** What only some may do. Everything else is open to whoever is signed in, or to everyone where a route says so. */
export type Action =
  | 'organisation.create'
  | 'user.create'
  | 'user.disable'
  | 'asset.create'
  | 'lot.create'
  | 'lot.review'
  | 'lot.publish'
  | 'lot.enrol'
  | 'lot.confirm-deposit'
  | 'lot.bar'
  | 'lot.suspend'
  | 'lot.resume'
  | 'lot.withdraw'
  | 'ruling-task.handle'
  | 'bid.place'
  | 'record.read-openings'
  | 'test.clock';

/** The roles, by kind of organisation, that may do a thing; a kind that is not named may not. */
export type Grant = { readonly [kind in OrganisationKind]?: readonly Role[] };

const STAFF: readonly Role[] = ['admin', 'officer'];
const TRADERS: readonly Role[] = ['admin', 'trader'];
const ENROLLERS: readonly Role[] = ['admin', 'officer', 'trader'];

const CENTRE: Grant = { 'trading-centre': STAFF };
const EVERY_ADMIN: Grant = {
  platform: ['admin'],
  'trading-centre': ['admin'],
  pledgee: ['admin'],
  'acquisition-institution': ['admin'],
  'operating-institution': ['admin'],
  auditor: ['admin'],
};

/**
 * Who may do what, for HTTP and sockets alike, and for a screen that hides what would be refused. Which organisation's
 * things it may be done to is decided where they are: an administrator of an organisation creates its users only.
 */
export const PERMISSIONS: { readonly [action in Action]: Grant } = {
  'organisation.create': { platform: ['admin'] },
  'user.create': EVERY_ADMIN,
  'user.disable': EVERY_ADMIN,
  'asset.create': { pledgee: STAFF, 'trading-centre': STAFF },
  'lot.create': { pledgee: STAFF, 'trading-centre': STAFF },
  'lot.review': CENTRE,
  'lot.publish': CENTRE,
  'lot.enrol': {
    'trading-centre': STAFF,
    'acquisition-institution': ENROLLERS,
    'operating-institution': ENROLLERS,
  },
  'lot.confirm-deposit': CENTRE,
  'lot.bar': CENTRE,
  'lot.suspend': CENTRE,
  'lot.resume': CENTRE,
  'lot.withdraw': CENTRE,
  'ruling-task.handle': CENTRE,
  'bid.place': { 'acquisition-institution': TRADERS, 'operating-institution': TRADERS },
  'record.read-openings': { auditor: ['admin', 'officer', 'viewer'] },
  'test.clock': { platform: ['admin'] },
};

/** Whether someone of this kind of organisation and with this role may do `action`. */
export function mayDo(action: Action, who: { kind: OrganisationKind; role: Role }): boolean {
  return PERMISSIONS[action][who.kind]?.includes(who.role) ?? false;
}
