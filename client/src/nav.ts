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
  { page: 'my-lots', to: '/desk/lots', text: SHELL.myLots, isFor: may('lot.create') },
  { page: 'reviews', to: '/desk/reviews', text: SHELL.reviews, isFor: may('lot.review') },
];

/** For those who may do this; the pages of others would be empty. */
function may(action: Action): NavLink['isFor'] {
  return (user) =>
    user !== null && mayDo(action, { role: user.role, kind: user.organisation.kind });
}
