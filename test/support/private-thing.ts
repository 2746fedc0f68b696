import type { OrganisationKind } from '../../src/contract/api.js';
import type { Person, TestApi } from './api.js';

/** Something that one organisation would not have others see. */
export interface PrivateThing {
  /** Who sees it by right. */
  readonly owner: Person;
  /** What stands in the path for it, by the name of the parameter. */
  readonly params: Readonly<Record<string, string>>;
  /** What must not be in an answer to anyone else: ids, names, sentences that are found nowhere else. */
  readonly words: readonly string[];
  /** The kinds of organisation whose office it is to see everybody's. */
  readonly seenBy: readonly OrganisationKind[];
  /** Set where others get an answer too, in which it is left out. */
  readonly isLeftOut?: boolean;
  /** Set where nobody gets anything of it yet, its owner included. */
  readonly isUnpublished?: boolean;
}

/** Whose work is with everybody. */
export const SEE_PARTIES: readonly OrganisationKind[] = ['trading-centre', 'platform', 'auditor'];

export type Maker = (api: TestApi) => Promise<PrivateThing>;

/** Somebody who may do in a new organisation of this kind whatever it may do. */
export function anAdmin(api: TestApi, kind: OrganisationKind): Promise<Person> {
  return api.person('admin', kind);
}

export const MONTH_MS = 30 * 86_400_000;

/** What a bank writes about a lot of this title. */
export function draft(title: string): object {
  return {
    ...{ title, currency: 'CNY', startPrice: '1000.00', durationMs: 3_600_000 },
    opensAt: new Date(Date.now() + MONTH_MS).toISOString(),
    rules: { increment: '100.00' },
  };
}
