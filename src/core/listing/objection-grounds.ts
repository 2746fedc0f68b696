import type { Consequence, Finding } from './publicity.js';

/** An article, and the instrument that it is of. */
export interface GroundSource {
  readonly title: { readonly zh: string; readonly en: string };
  readonly number: string | null;
  readonly article: string;
}

/** Why somebody objects to a result. */
export type ObjectionGround =
  | 'false-description'
  | 'wrong-result'
  | 'collusion'
  | 'buyer-not-eligible'
  | 'unequal-terms'
  | 'grave-breach'
  | 'outside-right'
  | 'other';

/** A ground with what it says, and the law by which a sale is revoked for it; null where it revokes none. */
export interface Ground {
  readonly ground: ObjectionGround;
  readonly words: { readonly zh: string; readonly en: string };
  readonly source: GroundSource | null;
}

const ONLINE_RULES = {
  title: {
    zh: '最高人民法院关于人民法院网络司法拍卖若干问题的规定',
    en: 'Provisions of the Supreme People’s Court on Online Judicial Auctions by People’s Courts',
  },
  number: '法释〔2016〕18号',
};

/** An outside party's right to the thing that is sold (民事诉讼法 art. 238) ends the execution of it. */
const CIVIL_PROCEDURE: GroundSource = {
  title: {
    zh: '中华人民共和国民事诉讼法',
    en: 'Civil Procedure Law of the People’s Republic of China',
  },
  number: '2023年修正',
  article: '238',
};

/**
 * The grounds on which a sale is revoked (online rules art. 31, by analogy outside of courts; 民事诉讼法 art. 238 for
 * what somebody outside of it has objected), and one for everything
 * that can be objected to without undoing the sale.
 */
export const GROUNDS: readonly Ground[] = [
  {
    ground: 'false-description',
    words: {
      zh: '文字说明、展示或瑕疵说明严重失实，致使买受人产生重大误解，购买目的无法实现',
      en: 'the description of the lot or of its defects was so false that the buyer’s purpose fails',
    },
    source: article(1),
  },
  {
    ground: 'wrong-result',
    words: {
      zh: '系统故障、病毒入侵、黑客攻击、数据错误等致使结果错误，严重损害当事人或者其他竞买人利益',
      en: 'a fault of the system, a virus, an attack or wrong data made the result wrong, to somebody’s grave harm',
    },
    source: article(2),
  },
  {
    ground: 'collusion',
    words: {
      zh: '竞买人之间或者竞买人与服务提供者恶意串通，损害当事人或者其他竞买人利益',
      en: 'bidders colluded among themselves or with the provider, to somebody’s harm',
    },
    source: article(3),
  },
  {
    ground: 'buyer-not-eligible',
    words: {
      zh: '买受人不具备规定的竞买资格',
      en: 'the buyer is not qualified to bid as the law asks',
    },
    source: article(4),
  },
  {
    ground: 'unequal-terms',
    words: {
      zh: '违法限制竞买人参加竞买，或者对享有同等权利的竞买人规定不同竞买条件',
      en: 'bidders were kept out unlawfully, or those of equal right had unequal terms',
    },
    source: article(5),
  },
  {
    ground: 'grave-breach',
    words: {
      zh: '其他严重违反程序且损害当事人或者竞买人利益的情形',
      en: 'another grave breach of procedure, to somebody’s harm',
    },
    source: article(6),
  },
  {
    ground: 'outside-right',
    words: {
      zh: '案外人对标的享有足以阻止其转让的权利',
      en: 'somebody outside of the sale has a right to the asset that keeps it from being sold',
    },
    source: CIVIL_PROCEDURE,
  },
  {
    ground: 'other',
    words: { zh: '其他（不影响成交结果效力）', en: 'something else, which does not undo the sale' },
    source: null,
  },
];

/** Why a ruling makes no sense, or null. Only what the law names undoes a sale, and only where the objection is upheld. */
export function rulingProblem(ruling: {
  readonly finding: Finding;
  readonly consequence: Consequence;
  readonly ground: ObjectionGround | null;
}): 'dismissed-with-consequence' | 'ground-missing' | null {
  const { finding, consequence, ground } = ruling;
  if (consequence === 'stands') return null;
  if (finding === 'dismissed') return 'dismissed-with-consequence';
  const found = GROUNDS.find((one) => one.ground === ground);
  return found === undefined || found.source === null ? 'ground-missing' : null;
}

function article(item: number): GroundSource {
  return { ...ONLINE_RULES, article: `31(${item})` };
}
