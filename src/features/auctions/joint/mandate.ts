import type { Agreement } from '../../../contract/enrolment.js';
import { canonicalText } from '../../../core/kernel/canonical.js';
import { percentOf } from '../../../core/listing/notice.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import type { Lot } from '../../lots/lot.js';
import type { StoredMember } from './consortium.js';

/**
 * What the members of a consortium agree on, in both languages: who leads, what the lead may do for all, who has which
 * share, and that they answer together. Each consents to its hash, so nobody can say later that other shares were meant.
 */
export function mandateOf(
  { id, title }: Pick<Lot, 'id' | 'title'>,
  members: readonly StoredMember[],
): Agreement {
  const lead = members[0]?.name ?? '';
  const shares = members.map((member) => ({ ...member, share: percentOf(member.shareBps) }));
  const number = ({ registration }: StoredMember): string =>
    registration === null ? '' : `（${registration}）`;
  const numberEn = ({ registration }: StoredMember): string =>
    registration === null ? '' : ` (${registration})`;
  const zh = [
    `联合竞买约定：${title}`,
    `1. 下列各方组成联合体，以${lead}为牵头人参加本标的竞买，并按下列份额受让：`,
    ...shares.map((one) => `   ${one.name}${number(one)} ${one.share}`),
    `2. 牵头人有权代表联合体报名、接受竞买协议、交纳和收回保证金、出价、撤回报名并签署成交确认书，其行为对全体成员有约束力。`,
    `3. 各成员就竞得后的付款义务承担连带责任；各成员不另行报名，也不参加本标的的其他报名。`,
  ].join('\n');
  const en = [
    `Agreement on joint bidding: ${title}`,
    `1. The following form a consortium, led by ${lead}, to bid on this lot and to take it in these shares:`,
    ...shares.map((one) => `   ${one.name}${numberEn(one)} ${one.share}`),
    `2. The lead may enrol, accept the bidding agreement, pay and take back the deposit, bid, withdraw the enrolment and sign the confirmation of the sale for all, and binds all of them.`,
    `3. The members are jointly and severally liable for payment if they win; none of them enrols otherwise or is in another enrolment for this lot.`,
  ].join('\n');
  const hash = nodeSha256(canonicalText({ domain: 'ipgavel/mandate/1', lot: id, zh, en }));
  return { hash, zh, en };
}
