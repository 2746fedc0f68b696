import { Injectable } from '@nestjs/common';
import type { OfficerKey } from '../../../contract/escrow.js';
import { fingerprintOf } from '../../../core/proof/envelope.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import { DirectoryService } from '../../parties/directory.service.js';
import { isOnCurve } from './is-on-curve.js';
import { OfficerKeysStore, type RegisteredKey } from './officer-keys.store.js';

/** The public halves of the keys that openings are left to. The private halves never come here. */
@Injectable()
export class OfficerKeysService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly store: OfficerKeysStore,
    private readonly directory: DirectoryService,
    private readonly ids: Ids,
  ) {}

  /**
   * Registers the actor's key; it takes the place of the last one for every lot that is published from now on. Refuses
   * with `invalid-body` (no point of the curve) and `conflict` (registered before).
   */
  register(command: Command, publicKey: string): Promise<OfficerKey> {
    const { userId, organisationId } = command.actor;
    const problem = 'not a point of P-256';
    if (!isOnCurve(publicKey))
      throw new ApiError('invalid-body', { faults: [{ field: 'publicKey', problem }] });
    return this.commands.once(command, async (tx) => {
      if (await this.store.isKnown(tx, publicKey))
        throw new ApiError('conflict', 'This key is registered already.');
      const id = this.ids.next('ofk');
      const facts = { key: id, fingerprint: fingerprintOf(publicKey, nodeSha256) };
      const change = { type: 'officer-key-registered', by: userId, facts };
      const registeredAt = await recordChange(tx, organisationId, change);
      const key = { id, userId, organisationId, publicKey, registeredAt };
      await this.store.append(tx, key);
      return shownKey(key);
    });
  }

  /** The actor's own key that counts now; null before there is one. */
  async own({ userId, organisationId }: Actor): Promise<{ key: OfficerKey | null }> {
    const keys = await this.store.readCurrent(this.database.read, organisationId);
    const key = keys.get(userId);
    return { key: key === undefined ? null : shownKey(key) };
  }

  /** Everyone at the actor's centre who has a key and may still sign in. */
  async list({ organisationId }: Actor): Promise<{ items: readonly OfficerKey[] }> {
    const keys = await this.store.readCurrent(this.database.read, organisationId);
    const users = await Promise.all([...keys.keys()].map((id) => this.directory.find(id)));
    const active = new Set(users.flatMap((user) => (user?.disabledAt === null ? [user.id] : [])));
    return { items: [...keys.values()].filter(({ userId }) => active.has(userId)).map(shownKey) };
  }
}

function shownKey({ id, userId, publicKey, registeredAt }: RegisteredKey): OfficerKey {
  const fingerprint = fingerprintOf(publicKey, nodeSha256);
  return { id, officer: userId, publicKey, fingerprint, registeredAt };
}
