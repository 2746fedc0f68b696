import { shareOf } from '../../../src/core/money/basis-points.js';
import type { Descent, Sealing } from '../../../src/core/auction/rules.js';
import type { Format } from '../../../src/core/auction/terms.js';
import type { PublicTerms } from '../../../src/core/proof/public-terms.js';
import { fingerprintOf } from '../../../src/core/proof/envelope.js';
import { ESCROW, officersText } from '../escrow/escrow-texts.js';
import { grouped } from '../escrow/fingerprint.js';
import { sha256 } from '../proof/browser-tools.js';
import { formatSpan } from '../i18n/format.js';
import { say, type Text } from '../i18n/language.js';
import { roomTerms } from './room-terms.js';
import { incrementTerm } from './increment-words.js';
import { packageTerms } from './package-terms.js';
import { from, percent, type Show, term, type Term } from './term.js';

type TermsOf<F extends Format> = Extract<PublicTerms, { readonly format: F }>;

/** What the ways to run a lot are called. */
export const FORMAT_NAMES: { readonly [format in Format]: Text } = {
  english: { zh: '增价竞价', en: 'Ascending (english)' },
  'dynamic-quote': { zh: '动态报价', en: 'Dynamic quote' },
  sealed: { zh: '密封报价', en: 'Sealed quotes' },
  weighted: { zh: '权重报价', en: 'Weighted quotes' },
  dutch: { zh: '降价竞价', en: 'Descending (dutch)' },
  'hybrid-dutch': { zh: '降价与密封混合竞价', en: 'Hybrid: descending, then sealed' },
  'round-english': { zh: '轮次增价竞价', en: 'Rounds of turns (round-english)' },
  texas: { zh: '逐轮要价竞价', en: 'Rounds that ask (texas)' },
  package: { zh: '打包竞价', en: 'Package: parts or whole' },
};

/** The terms that only this format has, in words. */
export function formatTerms(terms: PublicTerms, show: Show): readonly Term[] {
  switch (terms.format) {
    case 'english':
    case 'dynamic-quote':
      return roomTerms(terms, show);
    case 'sealed':
      return [pricing(terms), ...sealingTerms(terms.rules), ...escrowTerms(terms)];
    case 'weighted':
      return [...scoring(terms), ...sealingTerms(terms.rules), ...escrowTerms(terms)];
    case 'dutch':
      return descent(terms.rules, show);
    case 'hybrid-dutch':
      return hybrid(terms, show);
    case 'round-english':
      return turns(terms, show);
    case 'texas':
      return asking(terms, show);
    case 'package':
      return packageTerms(terms, show);
  }
}

function pricing({ rules }: TermsOf<'sealed'>): Term {
  const words =
    rules.pricing === 'first'
      ? say({ zh: '报价最高者按其报价成交', en: 'The highest quote wins and pays its own amount' })
      : say({
          zh: '报价最高者按次高有效报价成交',
          en: 'The highest quote wins and pays the second highest',
        });
  return term({ zh: '成交规则', en: 'Pricing' }, words, from('pricing', rules.pricing));
}

function sealingTerms(rules: {
  readonly sealing: Sealing;
  readonly revealMs: number;
}): readonly Term[] {
  const isCommitted = rules.sealing === 'committed';
  const kept = isCommitted
    ? say({
        zh: '以承诺值递交：开启前任何人（包括主办方和平台）都无法看到金额',
        en: 'Given as commitments: before the opening nobody, the operator and the platform included, can see an amount',
      })
    : say({
        zh: '由平台保管：主办方在开标前可以看到金额，其他人看不到',
        en: 'Kept by the platform: the operator can see the amounts before the opening, nobody else can',
      });
  const sealing = term({ zh: '报价保密', en: 'Secrecy' }, kept, from('sealing', rules.sealing));
  if (!isCommitted) return [sealing];
  const span = formatSpan(rules.revealMs);
  const reveal = say({
    zh: `截止后 ${span} 内由竞买人的浏览器自动开启；逾期未开启的报价无效`,
    en: `Bidders’ own browsers open them within ${span} after the window; what is not opened counts for nothing`,
  });
  return [sealing, term({ zh: '开启', en: 'Opening' }, reveal, from('revealMs', rules.revealMs))];
}

/** Who may be left openings, by the keys that were frozen with the lot. */
function escrowTerms({ escrow }: PublicTerms): readonly Term[] {
  if (escrow === undefined) return [];
  const { threshold, officers } = escrow;
  const keys = officers.map(({ key }) => grouped(fingerprintOf(key, sha256)));
  const words = [say(officersText(threshold, officers.length)), ...keys].join('\n');
  return [term(ESCROW.named, words)];
}

