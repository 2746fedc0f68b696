/** One change in the trail of an organisation. */
export interface AuditEntry {
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly type: string;
  /** The user who did it, or the system. */
  readonly by: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The SHA-256 that chains it to the entry before. */
  readonly hash: string;
}

/** One page of a trail, the newest first; `next` is handed back as `before`, null at the end. */
export interface AuditPage {
  readonly items: readonly AuditEntry[];
  readonly next: number | null;
}
