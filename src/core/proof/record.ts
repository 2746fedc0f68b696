import { canonicalText } from '../kernel/canonical.js';
import { invariant } from '../kernel/invariant.js';
import type { Result } from '../kernel/result.js';
import type { Minor } from '../money/money.js';
import type { RecordEntry } from './chain.js';
import type { Entry } from './entry.js';
import { eventFrom } from './entry-text.js';
import { integer, minor, text } from './leaf-shapes.js';
import { OpeningPlanner, type UnopenedReason } from './openings.js';
import { type ReceiptPath, receiptShape } from './receipt.js';
import { list, type Misshapen, nullable, oneOf, record } from './shape.js';

/** The exported record of a lot: all that anyone needs to decide the whole auction again. */
export interface LotRecord {
  readonly format: 'ipgavel-record/1';
  readonly lot: string;
  readonly engine: string;
  readonly entries: readonly RecordEntry[];
  readonly openings: readonly RecordOpening[];
  readonly unopened: readonly Unopened[];
  readonly head: SignedHead | null;
  readonly keys: readonly RecordKey[];
}

/** The amount behind the commitment of entry `seq`. */
export interface RecordOpening {
  readonly seq: number;
  readonly amount: Minor;
  readonly salt: string;
}

export interface Unopened {
  readonly seq: number;
  readonly reason: UnopenedReason;
}

/** Where the record stood when a batch was signed, and that batch's proof. */
export interface SignedHead {
  readonly seq: number;
  readonly hash: string;
  readonly receipt: ReceiptPath;
}

/** A public key as the server names it. Whoever trusts only the record trusts nobody: compare it with a published one. */
export interface RecordKey {
  readonly keyId: string;
  readonly publicKey: string;
}

/** What a server keeps of a lot, openings included. */
export interface KeptRecord extends Pick<LotRecord, 'lot' | 'engine' | 'head' | 'keys'> {
  readonly entries: readonly Entry[];
}

/**
 * Hashes and salts are read as any text: a broken one is for the verifier to find at its entry, not for the parser to
 * refuse as a whole.
 */
const recordShape = record<LotRecord>({
  format: oneOf('ipgavel-record/1'),
  lot: text,
  engine: text,
  entries: list(record<RecordEntry>({ body: text, hash: text })),
  openings: list(record<RecordOpening>({ seq: integer, amount: minor, salt: text })),
  unopened: list(
    record<Unopened>({
      seq: integer,
      reason: oneOf('lot-running', 'lot-withdrawn', 'never-set-a-price', 'replaced'),
    }),
  ),
  head: nullable(record<SignedHead>({ seq: integer, hash: text, receipt: receiptShape })),
  keys: list(record<RecordKey>({ keyId: text, publicKey: text })),
});

/** Who a record is handed out to. */
export type RecordReader = 'public' | 'auditor';

/**
 * The record as it is handed out: to the `public` with the openings that the rules of openings allow, to an `auditor`
 * with all of them.
 */
export function recordOf(kept: KeptRecord, reader: RecordReader): LotRecord {
  const { lot, engine, head, keys, entries } = kept;
  const openings = new RecordOpenings(reader);
  for (const entry of entries) openings.follow(entry);
  return {
    ...{ format: 'ipgavel-record/1', lot, engine, head, keys },
    entries: entries.map(({ body, hash }) => ({ body, hash })),
    ...openings.known(),
  };
}

/** What a reader gets to know of the hidden amounts of a record, whose entries it is told one after the other. */
export class RecordOpenings {
  readonly #planner: OpeningPlanner | null;
  readonly #kept: RecordOpening[] = [];
  #seq = 0;

  constructor(reader: RecordReader) {
    this.#planner = reader === 'public' ? new OpeningPlanner() : null;
  }

  follow(entry: Entry): void {
    this.#seq += 1;
    if (entry.opening) this.#kept.push({ seq: this.#seq, ...entry.opening });
    this.#planner?.follow(decided(entry));
  }

  known(): Pick<LotRecord, 'openings' | 'unopened'> {
    const plan = this.#planner?.plan();
    return {
      openings: this.#kept.filter(({ seq }) => plan?.opened.has(seq) ?? true),
      unopened: [...(plan?.unopened ?? [])].map(([seq, reason]) => ({ seq, reason })),
    };
  }
}

function decided({ body, opening }: Entry) {
  const event = eventFrom(body, opening);
  invariant(event.ok, 'what was kept can be read');
  return event.value;
}

/** The record as JSON text. */
export function recordText(record: LotRecord): string {
  return canonicalText(recordShape.write(record));
}

/** Reads a record from parsed JSON; an error names the field. Whether it is true is another question. */
export function parseRecord(json: unknown): Result<LotRecord, Misshapen> {
  return recordShape.read(json, '');
}
