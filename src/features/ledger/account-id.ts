import type { AccountName } from '../../core/ledger/account.js';
import { canonicalText } from '../../core/kernel/canonical.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';

const LENGTH = 26;

/** The id of the account of this name: made from it, so that nobody has to look it up and it exists once. */
export function accountId({
  ownerId,
  purpose,
  subject,
  currency,
  custodianId,
}: AccountName): string {
  const name = { ownerId, purpose, subject, currency, custodianId };
  return `acc_${nodeSha256(canonicalText(name)).slice(0, LENGTH).toUpperCase()}`;
}
