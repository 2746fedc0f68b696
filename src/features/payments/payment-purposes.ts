import { Injectable } from '@nestjs/common';
import { invariant } from '../../core/kernel/invariant.js';
import type { AccountName } from '../../core/ledger/account.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PaymentMove, StoredPayment } from './payment.js';

/** What a kind of payment is for: declared by the feature whose matter it is. */
export interface PaymentPurpose {
  readonly name: StoredPayment['purpose'];
  /** The account that the money is owed on once it has arrived. */
  readonly accountOf: (payment: StoredPayment) => AccountName;
  /** What follows from its arrival, in the same transaction as the journal: both become durable or neither. */
  readonly onSucceeded: (tx: Tx, payment: StoredPayment, move: PaymentMove) => Promise<void>;
}

/** The purposes that payments are made for. Payments know none of them: each is declared from above. */
@Injectable()
export class PaymentPurposes {
  private readonly purposes = new Map<string, PaymentPurpose>();

  declare(purpose: PaymentPurpose): void {
    invariant(!this.purposes.has(purpose.name), `payments for ${purpose.name} are declared twice`);
    this.purposes.set(purpose.name, purpose);
  }

  get(name: string): PaymentPurpose {
    const purpose = this.purposes.get(name);
    invariant(purpose, `nobody has declared payments for ${name}`);
    return purpose;
  }
}
