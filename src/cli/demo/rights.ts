import type { AssetFacts, AssetKind } from '../../core/collateral/asset.js';

/** An invented right whose number has a true check digit. Days are those of the official papers; null: not said. */
function right(
  kind: AssetKind,
  [number, title, holder]: readonly [number: string, title: string, holder: string],
  [filedOn, grantedOn, expiresOn]: readonly (string | null)[],
): AssetFacts {
  return {
    ...{ kind, number, title, holder },
    filedOn: filedOn ?? null,
    grantedOn: grantedOn ?? null,
    expiresOn: expiresOn ?? null,
  };
}

const LITHIUM = '苏州恒锂新材料有限公司';
const VISION = '南京视界光电科技有限公司';
const CROPS = '江苏丰禾种业有限公司';
const SOFTWARE = '无锡云栈软件有限公司';
const CHIPS = '常州微核集成电路有限公司';
const TEA = '宜兴山茗茶业有限公司';

/** The rights that the lots of the demo sell. None of them, and none of their holders, exists. */
export const RIGHTS = {
  separator: right(
    'invention',
    ['ZL201810632417.8', '一种高孔隙率锂电池隔膜及其制备方法', LITHIUM],
    ['2018-06-19', '2020-11-03'],
  ),
  electrolyte: right(
    'invention',
    ['ZL201910245886.9', '阻燃型锂离子电池电解液', LITHIUM],
    ['2019-03-28', '2021-08-13'],
  ),
  casing: right(
    'utility-model',
    ['ZL202120467713.4', '动力电池模组的泄压外壳', LITHIUM],
    ['2021-03-04', '2021-11-19'],
  ),
  lens: right(
    'invention',
    ['ZL202010118832.9', '车载激光雷达的自由曲面镜组', VISION],
    ['2020-02-26', '2022-05-10'],
  ),
  camera: right(
    'design',
    ['ZL202130552016.4', '行车记录仪（广角）', VISION],
    ['2021-08-24', '2022-01-07'],
  ),
  mount: right(
    'utility-model',
    ['ZL202020891455.8', '可快拆的摄像头支架', VISION],
    ['2020-05-25', '2021-01-12'],
  ),
  rice: right(
    'plant-variety',
    ['CNA20201000123', '丰禾优 618', CROPS],
    [null, '2022-03-01', '2037-03-01'],
  ),
  tea: right('trademark', ['8123456', '山茗', TEA], [null, '2021-03-21', '2031-03-21']),
  teaware: right('trademark', ['9345678A', '山茗雅器', TEA], [null, '2022-05-07', '2032-05-07']),
  scheduler: right(
    'copyright',
    ['2021SR0456789', '云栈分布式任务调度系统 V3.0', SOFTWARE],
    [null, '2021-03-26', null],
  ),
  layout: right(
    'ic-layout',
    ['BS215556789', 'MH2101 电源管理芯片', CHIPS],
    ['2021-07-15', '2021-10-08'],
  ),
  converter: right(
    'invention',
    ['ZL201710934502.5', '低压差双向直流变换电路', CHIPS],
    ['2017-10-10', '2019-12-06'],
  ),
  royalties: right(
    'licence-revenue',
    ['2023320000187', '隔膜涂覆专利普通许可收益（2026 至 2031 年）', LITHIUM],
    ['2023-05-30', '2023-06-12', '2031-05-30'],
  ),
  sorter: right(
    'invention',
    ['ZL201910776318.1', '基于机器视觉的茶叶色选方法', TEA],
    ['2019-08-22', '2022-02-18'],
  ),
  harvester: right(
    'utility-model',
    ['ZL202221134409.9', '折叠式水稻插秧机', CROPS],
    ['2022-05-12', '2022-11-25'],
  ),
  anode: right(
    'invention',
    ['ZL201810377126.9', '硅碳复合负极材料及其制备方法', LITHIUM],
    ['2018-04-25', '2020-09-08'],
  ),
  recycling: right(
    'invention',
    ['ZL202010663915.6', '废旧磷酸铁锂正极的修复再生方法', LITHIUM],
    ['2020-07-10', '2022-04-19'],
  ),
  ranging: right(
    'invention',
    ['ZL201910518274.2', '双目相机的在线标定方法', VISION],
    ['2019-06-15', '2021-10-22'],
  ),
  gimbal: right(
    'utility-model',
    ['ZL202222418703.9', '车载云台的减振底座', VISION],
    ['2022-09-13', '2023-02-07'],
  ),
  seeder: right(
    'invention',
    ['ZL202011052388.1', '水稻精量穴直播的排种装置', CROPS],
    ['2020-09-29', '2022-08-30'],
  ),
  charger: right(
    'invention',
    ['ZL202110236651.0', '双枪充电桩的功率动态分配方法', CHIPS],
    ['2021-03-03', '2022-12-13'],
  ),
  gateway: right(
    'copyright',
    ['2022SR0318846', '云栈物联网设备接入网关 V2.0', SOFTWARE],
    [null, '2022-03-08', null],
  ),
  membrane: right(
    'invention',
    ['ZL202010336182.5', '工业废水双膜法回用系统', LITHIUM],
    ['2020-04-26', '2022-02-18'],
  ),
  coating: right(
    'invention',
    ['ZL201910771324.8', '隔膜陶瓷涂层的浆料及涂布方法', LITHIUM],
    ['2019-08-20', '2021-06-15'],
  ),
  welding: right(
    'utility-model',
    ['ZL202020356418.7', '电芯极耳的超声焊接夹具', LITHIUM],
    ['2020-03-19', '2020-12-08'],
  ),
  testing: right(
    'invention',
    ['ZL201811204467.2', '锂电池隔膜孔隙率的在线检测方法', LITHIUM],
    ['2018-10-16', '2020-12-29'],
  ),
  trigger: right(
    'invention',
    ['ZL201911038274.9', '多路相机的硬件同步触发方法', VISION],
    ['2019-10-29', '2021-12-14'],
  ),
  shijie: right('trademark', ['30716254', '视界之眼', VISION], [null, '2019-02-28', '2029-02-27']),
  recorder: right(
    'copyright',
    ['2021SR1187302', '视界多路影像采集软件 V1.2', VISION],
    [null, '2021-08-11', null],
  ),
  billing: right(
    'copyright',
    ['2020SR0940217', '云栈用量计费系统 V1.6', SOFTWARE],
    [null, '2020-08-17', null],
  ),
  relay: right(
    'utility-model',
    ['ZL201920417733.3', '高压继电器的灭弧结构', LITHIUM],
    ['2019-03-29', '2019-12-31'],
  ),
  yunzhan: right('trademark', ['26480913', '云栈', SOFTWARE], [null, '2018-10-07', '2028-10-06']),
} satisfies Readonly<Record<string, AssetFacts>>;

export type RightName = keyof typeof RIGHTS;
