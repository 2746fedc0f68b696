import type { NewBar, NewRelation } from '../../contract/parties.js';
import type { Act } from './timeline.js';
import type { Town } from './town.js';

const DAY = 24;

/** What the centre has written into its registers: a relation that holds, one that has ended, and a ban that was lifted. */
export function registerActs(town: Town): Act[] {
  const ended = { relation: '', ban: '' };
  return [
    {
      atHour: -58 * DAY,
      happen: async () => {
        ended.relation = await relate(town, 'bidder3', {
          ...{ other: 'bank2', kind: 'staff' },
          reason: '滨海农村商业银行的一名董事兼任其监事',
        });
        ended.ban = await ban(town, 'bidder4', '（2026）苏0508执限12号 限制高消费令');
      },
    },
    {
      atHour: -57 * DAY,
      happen: async () => {
        const centre = town.as('centre');
        await centre.endRelation(ended.relation, '该董事已辞任，见变更登记');
        await centre.liftBar(ended.ban, '法院已解除限制，（2026）苏0508执限12号之一');
      },
    },
    {
      // Two institutions of one group, neither of which sells anything: each still bids for itself.
      atHour: -56 * DAY,
      happen: async () => {
        await relate(town, 'bidder6', {
          ...{ other: 'bidder9', kind: 'control' },
          reason: '实际控制人为同一人，见国家企业信用信息公示系统',
        });
      },
    },
  ];
}

async function relate(
  town: Town,
  one: string,
  { other, ...relation }: Omit<NewRelation, 'otherId'> & { readonly other: string },
): Promise<string> {
  const [{ organisationId }, { organisationId: otherId }] = [
    await town.institution(one),
    await town.institution(other),
  ];
  return town.as('centre').relate(organisationId, { ...relation, otherId });
}

async function ban(town: Town, one: string, reason: string): Promise<string> {
  const { organisationId } = await town.institution(one);
  const bar: NewBar = { organisationId, kind: 'court-ban', reason };
  return town.as('centre').bar(bar);
}
