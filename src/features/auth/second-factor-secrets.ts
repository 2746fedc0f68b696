import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Cipher } from '../../platform/encryption/cipher.js';
import { Log } from '../../platform/logging/log.js';
import type { KeptSecret } from './second-factor.js';
import { SecondFactorsStore } from './second-factors.store.js';

const AT_ONCE = 100;

/** Keeps the secrets of authenticator apps encrypted, each for its own row. */
@Injectable()
export class SecondFactorSecrets implements OnApplicationBootstrap {
  constructor(
    private readonly cipher: Cipher,
    private readonly database: Database,
    private readonly store: SecondFactorsStore,
    private readonly log: Log,
  ) {}

  /**
   * Encrypts with the present key what is kept in clear or under another one, before the program serves anybody; so a
   * key may be taken out of the configuration once every process was started with its successor before it.
   */
  async onApplicationBootstrap(): Promise<void> {
    let after: string | undefined = '';
    while (after !== undefined) {
      const page = { after, limit: AT_ONCE };
      const { keyId } = this.cipher;
      const ids = await this.store.findOtherwiseKept(this.database.read, keyId, page);
      for (const id of ids) await this.database.transact((tx) => this.keepAnew(tx, id));
      after = ids.at(-1);
    }
  }

  /** The secret of the factor `id` as it is to be kept. */
  kept(id: string, secret: string): KeptSecret {
    return this.cipher.encrypt(secret, contextOf(id));
  }

  /** The secret itself; null when the key that it was encrypted with is not there. */
  read(id: string, { keyId, text }: KeptSecret): string | null {
    if (keyId === null) return text;
    if (this.cipher.knows(keyId)) return this.cipher.decrypt({ keyId, text }, contextOf(id));
    this.log.error('the key of a second factor is not in ENCRYPTION_KEYS', { factor: id, keyId });
    return null;
  }

  private async keepAnew(tx: Tx, id: string): Promise<void> {
    const before = await this.store.lockSecret(tx, id);
    const secret = before && this.read(id, before);
    if (secret !== null) await this.store.keepSecret(tx, id, this.kept(id, secret));
  }
}

function contextOf(id: string): string {
  return `second-factor ${id}`;
}
