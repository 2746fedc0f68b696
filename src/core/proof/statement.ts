/** Money as it stands in an answer: a decimal string in the currency's own scale. */
interface StatedMoney {
  readonly amount: string;
  readonly currency: string;
}

/** What was answered to a command, in the words that become a leaf of the batch's Merkle tree. */
export interface AnswerStatement {
  readonly command: string;
  readonly lot: string;
  readonly paddle: string | null;
  readonly verdict: 'accepted' | 'refused';
  readonly code?: string;
  readonly receivedAt: number;
  readonly decidedAt: number;
  readonly seq: number;
  readonly hash: string;
  readonly price: StatedMoney | null;
  readonly leader: string | null;
  readonly minimum: StatedMoney | null;
  readonly endsAt: number;
}

/**
 * The canonical text of a statement, written field by field in sorted order: every answer passes here, and a test
 * proves it equal to `canonicalText`.
 */
export function statementText(s: AnswerStatement): string {
  const code = s.code === undefined ? '' : `"code":${quoted(s.code)},`;
  return (
    `{${code}"command":${quoted(s.command)},"decidedAt":${s.decidedAt},"endsAt":${s.endsAt},` +
    `"hash":${quoted(s.hash)},"leader":${quoted(s.leader)},"lot":${quoted(s.lot)},` +
    `"minimum":${money(s.minimum)},"paddle":${quoted(s.paddle)},"price":${money(s.price)},` +
    `"receivedAt":${s.receivedAt},"seq":${s.seq},"verdict":"${s.verdict}"}`
  );
}

function money(value: StatedMoney | null): string {
  if (value === null) return 'null';
  return `{"amount":${quoted(value.amount)},"currency":${quoted(value.currency)}}`;
}

function quoted(value: string | null): string {
  return JSON.stringify(value);
}
