import { chinaMidnight } from '../kernel/china-time.js';
import type { Closing } from '../kernel/working-days.js';
import type { Medium } from '../listing/placement.js';
import type { Currency } from '../money/currency.js';
import { type FeeLadder, ladderFault } from './commission.js';

/** One text of a trading centre's rules 交易规则, in the version that it is in. */
export interface VenueRule {
  readonly title: string;
  readonly version: string;
  /** Where it can be read; null where only its text stands here. */
  readonly url: string | null;
  readonly text: string | null;
}

/** What a sale costs each side 收费标准, by bands of the hammer price in one currency. */
export interface VenueFees {
  readonly currency: Currency;
  readonly buyer: FeeLadder;
  readonly seller: FeeLadder;
  /** What the parties agreed that allows more than the law does without an agreement; null without one. */
  readonly agreement: string | null;
}

/** What stands on the seal 公章, and the licence or registration that it belongs to. */
export interface VenueSeal {
  readonly name: string;
  readonly number: string;
  /** What it looks like, to be printed; null where the centre has handed in none. */
  readonly picture: SealPicture | null;
}

/** The picture of a seal, by the SHA-256 of its file. It proves nothing: anybody who has a print of it can copy it. */
export interface SealPicture {
  readonly sha256: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

/** A medium in which a centre places its notices. */
export interface VenueMedium {
  readonly medium: Exclude<Medium, 'platform'>;
  readonly name: string;
  /** Where it is on the web; null for what is only printed. */
  readonly url: string | null;
}

/** From when to when it is open on its working days, as `09:00`. */
export interface VenueHours {
  readonly from: string;
  readonly to: string;
}

/** The account that deposits and prices are paid into 资金监管账户; who keeps it in law is the custodian. */
export interface CustodyAccount {
  readonly custodian: string;
  readonly accountName: string;
  readonly number: string;
  readonly bank: string;
}

/** Whom to ask for a viewing. */
export interface VenueContact {
  readonly person: string;
  readonly phone: string;
  readonly address: string;
}

/** Everything that a trading centre says about itself 交易场所档案. */
export interface VenueProfile {
  readonly rules: readonly VenueRule[];
  readonly fees: VenueFees;
  readonly seal: VenueSeal;
  /** Days on which it is closed besides those of the government's calendar. */
  readonly closings: readonly Closing[];
  readonly hours: VenueHours | null;
  readonly custody: CustodyAccount | null;
  readonly contact: VenueContact | null;
  /** Where it usually places its notices 公告媒体, besides this platform. */
  readonly media: readonly VenueMedium[];
}

/** What is wrong with a profile, in which field. */
export interface VenueFault {
  readonly field: string;
  readonly problem: string;
}

const LONGEST_CLOSING_DAYS = 60;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Everything that is wrong with a profile as it was written. */
export function profileFaults(profile: VenueProfile): readonly VenueFault[] {
  const { fees, closings, hours } = profile;
  return [
    ...ladderFaults('fees.buyer', fees.buyer),
    ...ladderFaults('fees.seller', fees.seller),
    ...closings.flatMap((closing, at) => closingFaults(`closings.${at}`, closing)),
    ...hoursFaults(hours),
  ];
}

function ladderFaults(field: string, ladder: FeeLadder): VenueFault[] {
  const problem = ladderFault(ladder);
  return problem === null ? [] : [{ field, problem }];
}

function closingFaults(field: string, { from, to }: Closing): VenueFault[] {
  const [first, last] = [chinaMidnight(from), chinaMidnight(to)];
  if (first === null) return [{ field: `${field}.from`, problem: 'not-a-day' }];
  if (last === null) return [{ field: `${field}.to`, problem: 'not-a-day' }];
  if (last < first) return [{ field: `${field}.to`, problem: 'ends-before-it-begins' }];
  const days = (last - first) / 86_400_000 + 1;
  return days > LONGEST_CLOSING_DAYS ? [{ field: `${field}.to`, problem: 'too-long' }] : [];
}

function hoursFaults(hours: VenueHours | null): VenueFault[] {
  if (hours === null) return [];
  const { from, to } = hours;
  if (!TIME.test(from)) return [{ field: 'hours.from', problem: 'not-a-time' }];
  if (!TIME.test(to)) return [{ field: 'hours.to', problem: 'not-a-time' }];
  return to > from ? [] : [{ field: 'hours.to', problem: 'ends-before-it-begins' }];
}