function scoring({ rules }: TermsOf<'weighted'>): readonly Term[] {
  const price = say({
    zh: `价格 ${percent(rules.priceWeightBps)}（报价与最高有效报价之比）`,
    en: `price ${percent(rules.priceWeightBps)} (as a share of the highest valid quote)`,
  });
  const others = rules.criteria.map(({ name, weightBps }) => `${name} ${percent(weightBps)}`);
  const weights = term(
    { zh: '权重', en: 'Weights' },
    [price, ...others].join('\n'),
    from('priceWeightBps', rules.priceWeightBps),
  );
  if (rules.dropExtremes === 0) return [weights];
  const dropped = say({
    zh: `每项去掉 ${rules.dropExtremes} 个最高分和 ${rules.dropExtremes} 个最低分后取平均`,
    en: `For each criterion the ${rules.dropExtremes} highest and lowest marks are left out`,
  });
  return [
    weights,
    term({ zh: '专家评分', en: 'Marks' }, dropped, from('dropExtremes', rules.dropExtremes)),
  ];
}

function descent({ steps, stepBps, descentMs, floor }: Descent, show: Show): readonly Term[] {
  const [span, step] = [formatSpan(descentMs), percent(stepBps)];
  const words = say({
    zh: `${span} 内分 ${steps} 次降价，每次降起拍价的 ${step}；首位接受者使价格定格`,
    en: `Falls ${steps} times by ${step} of the start price within ${span}; the first to accept stops it`,
  });
  const falling = term({ zh: '降价', en: 'Descent' }, words, from('steps', steps));
  if (floor === null) return [falling];
  return [falling, term({ zh: '最低价', en: 'Floor' }, show(floor), from('floor'))];
}

function hybrid({ rules, startPrice }: TermsOf<'hybrid-dutch'>, show: Show): readonly Term[] {
  const [sealedSpan, bestSpan] = [formatSpan(rules.sealedMs), formatSpan(rules.bestMs)];
  const step = show(shareOf(startPrice, rules.bestStepBps));
  return [
    ...descent(rules, show),
    term(
      { zh: '密封报价', en: 'Sealed round' },
      say({
        zh: `定格后 ${sealedSpan} 内，其他竞买人可以递交高于定格价的密封报价；无人递交的，由定格者成交`,
        en: `Once it has stopped the others may seal quotes above it for ${sealedSpan}; without any, whoever stopped it has the lot`,
      }),
      from('sealedMs', rules.sealedMs),
    ),
    term(
      { zh: '最后报价', en: 'Last word' },
      say({
        zh: `定格者可以在 ${bestSpan} 内以不低于最高密封报价加 ${step} 的价格取得标的`,
        en: `Whoever stopped it may then, within ${bestSpan}, go past the best sealed quote by at least ${step}`,
      }),
      from('bestMs', rules.bestMs),
    ),
  ];
}

function turns({ rules }: TermsOf<'round-english'>, show: Show): readonly Term[] {
  const span = formatSpan(rules.turnMs);
  return [
    incrementTerm(rules.increment, show),
    term(
      { zh: '首次报价', en: 'Opening bids' },
      say({
        zh: '开始前密封递交，不低于起拍价，开始时公布；未递交的不参加以后各轮',
        en: 'Filed before the opening, at least the start price, published at it; without one nobody takes part in the rounds',
      }),
    ),
    term(
      { zh: '轮次', en: 'Rounds' },
      say({
        zh: `共 ${rules.rounds} 轮，每轮报价低者先报，每人 ${span}，可以加价，也可以不加；在本人自己的报价上加价`,
        en: `${rules.rounds} rounds, the lowest first, ${span} for each, who may raise its own bid or not`,
      }),
      from('rounds', rules.rounds),
    ),
  ];
}

function asking({ rules }: TermsOf<'texas'>, show: Show): readonly Term[] {
  const [round, pause] = [formatSpan(rules.roundMs), formatSpan(rules.pauseMs)];
  const after: Text | null =
    rules.pauseMs === 0 ? null : { zh: `停顿 ${pause} 后`, en: ` after ${pause}` };
  const words = say({
    zh: `每轮要价为上一价格加一个加价幅度，${round} 内首位接受者取得该轮，${after?.zh ?? ''}进入下一轮；一轮无人接受的，竞价结束`,
    en: `Each round asks one increment more; whoever first accepts within ${round} takes it, and the next begins${after?.en ?? ''}; a round that nobody takes ends the lot`,
  });
  const rounds = term({ zh: '轮次', en: 'Rounds' }, words, from('roundMs', rules.roundMs));
  const terms = [incrementTerm(rules.increment, show), rounds];
  if (rules.deadlineMs === null) return terms;
  const latest = say({
    zh: `最迟在开始后 ${formatSpan(rules.deadlineMs)} 结束`,
    en: `At the latest ${formatSpan(rules.deadlineMs)} after the opening`,
  });
  return [...terms, term({ zh: '截止', en: 'Deadline' }, latest, from('deadlineMs'))];
}
