import { chinaDateOf, chinaMinuteOf } from '../kernel/china-time.js';
import { type CertificateText, sealLineInEnglish } from './certificate.js';
import {
  type CertifiedPlacement,
  isLawMet,
  type NoticeCertificateFacts,
} from './notice-certificate.js';
import type { DutyState, KeptPeriod, Medium } from './placement.js';

/** What each kind of medium is called. */
const MEDIA_IN_ENGLISH: { readonly [medium in Medium]: string } = {
  platform: 'this platform',
  newspaper: 'newspaper',
  'trade-press': 'trade press',
  'news-media': 'other news medium',
  'exchange-website': 'website of an exchange',
  'court-website': 'notice website of the courts',
};

const STATES: { readonly [state in DutyState]: string } = {
  met: 'published, for long enough',
  short: 'published, not for long enough',
  missing: 'no publication on record',
};

/** A certificate of publication in English. */
export function noticeCertificateInEnglish(facts: NoticeCertificateFacts): CertificateText {
  const { number, code, lot, centre, period, seal } = facts;
  return {
    title: 'Certificate of publication',
    rows: [
      ['Number', number],
      ['Lot', facts.title],
      ['Lot number', lot],
      ['Listed by', facts.lister],
      ['Notice published', `${chinaMinuteOf(facts.publishedAt)} (UTC+8)`],
      ['Bidding opens', `${chinaMinuteOf(facts.opensAt)} (UTC+8)`],
      ['Text of the notice', `SHA-256 ${facts.zhHash} (Chinese), ${facts.enHash} (English)`],
      ['Notice period', period === null ? 'none by law or practice' : periodLine(period)],
      ...facts.corrections.map(
        ({ no, publishedAt, zhHash }) =>
          [`Correction ${no}`, `${chinaMinuteOf(publishedAt)}, SHA-256 ${zhHash}`] as const,
      ),
      ...facts.placements.map((one, at) => [`Placement ${at + 1}`, placementLine(one)] as const),
      ...facts.duties.map(
        ({ media, state, kind, source }, at) =>
          [
            `Asked for (${at + 1})`,
            `${media.map((one) => MEDIA_IN_ENGLISH[one]).join(' or ')}: ${STATES[state]} (${kind === 'law' ? 'law' : 'usual'}, ${source.title.en}${source.article === null ? '' : `, art. ${source.article}`})`,
          ] as const,
      ),
      ...facts.acceptances.map(
        (reason, at) =>
          [`Ruling by two officers (${at + 1})`, `let it open meanwhile: ${reason}`] as const,
      ),
      ...(seal ? [sealLineInEnglish(seal)] : []),
      ['Issued by', centre],
      ['Issued on', chinaDateOf(facts.issuedAt)],
      ['Check code', code],
    ],
    statements: [
      isLawMet(facts)
        ? 'This is to certify that the notice above was published in the media that the law names, for as long as the law asks.'
        : 'This is to certify where the notice above was published; as listed, it was not on record in every medium that the law names for as long as the law asks.',
      'The first day of a placement and the day of the opening are not counted. What is printed counts from its day; what stands on a website counts for the days on which it stood there.',
      'The platform records its own placement when the notice is published; for other media a scan or a screenshot is kept, whose SHA-256 stands above and can be compared with it.',
      'Anybody can have this certificate checked on the platform with its number and its check code. The Chinese text prevails.',
    ],
  };
}

function periodLine({ amount, unit, kind, source }: KeptPeriod): string {
  const days = `${amount} ${unit === 'days' ? 'days' : 'working days'}`;
  const article = source.article === null ? '' : `, art. ${source.article}`;
  return `at least ${days} (${kind === 'law' ? 'law' : 'usual'}, ${source.title.en}${article})`;
}

function placementLine(one: CertifiedPlacement): string {
  const { edition, medium, name, reference, firstDay, lastDay, days, isKept, file } = one;
  const what = edition === 0 ? 'Notice' : `Correction ${edition}`;
  const span = lastDay === firstDay ? firstDay : `${firstDay} to ${lastDay ?? 'this day'}`;
  const count = days === null ? '' : `; ${days} days of notice (${isKept ? 'enough' : 'too few'})`;
  const shown = file === null ? '; recorded by the system' : `; file SHA-256 ${file}`;
  return `${what}: ${MEDIA_IN_ENGLISH[medium]} ${name}, ${reference}, ${span}${count}${shown}`;
}
