import type { PublicEvent } from '../../../src/core/proof/public-event.js';
import { formatInstant } from '../i18n/format.js';
import { say, type Text } from '../i18n/language.js';

/** The events that only formats with more than one open room have. */
export type PhaseEvent = Extract<
  PublicEvent,
  {
    readonly type:
      | 'scored'
      | 'sealed'
      | 'committed'
      | 'revealed'
      | 'cancelled'
      | 'phase-began'
      | 'quotes-opened'
      | 'turn-began'
      | 'round-began';
  }
>;

type Show = (minor: bigint) => string;

/** What such an entry of the record says, in one line, in the language of the moment. */
export function phaseWords(event: PhaseEvent, money: Show): string {
  switch (event.type) {
    case 'scored':
      return say({
        zh: `竞买号 ${event.paddle} 已评分`,
        en: `Paddle ${event.paddle} was scored`,
      });
    case 'committed':
      if (event.escrow !== undefined)
        return say({
          zh: `竞买号 ${event.paddle} 密封报价，开启数据已托管`,
          en: `Paddle ${event.paddle} made a sealed bid and left its opening in escrow`,
        });
      return sealedWords(event.paddle);
    case 'sealed':
      return sealedWords(event.paddle);
    case 'revealed':
      if (event.officers !== undefined)
        return say({
          zh: `开标人员（${event.officers.length} 人）代竞买号 ${event.paddle} 开启报价 ${money(event.amount)}`,
          en: `${event.officers.length} opening officers opened the bid of paddle ${event.paddle}: ${money(event.amount)}`,
        });
      return say({
        zh: `竞买号 ${event.paddle} 公布报价 ${money(event.amount)}`,
        en: `Paddle ${event.paddle} opened its bid of ${money(event.amount)}`,
      });
    case 'cancelled':
      return say({
        zh: `竞买号 ${event.paddle} 撤回报价`,
        en: `Paddle ${event.paddle} took its bid back`,
      });
    case 'quotes-opened':
      return say(event.quotes.length === 0 ? OPENING : openedText(event, money));
    case 'phase-began':
      return `${say(PHASES[event.phase])}${until(event.endsAt)}`;
    case 'turn-began':
      return say({
        zh: `第 ${event.round} 轮，竞买号 ${event.paddle} 出价${until(event.endsAt)}`,
        en: `Round ${event.round}, turn of paddle ${event.paddle}${until(event.endsAt)}`,
      });
    case 'round-began':
      return say({
        zh: `第 ${event.round} 轮，要价 ${money(event.asked)}${until(event.endsAt)}`,
        en: `Round ${event.round} asks ${money(event.asked)}${until(event.endsAt)}`,
      });
  }
}

function sealedWords(paddle: string): string {
  return say({ zh: `竞买号 ${paddle} 密封报价`, en: `Paddle ${paddle} made a sealed bid` });
}

const OPENING: Text = { zh: '开标，等待竞买人公布报价', en: 'Opening: bidders open their bids' };

function openedText({ quotes }: Extract<PhaseEvent, { type: 'quotes-opened' }>, money: Show): Text {
  const listed = quotes.map(({ paddle, amount }) => `${paddle} ${money(amount)}`);
  return { zh: `开标：${listed.join('、')}`, en: `Opened: ${listed.join(', ')}` };
}

function until(endsAt: number): string {
  return say({
    zh: `，至 ${formatInstant(endsAt)}`,
    en: `, until ${formatInstant(endsAt)}`,
  });
}

const PAUSE: Text = { zh: '间歇', en: 'Pause' };

const PHASES: {
  readonly [Phase in Extract<PhaseEvent, { type: 'phase-began' }>['phase']]: Text;
} = {
  ascending: { zh: '增价', en: 'Open bidding' },
  turns: { zh: '询问优先购买权人', en: 'Priority holders are asked' },
  turn: { zh: '轮流出价', en: 'Turns' },
  descending: { zh: '降价', en: 'The price falls' },
  sealed: { zh: '密封报价', en: 'Sealed bids' },
  opening: { zh: '开标', en: 'Opening' },
  best: { zh: '最终报价', en: 'Best and final' },
  'before-opening': PAUSE,
  'before-descending': PAUSE,
  'before-sealed': PAUSE,
  'before-best': PAUSE,
  'before-turns': PAUSE,
  'before-round': PAUSE,
};
