import type { CourseWriting, NoticeCourse } from './notice-course.js';
import { percentOf } from './notice.js';

type Lines = readonly (string | null)[];

/** How a lot is run, in Chinese sentences; what does not apply is left out. */
export function courseInChinese(course: NoticeCourse, write: CourseWriting): Lines {
  const { amount, span, opensAt, endsAt } = write;
  const window = `自 ${opensAt}起至 ${endsAt}止（北京时间）`;
  switch (course.format) {
    case 'english':
      return english(course, write);
    case 'dynamic-quote':
      return [
        `自 ${opensAt}起为自由报价期，时长${span(course.freePeriodMs)}（北京时间）。`,
        `自由报价期届满后进入限时报价，每个周期${span(course.cycleMs)}；周期内有有效报价的，自该次报价起重新计时，周期内无人报价的，报价结束。`,
        course.entry === 'enrolled' ? null : '只有在自由报价期内报过价的竞买人可以参加限时报价。',
      ];
    case 'sealed':
      return [
        `${window}递交密封报价，每位竞买人以最后一次报价为准，截止前可以撤回。`,
        ...sealing(course, span),
        course.pricing === 'first'
          ? '报价最高者成交，成交价为其报价；报价相同的，先报价者优先。'
          : '报价最高者成交，成交价为次高的有效报价；没有次高报价的为起拍价，设有保留价且最高报价达到的，不低于保留价。',
      ];
    case 'weighted':
      return [
        `${window}递交密封报价，每位竞买人以最后一次报价为准，截止前可以撤回。`,
        ...sealing(course, span),
        `按总分确定受让人：${weights(course)}；价格得分为报价与最高有效报价之比。`,
        course.dropExtremes > 0
          ? `专家评分每项去掉最高、最低各 ${course.dropExtremes} 个后取平均。`
          : null,
        '总分最高者成交，成交价为其报价；总分相同的，报价高者优先，报价也相同的，先报价者优先。',
      ];
    case 'dutch':
      return [`自 ${opensAt}起降价（北京时间）。`, ...descent(course, write)];
    case 'hybrid-dutch':
      return [
        `自 ${opensAt}起${course.pausesMs[0] === 0 ? '' : `停顿${span(course.pausesMs[0])}后`}降价（北京时间）。`,
        ...descent(course, write),
        `价格定格后${pause(course.pausesMs[1], span)}，其他竞买人可以在${span(course.sealedMs)}内递交高于定格价的密封报价；无人递交的，按定格价由定格者成交。`,
        `此后${pause(course.pausesMs[2], span)}，定格者可以在${span(course.bestMs)}内作最后报价，不低于最高密封报价加 ${amount(course.bestStep)}；其不报价的，由最高密封报价者成交。`,
      ];
    case 'round-english':
      return [
        `${opensAt}（北京时间）以前递交不低于起拍价的首次报价，到时公布；未递交的不能参加以后各轮。`,
        `公布后${pause(course.openingPauseMs, span)}，进行 ${course.rounds} 轮报价，轮间${pause(course.roundPauseMs, span)}；每轮报价低者先报，每人${span(course.turnMs)}，可以加价，也可以不加。`,
        '报价最高者成交；报价相同的，先报价者优先。',
      ];
    case 'texas':
      return [
        `自 ${opensAt}起逐轮报价（北京时间），每轮前${pause(course.pauseMs, span)}，每轮${span(course.roundMs)}。`,
        '首轮要价为起拍价加一个加价幅度；首位接受要价或者报出更高的加价幅度整倍数的竞买人取得该轮，下一轮要价在其报价上再加一个幅度。',
        '一轮无人应价的，竞价结束，由最后一轮的取得者成交。',
        course.deadlineMs === null ? null : `竞价最迟在开始后${span(course.deadlineMs)}结束。`,
      ];
    case 'package':
      return [
        ...english({ ...course, format: 'english', firstBidCountdownMs: null }, write),
        '标的可以按分项竞买，也可以整体竞买；对分项和整体的出价各自按其当前价加价，结束时间相同。',
        ...course.parts.map(
          ({ id, startPrice, valuation, assets }) =>
            `分项“${id}”：起拍价 ${amount(startPrice)}，评估价 ${amount(valuation)}${assets.length === 0 ? '' : `，包括 ${assets.join('、')}`}。`,
        ),
        '整体最高出价高于各分项最高出价之和的，整体成交；否则（包括相等）各分项由其最高出价者分别成交，无人出价的分项不成交。',
        '整体成交的，各分项价款为其自身最高出价，加上超出部分按评估价比例的份额。',
      ];
  }
}

function pause(ms: number, span: CourseWriting['span']): string {
  return ms === 0 ? '不停顿' : `停顿${span(ms)}`;
}

function english(
  { softClose, firstBidCountdownMs }: Extract<NoticeCourse, { format: 'english' }>,
  { span, opensAt, endsAt }: CourseWriting,
): Lines {
  return [
    `自 ${opensAt}起至 ${endsAt}止（北京时间，延时的除外）。`,
    firstBidCountdownMs === null
      ? null
      : `首次有效出价后，改为自该次出价起${span(firstBidCountdownMs)}结束。`,
    softClose === null
      ? '到时即止，不延时。'
      : `结束前${span(softClose.windowMs)}内有人出价的，自该次出价起延长${span(softClose.extendMs)}。`,
  ];
}

function sealing(
  { sealing: kind, revealMs }: Extract<NoticeCourse, { sealing: unknown }>,
  span: CourseWriting['span'],
): Lines {
  return [
    kind === 'committed'
      ? `报价以加密承诺递交，截止前任何人（包括主办方）都看不到金额；截止后${span(revealMs)}内由竞买人开启，未开启的报价无效。`
      : '报价由主办方的系统保管，主办方可以看到金额；截止后一并开标公布。',
    '低于起拍价的报价无效。',
  ];
}

function weights({
  priceWeightBps,
  criteria,
}: Extract<NoticeCourse, { format: 'weighted' }>): string {
  const parts = criteria.map(({ name, weightBps }) => `${name} ${percentOf(weightBps)}`);
  return [`价格 ${percentOf(priceWeightBps)}`, ...parts].join('，');
}

function descent(
  { steps, stepBps, descentMs, floor }: Extract<NoticeCourse, { steps: number }>,
  { amount, span }: CourseWriting,
): Lines {
  return [
    `自起拍价起分 ${steps} 次降价，每次降起拍价的 ${percentOf(stepBps)}，全程${span(descentMs)}${
      floor === null ? '' : `，最低降至 ${amount(floor)}`
    }。`,
    '首位接受当时价格的竞买人使价格定格；无人接受的，不成交。',
  ];
}
