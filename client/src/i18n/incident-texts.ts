import type { IncidentKind } from '../../../src/contract/incidents.js';
import type { Text } from './language.js';

/** What the line above every page says beside the text of an incident. */
export const INCIDENT_LINE = {
  platform: { zh: '全平台', en: 'Whole platform' },
  report: { zh: '查看情况', en: 'Read more' },
} as const satisfies Record<string, Text>;

export const INCIDENT_KIND: { readonly [kind in IncidentKind]: Text } = {
  outage: { zh: '网络或行情故障', en: 'Outage' },
  'clock-doubt': { zh: '时钟存疑', en: 'Doubt about the clock' },
  security: { zh: '安全事件', en: 'Security incident' },
  'authority-order': { zh: '有权机关要求', en: 'Order of an authority' },
  other: { zh: '其他事故', en: 'Incident' },
};
