import { describe, expect, it } from '@jest/globals';
import type { OrganisationKind, Role } from './api.js';
import { type Action, mayDo, PERMISSIONS } from './permissions.js';

/** The roles that may, by kind: A administrator, O officer, T trader, V viewer, – nobody. */
const TABLE = `
                        platform  trading-centre  pledgee  acquisition-institution  operating-institution  pledgor  guarantor  insurer  compensation-fund  court  expert-body  auditor
  organisation.create   A         –               –        –                        –                      –        –          –        –                  –      –            –
  user.create           A         A               A        A                        A                      A        A          A        A                  A      A            A
  user.disable          A         A               A        A                        A                      A        A          A        A                  A      A            A
  user.change           A         A               A        A                        A                      A        A          A        A                  A      A            A
  user.reset            A         A               A        A                        A                      A        A          A        A                  A      A            A
  asset.create          –         AO              AO       –                        –                      –        –          –        –                  –      –            –
  asset.tie             –         AO              AO       –                        –                      –        –          –        –                  –      –            –
  lot.create            –         AO              AO       –                        –                      –        –          –        –                  –      –            –
  lot.review            –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.publish           –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.enrol             –         –               AT       AOT                      AOT                    AT       –          –        –                  –      –            –
  lot.enrol-at-counter  –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.confirm-deposit   –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.bar               –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.suspend           –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.resume            –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.withdraw          –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.score             –         AO              –        –                        –                      –        –          –        –                  –      –            –
  bid.place             –         –               AT       AT                       AT                     AT       –          –        –                  –      –            –
  ruling-task.handle    –         AO              –        –                        –                      –        –          –        –                  –      –            –
  record.read-openings  –         –               –        –                        –                      –        –          –        –                  –      –            AOV
  audit.read            A         A               A        A                        A                      A        A          A        A                  A      A            A
  test.clock            A         –               –        –                        –                      –        –          –        –                  –      –            –
  lot.set-admission     –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.pay-deposit       –         –               AT       AOT                      AOT                    AT       –          –        –                  –      –            –
  lot.default           –         AO              –        –                        –                      –        –          –        –                  –      –            –
  session.arrange       –         AO              –        –                        –                      –        –          –        –                  –      –            –
  session.publish       –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.except            –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.open-escrow       –         AO              –        –                        –                      –        –          –        –                  –      –            –
  bid.enter             –         AO              –        –                        –                      –        –          –        –                  –      –            –
  case.reduce           –         AO              AO       –                        –                      –        –          –        –                  –      –            –
  case.end              –         AO              AO       –                        –                      –        –          –        –                  –      –            –
  backstop.offer        –         –               –        AOT                      –                      –        –          –        –                  –      –            –
  backstop.answer       –         –               AO       –                        –                      –        –          –        –                  –      –            –
  payment.report-refund –         AO              –        –                        –                      –        –          –        –                  –      –            –
  ledger.read           AOTV      AOTV            AOTV     AOTV                     AOTV                   AOTV     –          –        –                  –      –            AOTV
  ledger.check          AOTV      AO              –        –                        –                      –        –          –        –                  –      –            AOTV
  party.relate          A         AO              –        –                        –                      –        –          –        –                  –      –            –
  party.bar             A         AO              –        –                        –                      –        –          –        –                  –      –            –
  document.add          –         AO              AO       –                        –                      –        –          –        –                  –      –            –
  question.ask          –         –               –        AOT                      AOT                    –        –          –        –                  –      –            –
  question.answer       –         AO              AO       –                        –                      –        –          –        –                  –      –            –
  question.withhold     –         AO              –        –                        –                      –        –          –        –                  –      –            –
  expert.take-in        –         AO              –        –                        –                      –        –          –        –                  –      –            –
  expert.leave-out      –         AO              –        –                        –                      –        –          –        –                  –      –            –
  panel.draw            –         AO              –        –                        –                      –        –          –        –                  –      –            –
  panel.recuse          –         AO              –        –                        –                      –        –          –        –                  –      –            –
  panel.add-word        –         –               AOT      AOT                      AOT                    AOT      –          –        –                  –      –            –
  panel.mark            –         –               –        –                        –                      –        –          –        –                  –      AOTV         –
  forfeit.revoke        –         AO              –        –                        –                      –        –          –        –                  –      –            –
  forfeit.object        –         –               AOT      AOT                      AOT                    AOT      –          –        –                  –      –            –
  forfeit.answer        –         AO              –        –                        –                      –        –          –        –                  –      –            –
  forfeit.state         –         AO              –        –                        –                      –        –          –        –                  –      –            –
  forfeit.distribute    –         AO              –        –                        –                      –        –          –        –                  –      –            –
  notice.place          –         AO              –        –                        –                      –        –          –        –                  –      –            –
  notice.accept         –         AO              –        –                        –                      –        –          –        –                  –      –            –
  notice.correct        –         AO              –        –                        –                      –        –          –        –                  –      –            –
  result.object         –         –               AOT      AOT                      AOT                    AOT      –          –        –                  –      –            –
  result.rule           –         AO              –        –                        –                      –        –          –        –                  –      –            –
  asset-objection.lodge –         AO              AOT      AOT                      AOT                    AOT      AOT        AOT      AOT                AOT    AOT          –
  asset-objection.comment –       AO              AOT      –                        –                      AOT      –          –        –                  –      –            –
  asset-objection.rule  –         AO              –        –                        –                      –        –          –        –                  –      –            –
  certificate.issue     –         AO              –        –                        –                      –        –          –        –                  –      –            –
  certificate.void      –         AO              –        –                        –                      –        –          –        –                  –      –            –
  venue.change          –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.cross-list        –         AO              –        –                        –                      –        –          –        –                  –      –            –
  lot.tell-holders      –         AO              AO       –                        –                      –        –          –        –                  –      –            –
  deed.add              –         AO              AT       AOT                      AOT                    AT       –          –        –                  –      –            –
  power.give            –         –               AT       AOT                      AOT                    AT       –          –        –                  –      –            –
  entrustment.draw      –         AO              –        –                        –                      –        –          –        –                  –      –            –
  entrustment.accept    –         AO              AO       –                        –                      –        –          –        –                  –      –            –
  entrustment.terminate –         AO              AO       –                        –                      –        –          –        –                  –      –            –
  power.check           –         AO              –        –                        –                      –        –          –        –                  –      –            –
  incident.declare      A         AO              –        –                        –                      –        –          –        –                  –      –            –
  incident.end          A         AO              –        –                        –                      –        –          –        –                  –      –            –
  incident.conclude     A         AO              –        –                        –                      –        –          –        –                  –      –            –
  incident.read-persons AO        AO              –        –                        –                      –        –          –        –                  –      –            AOTV
`;

const LETTERS: readonly (readonly [string, Role])[] = [
  ['A', 'admin'],
  ['O', 'officer'],
  ['T', 'trader'],
  ['V', 'viewer'],
];

const [header = '', ...rows] = TABLE.trim().split('\n');
const kinds = header.trim().split(/\s+/) as OrganisationKind[];
const cases = rows.flatMap((row) => {
  const [action, ...cells] = row.trim().split(/\s+/);
  return kinds.flatMap((kind, column) =>
    LETTERS.map(([letter, role]) => ({
      action: action as Action,
      kind,
      role,
      may: cells[column]?.includes(letter) ?? false,
    })),
  );
});

describe('who may do what', () => {
  it('is said of every action', () => {
    const said = new Set(cases.map(({ action }) => action));
    expect([...said].sort()).toEqual(Object.keys(PERMISSIONS).sort());
    expect(cases).toHaveLength(said.size * 12 * 4);
  });

  it.each(cases)('$action by a $role of a $kind: $may', ({ action, may, ...who }) => {
    expect(mayDo(action, who)).toBe(may);
  });
});
