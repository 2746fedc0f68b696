/** On what a trading centre runs a sale: a contract with its lister 委托合同, or the act of a court that has it held. */
export type EntrustmentNeed = 'contract' | 'court-reference';

/** The act by which a court has a sale held: its decision or its letter of commission, as one can look it up. */
export interface CourtReference {
  readonly court: string;
  readonly number: string;
  /** As `2026-03-02`. */
  readonly date: string;
}
