import type { RulePackDetail } from '../../../src/contract/listing.js';

/** What the fields of rules are measured by. */
export interface RuleDesk {
  readonly pack: RulePackDetail | null;
  /** What is wrong with a field, named as faults name it. */
  readonly faultsAt: (field: string) => readonly string[];
}
