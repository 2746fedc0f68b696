import type { LedgerAccount, Named } from '../../contract/money-accounts.js';
import type { WireMoney } from '../../contract/money.js';
import type { Account } from '../../core/ledger/account.js';
import { formatAmount, type Minor } from '../../core/money/money.js';
import type { Actor } from '../../platform/http/access.js';

export type Names = ReadonlyMap<string, string>;

/** Whether an account is shown to somebody: it is their money, they hold it, or they audit. */
export function isFor(
  { kind, organisationId }: Actor,
  { ownerId, custodianId }: Pick<Account, 'ownerId' | 'custodianId'>,
): boolean {
  return kind === 'auditor' || organisationId === ownerId || organisationId === custodianId;
}

/** An account as it goes over the wire. */
export function accountView(account: Account, names: Names): LedgerAccount {
  const { id, ownerId, custodianId, purpose, subject, balance, held } = account;
  return {
    ...{ id, owner: named(ownerId, names), custodian: named(custodianId, names) },
    ...{ purpose, subject, balance: wire(account, balance), held: wire(account, held) },
  };
}

/** An organisation with its name, or its id where that is not known. */
export function named(id: string, names: Names): Named {
  return { id, name: names.get(id) ?? id };
}

/** An amount in the currency of its account, as it goes over the wire. */
export function wire({ currency }: Pick<Account, 'currency'>, amount: Minor): WireMoney {
  return { amount: formatAmount(amount, currency), currency };
}
