import { canonicalText } from '../../core/kernel/canonical.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';

/**
 * What stands in the record for a bidder's identity: a salted commitment. Who knows the salt can prove whose a paddle
 * was; once the salt is erased, nobody can.
 */
export function identityCommitment(of: {
  readonly lotId: string;
  readonly organisationId: string;
  readonly identitySalt: string;
}): string {
  return nodeSha256(
    canonicalText({
      domain: 'ipgavel/identity/1',
      lot: of.lotId,
      organisation: of.organisationId,
      salt: of.identitySalt,
    }),
  );
}

/** The same for those who bid together: it commits to all of them with their shares, before anybody has bid. */
export function consortiumCommitment(of: {
  readonly lotId: string;
  readonly members: readonly {
    readonly organisationId: string | null;
    readonly name: string;
    readonly registration: string | null;
    readonly shareBps: number;
  }[];
  readonly identitySalt: string;
}): string {
  return nodeSha256(
    canonicalText({
      domain: 'ipgavel/consortium/1',
      lot: of.lotId,
      members: of.members.map(({ organisationId, name, registration, shareBps }) => ({
        ...(organisationId === null ? { name, registration } : { organisation: organisationId }),
        share: shareBps,
      })),
      salt: of.identitySalt,
    }),
  );
}
