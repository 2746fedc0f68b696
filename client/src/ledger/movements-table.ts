import type { LedgerEntry } from '../../../src/contract/money-accounts.js';
import { learnedTitle } from '../approvals/lot-titles.js';
import { say } from '../i18n/language.js';
import { csvOf } from './csv.js';
import { JOURNAL, kindText, LEDGER, MOVEMENTS } from './ledger-texts.js';
import { movementOf } from './movement.js';

/** The movements of an account as a table for a spreadsheet, in the order in which they came. */
export async function movementsTable(entries: readonly LedgerEntry[]): Promise<string> {
  const lots = new Set(entries.flatMap(({ subject }) => (subject ? [subject.lot] : [])));
  const named = await Promise.all([...lots].map(async (lot) => [lot, await learnedTitle(lot)]));
  const titles = new Map(named as [string, string][]);
  const rows = [...entries].reverse().map((entry) => rowOf(entry, titles));
  return csvOf([header(), ...rows]);
}

function header(): string[] {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return [
    ...[`${say(MOVEMENTS.when)} (${timeZone})`, say(MOVEMENTS.what), say(LEDGER.lot)],
    ...[say(MOVEMENTS.paddle), say(MOVEMENTS.payer), say(MOVEMENTS.paidIn)],
    ...[say(MOVEMENTS.paidOut), say(LEDGER.balance), say(LEDGER.currency)],
    ...[say(JOURNAL.number), say(MOVEMENTS.payment), say(MOVEMENTS.lotId)],
  ];
}

function rowOf(entry: LedgerEntry, titles: ReadonlyMap<string, string>): string[] {
  const { subject, at, kind, after, journal, about } = entry;
  const { paidIn, paidOut } = movementOf(entry);
  const [lot, paddle, payer] = subject
    ? [subject.lot, subject.paddle, subject.payer.name]
    : ['', '', ''];
  return [
    ...[timeOf(at), say(kindText(kind)), titles.get(lot) ?? '', paddle, payer],
    ...[paidIn?.amount ?? '', paidOut?.amount ?? '', after.amount, after.currency],
    ...[journal, about, lot],
  ];
}

/** An instant as spreadsheets read it, `2026-03-01 09:00:00`, in the reader's own zone. */
function timeOf(at: number): string {
  const here = new Date(at);
  return new Date(at - here.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
}
