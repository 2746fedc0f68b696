import type { LotStateMessage } from '../../../src/contract/feed.js';
import type { Format } from '../../../src/core/auction/terms.js';
import type { Text } from '../i18n/language.js';
import { BID } from '../i18n/lot-texts.js';
import { FORMAT } from './format-texts.js';

/** What a bidder can do on a lot at a moment. */
export type Part =
  'accept' | 'seal' | 'file' | 'open' | 'raise' | 'last-word' | 'match' | 'nothing';

/** What this bidder can do now. */
export function partOf(state: LotStateMessage, format: Format, paddle: string): Part {
  const { phase, course } = state;
  if (state.isSuspended) return 'nothing';
  switch (phase) {
    case 'waiting':
      return format === 'round-english' ? 'file' : 'nothing';
    case 'ascending':
      return course?.kind === 'asking' ? 'accept' : 'nothing';
    case 'descending':
      return state.leader === null ? 'accept' : 'nothing';
    case 'sealed':
      return sealedPart(course, paddle);
    case 'best':
      return isStopper(course, paddle) ? 'last-word' : 'nothing';
    case 'turns':
      return turnPart(state, paddle);
    default:
      return 'nothing';
  }
}

type Course = LotStateMessage['course'];

function sealedPart(course: Course, paddle: string): Part {
  if (course?.kind !== 'quoting') return 'nothing';
  if (course.isOpening) return 'open';
  return isStopper(course, paddle) ? 'nothing' : 'seal';
}

/** The turns of rounds, or of the priority holders who are asked. */
function turnPart({ course, draw }: LotStateMessage, paddle: string): Part {
  if (course?.kind === 'query') {
    const asked = course.holders.slice(0, course.together ?? 1);
    const isOpen = asked.includes(paddle) && draw?.declared.includes(paddle) !== true;
    return isOpen ? 'match' : 'nothing';
  }
  return course?.kind === 'turns' && course.order[0] === paddle ? 'raise' : 'nothing';
}

function isStopper(course: Course, paddle: string): boolean {
  return course?.kind === 'quoting' && course.stopper?.paddle === paddle;
}

/** Why there is nothing to do, in words. */
export function closedText(state: LotStateMessage, paddle: string): Text {
  const { phase, course } = state;
  if (state.isSuspended) return BID.paused;
  if (phase === 'waiting') return BID.notOpen;
  if (phase === 'paused') return FORMAT.pause;
  if (phase === 'best') return FORMAT.lastWordOthers;
  if (phase === 'sealed') return FORMAT.stopperWaits;
  if (course?.kind === 'turns' && phase === 'turns') {
    const isIn = course.standings.some((standing) => standing.paddle === paddle);
    return isIn ? FORMAT.notYourTurn : FORMAT.notInRounds;
  }
  return phase === 'turns' ? BID.turns : FORMAT.pause;
}
