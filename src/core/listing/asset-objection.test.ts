import { describe, expect, it } from '@jest/globals';
import { at, rulesOf } from '../../../test/kit/plans.js';
import {
  ASSET_OBJECTION_KINDS,
  type AssetObjectionAct,
  type AssetObjectionState,
  CONSEQUENCES_OF,
  ENDING_ACTS,
  standingAfter,
  stateAfter,
} from './asset-objection.js';
import { assetObjectionTerms } from './asset-objection-terms.js';
import { GROUNDS } from './objection-grounds.js';

const ACTS: readonly AssetObjectionAct[] = [
  ...(['ask', 'comment', 'hold', 'go-on', 'retract', 'dismiss'] as const),
  ...(['uphold-in-part', 'uphold', 'carry', 'lapse'] as const),
];
const ENDS: readonly AssetObjectionState[] = [
  ...(['retracted', 'dismissed', 'upheld-in-part', 'upheld', 'carried', 'lapsed'] as const),
];

describe('an objection to a sale', () => {
  it.each<[AssetObjectionAct, AssetObjectionState]>([
    ['ask', 'open'],
    ['comment', 'open'],
    ['hold', 'open'],
    ['go-on', 'open'],
    ['retract', 'retracted'],
    ['dismiss', 'dismissed'],
    ['uphold-in-part', 'upheld-in-part'],
    ['uphold', 'upheld'],
    ['carry', 'carried'],
    ['lapse', 'lapsed'],
  ])('that waits is, after %s, %s', (act, state) => {
    expect(stateAfter('open', act)).toBe(state);
    expect(ENDING_ACTS.includes(act)).toBe(state !== 'open');
  });

  it.each(ENDS.flatMap((state) => ACTS.map((act) => [state, act] as const)))(
    'that is %s allows no %s',
    (state, act) => {
      expect(stateAfter(state, act)).toBeNull();
    },
  );

  it.each<[AssetObjectionAct[], AssetObjectionState, string]>([
    [[], 'open', 'none'],
    [['ask', 'comment'], 'open', 'none'],
    [['hold'], 'open', 'hold'],
    [['hold', 'go-on'], 'open', 'go-on'],
    [['go-on', 'hold'], 'open', 'hold'],
    [['hold', 'dismiss'], 'dismissed', 'hold'],
    [['go-on', 'carry'], 'carried', 'go-on'],
  ])('is after %j %s, and its measure is %s', (acts, state, measure) => {
    expect(standingAfter(acts.map((type) => ({ type })))).toEqual({ state, measure });
  });

  it('is never passed over where it is upheld, and changes nothing where it is dismissed', () => {
    expect(CONSEQUENCES_OF.dismissed).toEqual(['goes-on']);
    expect(CONSEQUENCES_OF.upheld).not.toContain('goes-on');
    expect(CONSEQUENCES_OF['upheld-in-part']).toEqual(['corrected']);
  });

  it('is carried over on a ground on which a sale can be undone', () => {
    for (const { carriedAs } of ASSET_OBJECTION_KINDS)
      expect(GROUNDS.find(({ ground }) => ground === carriedAs)?.source).not.toBeNull();
  });
});

describe('which objections keep a lot standing', () => {
  const NOW = at('2026-03-02');
  const OWN = 'ownership co-ownership';
  it.each([
    ['judicial-online-r1', `${OWN} bankruptcy`, '15 days', '36', '28'],
    ['judicial-online-r2', `${OWN} bankruptcy`, '15 days', '36', '28'],
    ['judicial-online-selloff', `${OWN} bankruptcy`, '15 days', '36', '28'],
    ['judicial-offline', `${OWN} bankruptcy`, '15 days', '15', '18'],
    ['judicial-offline-r2', `${OWN} bankruptcy`, '15 days', '15', '18'],
    ['judicial-offline-r3', `${OWN} bankruptcy`, '15 days', '15', '18'],
    ['judicial-offline-selloff', `${OWN} bankruptcy`, '15 days', '15', '18'],
    ['bankruptcy-online', OWN, '15 days', '38', null],
    ['commercial-auction-law', `${OWN} bankruptcy`, '15 days', '40', null],
    ['pledgee-self-sale', `${OWN} bankruptcy`, '15 days', null, null],
    ['exchange-multi-quote', `${OWN} bankruptcy`, '10 working-days', null, null],
    ['exchange-single-quote', `${OWN} bankruptcy`, '10 working-days', null, null],
    ['exchange-weighted', `${OWN} bankruptcy`, '10 working-days', null, null],
    ['exchange-dynamic-quote', `${OWN} bankruptcy`, '10 working-days', null, null],
    ['descending', `${OWN} bankruptcy`, '10 working-days', null, null],
    ['licence-revenue-transfer', `${OWN} bankruptcy`, '10 working-days', null, null],
  ])('under %s: %s; it is answered in %s', (pack, kinds, time, article, court) => {
    const { answer, suspends, court: isCourts } = assetObjectionTerms(rulesOf(pack), NOW);
    const found = ASSET_OBJECTION_KINDS.filter(({ kind }) => suspends(kind) !== null);
    expect(found.map(({ kind }) => kind).join(' ')).toBe(kinds);
    expect(`${answer.amount} ${answer.unit}`).toBe(time);
    expect(suspends('ownership')?.article ?? null).toBe(article);
    expect(isCourts?.article ?? null).toBe(court);
  });

  it('without a pack: none, and fifteen days', () => {
    const { answer, suspends, court } = assetObjectionTerms([], NOW);
    expect(answer).toEqual({ amount: 15, unit: 'days', source: null });
    expect(ASSET_OBJECTION_KINDS.filter(({ kind }) => suspends(kind) !== null)).toEqual([]);
    expect(court).toBeNull();
  });
});
