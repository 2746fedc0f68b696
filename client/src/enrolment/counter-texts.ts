import type { Text } from '../i18n/language.js';

/** What is said where officers enrol somebody who has come in person. */
export const COUNTER = {
  title: { zh: '柜台报名', en: 'Enrol at the counter' },
  note: {
    zh: '机构在柜台签署竞买协议后，由一名经办人录入，另一名经办人复核后发放竞买号；优先购买权须经核实后填写顺位。',
    en: 'For an organisation that has signed the agreement at the counter: one officer enters it, and it gets its paddle when a second one has confirmed. Give a rank only to a priority right that you have checked.',
  },
  control: { zh: '实际控制', en: 'Controlled by' },
  domestic: { zh: '境内主体', en: 'a domestic party' },
  foreignParty: { zh: '境外主体', en: 'a foreign party' },
  controller: { zh: '实际控制人（选填）', en: 'Actual controller (optional)' },
  qualifications: { zh: '声明具备的资格', en: 'Declared qualifications' },
  reference: {
    zh: '签署文件的编号、到场人及身份核验',
    en: 'Number of the signed paper, who came, and how that was checked',
  },
  deed: { zh: '签署文件扫描件（选填）', en: 'A copy of the signed paper (optional)' },
  signed: {
    zh: '该机构已在柜台签署上述协议，并作出以上声明',
    en: 'It has signed this agreement at the counter and declared the above',
  },
  ask: { zh: '提交复核', en: 'Ask a second officer' },
  waits: { zh: '等待另一名经办人复核', en: 'Waits for a second officer' },
  atCounter: { zh: '柜台报名', en: 'At the counter' },
  by: { zh: '录入 / 复核', en: 'Entered / confirmed by' },
  openDeed: { zh: '下载签署文件', en: 'Save the signed paper' },
} satisfies Readonly<Record<string, Text>>;
