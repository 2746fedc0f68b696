import { Injectable } from '@nestjs/common';
import { invariant } from '../../core/kernel/invariant.js';

/** Whether an organisation has enrolled for a lot. */
export type IsEnrolled = (lotId: string, organisationId: string) => Promise<boolean>;

/** Who may read what is for enrolled bidders only; the feature that enrols declares how to find out. */
@Injectable()
export class DossierReaders {
  #isEnrolled: IsEnrolled | null = null;

  /** Done once, when the program is built. */
  declare(isEnrolled: IsEnrolled): void {
    invariant(this.#isEnrolled === null, 'who is enrolled is declared once');
    this.#isEnrolled = isEnrolled;
  }

  isEnrolled(lotId: string, organisationId: string): Promise<boolean> {
    invariant(this.#isEnrolled !== null, 'nobody has declared who is enrolled');
    return this.#isEnrolled(lotId, organisationId);
  }
}
