/** One of those who bid together, with its part of what is bought. */
export interface ConsortiumMember {
  /** Null for whoever has no account here. */
  readonly organisationId: string | null;
  readonly name: string;
  readonly registration: string | null;
  readonly shareBps: number;
  readonly isLead: boolean;
  /** When it consented, its lead by proposing it and whoever has no account by its signature; null while it has not. */
  readonly consentedAt: number | null;
}
