import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const STEPS: readonly Text[] = [
  { zh: '资产', en: 'Assets' },
  { zh: '规则与价格', en: 'Rules and price' },
  { zh: '时间与主办方', en: 'Time and operator' },
  { zh: '检查与提交', en: 'Check and submit' },
];

export const FORM = {
  newTitle: { zh: '新建标的', en: 'List a lot' },
  editTitle: { zh: '编辑标的', en: 'Edit the lot' },
  steps: { zh: '步骤', en: 'Steps' },
  title: { zh: '标的名称', en: 'Title' },
  titleHint: {
    zh: '如“发明专利：一种锂电池隔膜”',
    en: 'Such as “Patent: a separator for lithium batteries”',
  },
  description: { zh: '标的说明（选填）', en: 'Description (optional)' },
  descriptionHint: {
    zh: '许可、质押、年费、已知瑕疵等竞买人应当知道的情况。',
    en: 'What bidders should know: licences, pledges, annuities, known defects.',
  },
  assets: { zh: '选择出售的知识产权资产', en: 'Which IP assets are sold' },
  noAssets: { zh: '还没有登记资产，请先添加。', en: 'No assets yet; add the first one.' },
  sameName: { zh: '名称重复', en: 'Another part has this name' },
  taken: { zh: '已在其他标的中，不能重复委托', en: 'In another lot already' },
  addAsset: { zh: '添加资产', en: 'Add an asset' },
  saveAsset: { zh: '保存资产', en: 'Save the asset' },
  kind: { zh: '种类', en: 'Kind' },
  number: { zh: '号码', en: 'Number' },
  numberOk: { zh: '号码格式与校验位正确', en: 'The form and the check digit are right' },
  holder: { zh: '权利人', en: 'Holder' },
  assetTitle: { zh: '名称', en: 'Title of the right' },
  filedOn: { zh: '申请日', en: 'Filed on' },
  grantedOn: { zh: '授权（登记）日', en: 'Granted / registered on' },
  expiresOn: { zh: '期限届满日（不填则依法计算）', en: 'Term ends (left empty: by law)' },
  pack: { zh: '规则包', en: 'Rule pack' },
  overlays: {
    zh: '叠加规则（如适用请勾选）',
    en: 'What else the law asks here (tick what applies)',
  },
  overlaysHint: {
    zh: '因标的或者出让方的情况而另须遵守的规则。按资产种类适用的规则会自动叠加。',
    en: 'Rules that the asset or its seller brings along. Those of the kind of asset are laid over by themselves.',
  },
  evidence: { zh: '依据', en: 'What has to be shown' },
  evidenceHint: {
    zh: '请写明所依据的文件、条款或者日期；将写入公告，相应文件请加入尽调资料。',
    en: 'Name the paper, the clause or the date that it rests on. It stands in the notice; add the paper itself to the dossier.',
  },
  evidenceByLaw: { zh: '法定', en: 'Asked for by law' },
  evidenceUsual: { zh: '惯例，可不填', en: 'Usual; may be left out' },
  evidenceStrange: {
    zh: '另有陈述不是所选规则包要求的。',
    en: 'There are statements that the chosen pack does not ask for.',
  },
  evidenceDrop: { zh: '删去', en: 'Leave them out' },
  packHint: {
    zh: '规则包载明该类处置的法定规则；法定项不能更改。',
    en: 'A pack holds the rules of one kind of sale; what the law fixes cannot be changed.',
  },
  currency: { zh: '币种', en: 'Currency' },
  startPrice: { zh: '起拍价', en: 'Start price' },
  valuation: { zh: '评估价（选填）', en: 'Valuation (optional)' },
  deposit: { zh: '保证金（选填）', en: 'Deposit (optional)' },
  ofCase: {
    zh: '本标的将作为处置案件的下一次处置。',
    en: 'This lot is to be the next attempt of a disposal case.',
  },
  seeCase: { zh: '查看案件', en: 'See the case' },
  dropCase: { zh: '不属于该案件', en: 'It is not of this case' },
  publishOn: { zh: '计划公告日（选填）', en: 'Planned day of the notice (optional)' },
  publishOnHint: {
    zh: '不填按今日公告计算；请为审核留出时间。',
    en: 'Left empty, dates count from today; leave time for the review.',
  },
  takeSuggested: { zh: '采用最早的工作日上午：', en: 'Take the earliest working morning:' },
  viewingFrom: { zh: '展示首日（选填）', en: 'First day of viewing (optional)' },
  jointBidding: {
    zh: '接受联合竞买（两家以上以一个竞买号共同参加，按份额受让）',
    en: 'Several may bid together, under one paddle and with shares',
  },
  viewingTo: { zh: '展示末日（选填）', en: 'Last day of viewing (optional)' },
  viewingHint: {
    zh: '不填按规则包安排，没有要求的不安排；将写入公告。',
    en: 'Left empty, viewing is as the pack has it, and none where it asks for none; it stands in the notice.',
  },
  opensAt: { zh: '开始时间（北京时间）', en: 'Opens (China Standard Time)' },
  duration: { zh: '竞价时长（小时，选填）', en: 'Duration (hours, optional)' },
  operator: { zh: '主办方', en: 'Operator of record' },
  operatorHint: {
    zh: '依法主持本次处置的机构。没有法院或者相应许可的，公告和页面一律称“竞价”。',
    en: 'Who runs the sale in law. Without a court or a licence, notice and screens say “competitive bidding”.',
  },
  operatorName: { zh: '主办方名称', en: 'Name of the operator' },
  licence: { zh: '许可证号或批准文号', en: 'Licence or approval' },
  auctioneer: { zh: '主持人执业证号', en: "Conductor's certificate" },
  courtReference: { zh: '人民法院处置依据', en: 'Act of the court' },
  courtReferenceHint: {
    zh: '由人民法院处置的，以其执行裁定或者委托书代替委托合同，并写入公告。',
    en: 'Where a court sells, its decision or letter of commission stands in the place of a contract, and in the notice.',
  },
  courtName: { zh: '人民法院', en: 'Court' },
  courtNumber: { zh: '文书名称与文号', en: 'Document and number' },
  courtNumberHint: {
    zh: '如：（2026）苏05执123号 执行裁定书',
    en: 'For instance (2026) Su 05 Zhi No. 123, enforcement ruling',
  },
  courtDate: { zh: '文书日期', en: 'Day of the document' },
  courtStrange: {
    zh: '所选规则包不以人民法院的文书为依据。',
    en: 'The chosen pack has no court behind it.',
  },
  courtDrop: { zh: '删除已填的法院文书', en: 'Take the act of a court out' },
  contact: { zh: '联系方式（选填）', en: 'Contact (optional)' },
  contactHint: { zh: '将写入公告。', en: 'It stands in the notice.' },
  next: { zh: '保存并继续', en: 'Save and go on' },
  back: { zh: '上一步', en: 'Back' },
  later: { zh: '保存并退出', en: 'Save and leave' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  local: {
    zh: '名称、起拍价和开始时间填写完整前，内容暂存在本设备。',
    en: 'Until it has a title, a start price and an opening, this is kept on this device.',
  },
  notAmount: { zh: '请输入有效金额', en: 'Enter a valid amount' },
  needed: { zh: '必须填写', en: 'This is needed' },
  notPercent: {
    zh: '请输入百分数，最多两位小数',
    en: 'Enter a percentage with two decimals at most',
  },
  notCount: { zh: '请输入整数', en: 'Enter a whole number' },
  notSpan: { zh: '请输入数字', en: 'Enter a number' },
  notTime: { zh: '请选择日期和时间', en: 'Choose a day and a time' },
  notHours: { zh: '请输入大于零的小时数', en: 'Enter a number of hours above nothing' },
  frozen: {
    zh: '标的已提交，不能修改。',
    en: 'The lot has been submitted and cannot be changed.',
  },
} satisfies Texts;

/** What is wrong with a number as it is typed. */
export const NUMBER_FAULT = {
  'not-a-number': {
    zh: '与该类权利的号码格式不符',
    en: 'This is not the form that such numbers have',
  },
  'wrong-check-digit': {
    zh: '校验位不正确，请核对号码',
    en: 'The check digit is wrong; compare the number with the certificate',
  },
  'of-another-kind': {
    zh: '该号码属于另一种专利',
    en: 'This is the number of another kind of patent',
  },
} satisfies Texts;
