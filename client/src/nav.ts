import type { TokenAnswer } from '../../src/contract/api.js';
import { type Action, mayDo } from '../../src/contract/permissions.js';
import type { Text } from './i18n/language.js';
import { SHELL } from './i18n/texts.js';
import type { PageName } from './routes.js';

type User = TokenAnswer['user'];

/** One way to go from every page. */
export interface NavLink {
  readonly page: PageName;
  readonly to: string;
  readonly text: Text;
  /** Whether it is of any use to this user; null is a visitor. */
  readonly isFor: (user: User | null) => boolean;
}

/** The ways to go, in the order in which they are shown. */
export const NAV: readonly NavLink[] = [
  { page: 'catalogue', to: '/', text: SHELL.catalogue, isFor: () => true },
  { page: 'people', to: '/people', text: SHELL.people, isFor: may('user.change') },
  {
    page: 'organisations',
    to: '/organisations',
    text: SHELL.organisations,
    isFor: may('organisation.create'),
  },
  { page: 'account', to: '/account', text: SHELL.account, isFor: (user) => user !== null },
];

function may(action: Action): NavLink['isFor'] {
  return (user) =>
    user !== null && mayDo(action, { kind: user.organisation.kind, role: user.role });
}
