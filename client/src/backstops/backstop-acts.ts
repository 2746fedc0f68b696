import type { BackstopView } from '../../../src/contract/backstops.js';
import { post } from '../api/http.js';
import type { Text } from '../i18n/language.js';
import { token } from '../session/session.js';
import { BACKSTOPS } from './backstop-texts.js';

/** Something that is done about an undertaking, with what its dialog asks. */
export interface BackstopDeed {
  readonly title: Text;
  readonly effect: Text;
  readonly label: Text | null;
  /** Whether a colleague still has to confirm it. */
  readonly isAsked: boolean;
  readonly carryOut: (words: string) => Promise<unknown>;
}

type DeedName = 'accept' | 'decline' | 'release' | 'withdraw';

/** What the lister of its case may do about it as it stands. */
export function listerDeeds({ standing }: BackstopView): readonly DeedName[] {
  if (standing === 'offered') return ['accept', 'decline'];
  return standing === 'accepted' || standing === 'called' ? ['release'] : [];
}

/** What the institution that gave it may do. */
export function institutionDeeds({ standing }: BackstopView): readonly DeedName[] {
  return standing === 'offered' ? ['withdraw'] : [];
}

export function deedOf(name: DeedName, { id }: BackstopView): BackstopDeed {
  const ask = (path: string) => (words: string) =>
    post(`/backstops/${id}/${path}`, words === '' ? {} : { reason: words }, token.value);
  const { reason: label } = BACKSTOPS;
  switch (name) {
    case 'accept':
      return {
        ...{ title: BACKSTOPS.accept, effect: BACKSTOPS.acceptEffect, label: null, isAsked: true },
        carryOut: ask('acceptance'),
      };
    case 'decline':
      return {
        ...{ title: BACKSTOPS.decline, effect: BACKSTOPS.declineEffect, label, isAsked: false },
        carryOut: ask('refusal'),
      };
    case 'release':
      return {
        ...{ title: BACKSTOPS.release, effect: BACKSTOPS.releaseEffect, label, isAsked: true },
        carryOut: ask('release'),
      };
    case 'withdraw':
      return {
        ...{ title: BACKSTOPS.withdraw, effect: BACKSTOPS.withdrawEffect, label, isAsked: false },
        carryOut: ask('withdrawal'),
      };
  }
}
