import type { ObjectionGround } from './objection-grounds.js';

/** What somebody says stands against the sale of an asset 标的异议, while it is announced or bid on. */
export type AssetObjectionKind =
  | 'ownership'
  | 'co-ownership'
  | 'licence-or-pledge'
  | 'priority-right'
  | 'invalidity'
  | 'notice'
  | 'bankruptcy'
  | 'procedure';

interface Kind {
  readonly kind: AssetObjectionKind;
  readonly words: { readonly zh: string; readonly en: string };
  /** On what ground it is ruled on once the sale has ended and it is carried into the publicity of the result. */
  readonly carriedAs: ObjectionGround;
}

export const ASSET_OBJECTION_KINDS: readonly Kind[] = [
  {
    kind: 'ownership',
    words: { zh: '主张标的归他人所有', en: 'the asset belongs to somebody else' },
    carriedAs: 'outside-right',
  },
  {
    kind: 'co-ownership',
    words: { zh: '主张标的为共有，未经其他共有人同意', en: 'others own the asset as well' },
    carriedAs: 'outside-right',
  },
  {
    kind: 'licence-or-pledge',
    words: {
      zh: '存在公告未披露的在先许可或质权',
      en: 'an earlier licence or pledge is not stated',
    },
    carriedAs: 'false-description',
  },
  {
    kind: 'priority-right',
    words: { zh: '优先购买权未被告知或未予保护', en: 'a priority right was passed over' },
    carriedAs: 'grave-breach',
  },
  {
    kind: 'invalidity',
    words: { zh: '权利已被宣告无效、终止或失效', en: 'the right is invalid or has lapsed' },
    carriedAs: 'false-description',
  },
  {
    kind: 'notice',
    words: { zh: '公告内容错误或遗漏', en: 'the notice is wrong or leaves something out' },
    carriedAs: 'false-description',
  },
  {
    kind: 'bankruptcy',
    words: { zh: '已受理破产申请，应当中止处置', en: 'a bankruptcy stays the sale' },
    carriedAs: 'grave-breach',
  },
  {
    kind: 'procedure',
    words: { zh: '处置程序违法', en: 'the sale is conducted against its rules' },
    carriedAs: 'grave-breach',
  },
];

/** What is done about an objection, in the order in which it may be. */
export type AssetObjectionAct =
  /** The centre asks a party of the sale for its comment, and what that says. */
  | 'ask'
  | 'comment'
  /** The lot stands still, or does not open, until it is ruled on. */
  | 'hold'
  /** The sale goes on although the objection waits. */
  | 'go-on'
  | 'retract'
  | 'dismiss'
  | 'uphold-in-part'
  | 'uphold'
  /** The hammer fell first: the publicity of the result takes it over. */
  | 'carry'
  /** The lot was withdrawn for another reason: there is nothing left to rule on. */
  | 'lapse';

export type AssetObjectionState =
  'open' | 'retracted' | 'dismissed' | 'upheld-in-part' | 'upheld' | 'carried' | 'lapsed';

/** What each state allows, and where it leads; what is not named is refused. Whatever has ended stays as it is. */
const NEXT: {
  readonly [state in AssetObjectionState]: {
    readonly [act in AssetObjectionAct]?: AssetObjectionState;
  };
} = {
  open: {
    ...{ ask: 'open', comment: 'open', hold: 'open', 'go-on': 'open' },
    ...{ retract: 'retracted', dismiss: 'dismissed', 'uphold-in-part': 'upheld-in-part' },
    ...{ uphold: 'upheld', carry: 'carried', lapse: 'lapsed' },
  },
  retracted: {},
  dismissed: {},
  'upheld-in-part': {},
  upheld: {},
  carried: {},
  lapsed: {},
};

/** The state that an act leads to, or null where it may not be done. */
export function stateAfter(
  state: AssetObjectionState,
  act: AssetObjectionAct,
): AssetObjectionState | null {
  return NEXT[state][act] ?? null;
}

/** The acts that end an objection. */
export const ENDING_ACTS: readonly AssetObjectionAct[] = (
  Object.entries(NEXT.open) as [AssetObjectionAct, AssetObjectionState][]
)
  .filter(([, state]) => state !== 'open')
  .map(([act]) => act);

/** What may be done meanwhile: nothing was said about it yet, the lot stands still, or goes on. */
export type ProvisionalMeasure = 'none' | 'hold' | 'go-on';

/** How an objection stands after these acts, the first first. */
export function standingAfter(acts: readonly { readonly type: AssetObjectionAct }[]): {
  readonly state: AssetObjectionState;
  readonly measure: ProvisionalMeasure;
} {
  let state: AssetObjectionState = 'open';
  let measure: ProvisionalMeasure = 'none';
  for (const { type } of acts) {
    state = stateAfter(state, type) ?? state;
    if (type === 'hold' || type === 'go-on') measure = type;
  }
  return { state, measure };
}

/** What is ruled on an objection, and what becomes of the sale: it goes on, its notice is corrected, or it ends. */
export type AssetObjectionFinding = 'dismissed' | 'upheld-in-part' | 'upheld';
export type SaleConsequence = 'goes-on' | 'corrected' | 'withdrawn';

/** What may follow from a finding; what is upheld is never passed over. */
export const CONSEQUENCES_OF: {
  readonly [finding in AssetObjectionFinding]: readonly SaleConsequence[];
} = {
  dismissed: ['goes-on'],
  'upheld-in-part': ['corrected'],
  upheld: ['withdrawn', 'corrected'],
};
