import type { OrganisationKind, Role } from '../../contract/api.js';

/** Everybody's password in the demo; the server is on this machine alone. */
export const DEMO_PASSWORD = 'ipgavel-demo';

export interface DemoPerson {
  /** The part before the @ of the address: short, because visitors type it. */
  readonly login: string;
  readonly name: string;
  readonly role: Role;
}

export interface DemoOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly people: readonly DemoPerson[];
}

/** The address that somebody of the demo signs in with. */
export function addressOf(login: string): string {
  return `${login}@demo.ipgavel.test`;
}

function person(login: string, name: string, role: Role): DemoPerson {
  return { login, name, role };
}

const CENTRE: DemoOrganisation = {
  key: 'centre',
  name: '江南知识产权交易中心',
  kind: 'trading-centre',
  people: [
    person('centre', '周敏', 'officer'),
    person('centre2', '郑浩', 'officer'),
    person('centre-admin', '吴倩', 'admin'),
  ],
};

/** Shows a lot of the first one as well 联合挂牌. */
const OTHER_CENTRE: DemoOrganisation = {
  key: 'venue',
  name: '滨海知识产权交易所',
  kind: 'trading-centre',
  people: [person('venue', '沈岚', 'officer'), person('venue2', '唐宁', 'officer')],
};

const BANKS: readonly DemoOrganisation[] = [
  {
    key: 'bank',
    name: '江南商业银行',
    kind: 'pledgee',
    people: [person('bank', '李娜', 'officer'), person('bank-admin', '韩东', 'admin')],
  },
  {
    key: 'bank2',
    name: '滨海农村商业银行',
    kind: 'pledgee',
    people: [person('bank2', '孙洁', 'officer')],
  },
];

const AUDITOR: DemoOrganisation = {
  key: 'auditor',
  name: '正衡会计师事务所',
  kind: 'auditor',
  people: [person('auditor', '何静', 'viewer')],
};

/** Who may be drawn to mark quotes, in the pool of the demo's centre. */
export const EXPERTS: readonly DemoPerson[] = [
  ...['沈越', '钱立', '顾明', '范蓉', '陆平', '秦远', '许婧', '魏然'].map((name, at) =>
    person(at === 0 ? 'expert' : `expert${at + 1}`, name, 'viewer'),
  ),
];

const EXPERT_BODY: DemoOrganisation = {
  ...{ key: 'experts', name: '江南评审专家服务中心', kind: 'expert-body' },
  people: EXPERTS,
};

/** A dozen who bid; the visitor's own comes first. */
const INSTITUTIONS: readonly [name: string, trader: string, kind: OrganisationKind][] = [
  ['启明知识产权运营有限公司', '王磊', 'operating-institution'],
  ['中科收储管理有限公司', '赵雪', 'acquisition-institution'],
  ['长三角专利收储有限公司', '陈刚', 'acquisition-institution'],
  ['云海科技成果运营有限公司', '刘洋', 'operating-institution'],
  ['东方知产收储（苏州）有限公司', '徐丽', 'acquisition-institution'],
  ['华睿新能源技术运营有限公司', '马超', 'operating-institution'],
  ['智汇版权运营有限公司', '朱琳', 'operating-institution'],
  ['金桥资产收储有限公司', '胡斌', 'acquisition-institution'],
  ['北辰芯片技术运营有限公司', '林峰', 'operating-institution'],
  ['天工专利收储有限公司', '郭佳', 'acquisition-institution'],
  ['绿源生物技术运营有限公司', '高远', 'operating-institution'],
  ['恒信不良资产收储有限公司', '梁爽', 'acquisition-institution'],
];

/** The key of the institution that a visitor bids for. */
export const VISITORS_INSTITUTION = 'bidder';

export const BIDDERS: readonly DemoOrganisation[] = INSTITUTIONS.map(([name, trader, kind], at) => {
  const key = at === 0 ? VISITORS_INSTITUTION : `bidder${at + 1}`;
  const people = [person(key, trader, 'trader')];
  // The visitor's own has a second person as well, for what one trader may not do alone.
  if (at === 0) people.push(person('bidder-admin', '蒋文', 'admin'));
  return { key, name, kind, people };
});

/** Everybody in the demo but the platform's administrator. */
export const ORGANISATIONS: readonly DemoOrganisation[] = [
  ...[CENTRE, OTHER_CENTRE, ...BANKS, AUDITOR, EXPERT_BODY],
  ...BIDDERS,
];
