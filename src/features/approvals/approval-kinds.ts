import { Injectable } from '@nestjs/common';
import { type Action, mayDo } from '../../contract/permissions.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';

/** What a confirmed act is carried out with. */
export interface Confirmed {
  readonly subject: string;
  readonly content: unknown;
  readonly reason: string;
  /** Who asked for it and who confirmed it; never the same person. */
  readonly by: string;
  readonly secondBy: string;
  readonly organisationId: string;
  /** When the confirmation reached the server. */
  readonly receivedAt: Instant;
}

/** One kind of act that needs two persons, as the feature that owns it declares it. */
export interface ApprovalKind {
  readonly name: string;
  /** Who may confirm it. */
  readonly action: Action;
  /** Does it, in the transaction of the confirmation; what it refuses with leaves the request pending. */
  readonly carryOut: (tx: Tx, confirmed: Confirmed) => Promise<void>;
}

/** The kinds that the features of this program have declared; features to the right are called without being known. */
@Injectable()
export class ApprovalKinds {
  private readonly kinds = new Map<string, ApprovalKind>();

  /** Declares a kind, once, when the program is built. */
  declare(kind: ApprovalKind): void {
    invariant(!this.kinds.has(kind.name), `the approval kind ${kind.name} is declared twice`);
    this.kinds.set(kind.name, kind);
  }

  /** The names of those that this person may confirm, were it another one who asked. */
  confirmableBy(actor: Actor): readonly string[] {
    return [...this.kinds.values()]
      .filter(({ action }) => mayDo(action, actor))
      .map(({ name }) => name);
  }

  get(name: string): ApprovalKind {
    const kind = this.kinds.get(name);
    invariant(kind, `no feature declares the approval kind ${name}`);
    return kind;
  }
}
