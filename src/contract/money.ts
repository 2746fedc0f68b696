/** An amount on the wire: a decimal string in the currency's own scale, with its ISO 4217 code. */
export interface WireMoney {
  readonly amount: string;
  readonly currency: string;
}
