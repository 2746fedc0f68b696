import { canonicalText } from '../kernel/canonical.js';
import type { Finding } from './chain.js';
import { type ProofTools, verifyLeaf } from './receipt.js';
import type { LotRecord, SignedHead } from './record.js';

/** What was found about the signed head of a record. */
export interface HeadFindings {
  readonly faults: readonly Finding[];
  readonly unchecked: readonly Finding[];
}

/** The leaf that a batch carries for each lot whose record it added to: where that record stands now. */
export function headText(head: { lot: string; seq: number; hash: string }): string {
  const { lot, seq, hash } = head;
  return canonicalText({ domain: 'ipgavel/head/1', lot, seq, hash });
}

/** Checks that the record leads to its head and that the head was signed. */
export function checkHead(record: LotRecord, tools: ProofTools): HeadFindings {
  const { head, lot, entries } = record;
  if (head === null) return { faults: [], unchecked: [whole('the record carries no signed head')] };
  const { seq, hash, receipt } = head;
  const { faults, unchecked } = verifyLeaf(headText({ lot, seq, hash }), receipt, tools);
  return {
    faults: [...place(head, entries), ...faults.map((fault) => at(seq, `signed head: ${fault}`))],
    unchecked: [
      ...unchecked.map((what) => whole(`signed head: ${what}`)),
      ...(seq < entries.length ? [at(seq + 1, 'stands after the signed head')] : []),
    ],
  };
}

function place({ seq, hash }: SignedHead, entries: LotRecord['entries']): readonly Finding[] {
  if (seq > entries.length)
    return [at(entries.length + 1, `is missing: the signed head is entry ${seq}`)];
  return entries[seq - 1]?.hash === hash ? [] : [at(seq, 'is not the entry of the signed head')];
}

function at(seq: number, what: string): Finding {
  return { seq, what };
}

function whole(what: string): Finding {
  return { seq: null, what };
}
