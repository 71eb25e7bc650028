import { chineseCare } from './care-zh.ts';
import { chineseDeals } from './deals-zh.ts';
import { chineseNeeds } from './needs-zh.ts';
import { chineseRevival } from './revival-zh.ts';
import type { Vocabulary } from './vocabulary.ts';

export const chinese: Vocabulary = {
  places: [
    { region: '青海', cities: ['西宁', '格尔木', '德令哈'] },
    { region: '甘肃', cities: ['兰州', '天水', '白银', '嘉峪关'] },
    { region: '宁夏', cities: ['银川', '石嘴山', '中卫'] },
    { region: '陕西', cities: ['西安', '宝鸡', '榆林', '汉中'] },
    { region: '新疆', cities: ['乌鲁木齐', '克拉玛依', '库尔勒'] },
    { region: '四川', cities: ['成都', '绵阳', '德阳'] },
    { region: '内蒙古', cities: ['呼和浩特', '包头'] },
    { region: '山西', cities: ['太原', '大同'] },
    { region: '河南', cities: ['郑州', '洛阳'] },
    { region: '湖北', cities: ['武汉', '宜昌'] },
  ],
  signs: (
    '甲子 乙丑 丙寅 丁卯 戊辰 己巳 庚午 辛未 壬申 癸酉 甲戌 乙亥 丙子 丁丑 戊寅 己卯 ' +
    '庚辰 辛巳 壬午 癸未 乙酉 丙戌 丁亥 戊子 己丑 庚寅 辛卯 壬辰 癸巳 乙未 丙申 丁酉 ' +
    '己亥 壬寅 癸卯 甲辰 乙巳 丙午 丁未 戊申'
  ).split(' '),
  trades: [
    { industry: '机械制造', season: 'even', words: ['精密机械', '机床', '通用机械'] },
    { industry: '电力', season: 'winter', words: ['电气', '变压器', '电力工程'] },
    { industry: '化工', season: 'even', words: ['化工', '精细化工', '盐化'] },
    { industry: '冶金', season: 'even', words: ['铝业', '特种钢', '铜材'] },
    { industry: '建材', season: 'summer', words: ['水泥', '玻璃', '新型建材'] },
    { industry: '食品', season: 'winter', words: ['乳业', '粮油', '食品'] },
    { industry: '医药', season: 'even', words: ['制药', '医疗器械', '中药'] },
    { industry: '物流', season: 'winter', words: ['物流', '冷链', '仓储'] },
    { industry: '零售', season: 'winter', words: ['商贸', '百货', '连锁超市'] },
    { industry: '纺织', season: 'even', words: ['毛纺', '纺织', '服装'] },
    { industry: '矿业', season: 'summer', words: ['矿业', '盐湖', '选矿'] },
    { industry: '汽车', season: 'even', words: ['汽车零部件', '专用汽车', '新能源汽车'] },
    { industry: '信息技术', season: 'even', words: ['软件', '信息技术', '数据服务'] },
    { industry: '水务环保', season: 'summer', words: ['水务', '环保', '污水处理'] },
    { industry: '农牧', season: 'summer', words: ['农业', '种业', '牧业'] },
  ],
  forms: ['有限公司', '有限公司', '有限责任公司', '股份有限公司', '集团有限公司'],
  longForm: '设备制造安装与技术服务工程股份有限公司',
  gap: '',
  engineers: ['陈甲', '林乙', '周丙', '吴丁'],
  surnames: '王 李 张 刘 杨 赵 黄 孙 马 朱 胡 郭 何 高 罗 郑 梁 谢 宋 唐'.split(' '),
  people: {
    executive: [
      { called: '{name}总', title: '总经理', department: '总经办' },
      { called: '{name}副总', title: '副总经理', department: '总经办' },
    ],
    finance: [
      { called: '{name}会计', title: '财务主管', department: '财务部' },
      { called: '{name}总监', title: '财务总监', department: '财务部' },
    ],
    administrator: [
      { called: '{name}主任', title: '信息中心主任', department: '信息中心' },
      { called: '{name}主管', title: '系统管理员', department: '信息中心' },
    ],
    technical: [
      { called: '{name}工', title: '设备工程师', department: '设备部' },
      { called: '{name}部长', title: '技术部部长', department: '技术部' },
    ],
    user: [
      { called: '{name}班长', title: '车间班长', department: '生产车间' },
      { called: '{name}师傅', title: '操作工', department: '生产车间' },
    ],
    other: [
      { called: '{name}经理', title: '采购经理', department: '采购部' },
      { called: '{name}秘书', title: '办公室秘书', department: '行政部' },
    ],
  },
  address: '{city}市示例路 {number} 号',
  notes: {
    onsite: [
      '巡检控制柜，清理滤网，更新了设备台账。',
      '与值班人员核对了联系人和设备清单。',
      '现场培训两名新员工，完成基本操作考核。',
      '一起回顾了上季度的停机记录，主要原因是供电波动。',
      '更换磨损的备件，试运行两小时正常。',
    ],
    phone: [
      '上次更换的备件运行正常。',
      '客户反映上月响应偏慢，已说明原因并登记。',
      '核对了联系电话，设备部换了负责人。',
      '客户询问保养周期，已答复。',
    ],
    event: ['参加客户开放日，认识了新任设备部长。', '客户来参加技术讲座，对在线监测感兴趣。'],
    online: [
      '讨论年度服务计划，初步同意。',
      '介绍了新的巡检方案，客户愿意了解报价。',
      '系统升级后首次回访，报表口径已经统一。',
    ],
  },
  plans: [
    '两周内提交备件更换方案和报价。',
    '下月安排一次操作培训。',
    '与技术部确认扩容方案后再约时间。',
    '整理停机分析报告，月底前送达。',
    '准备年度服务续签的三种方案。',
  ],
  needs: {
    stated: ['四小时内到达现场', '备件在本地有库存', '每月提供一份运行报告', '服务费按季度结算'],
    real: ['减少夜班停机', '让新员工尽快上手', '年检一次通过'],
    unstated: ['出了问题有人先打电话来', '在领导面前有数据可讲', '不用再自己催进度'],
    delightful: ['主动提醒即将到期的部件', '巡检时顺带做能耗建议', '同行厂家的经验分享'],
    latent: ['用运行数据安排检修计划', '多个厂区统一看板', '与供应商系统直接对接'],
  },
  about: chineseNeeds,
  deals: chineseDeals,
  care: chineseCare,
  revival: chineseRevival,
  survey: {
    name: '服务需求调查（示例）',
    note: '由示例账簿生成，回答都是虚构的。',
    questions: [
      {
        need: '四小时内到达现场',
        functional: '如果报修后四小时内有人到达现场，您觉得如何？',
        dysfunctional: '如果报修后四小时内没有人到达现场，您觉得如何？',
      },
      {
        need: '一次修好',
        functional: '如果故障一次上门就能修好，您觉得如何？',
        dysfunctional: '如果故障要多次上门才能修好，您觉得如何？',
      },
      {
        need: '生产数据不出厂区',
        functional: '如果生产数据始终留在厂区内，您觉得如何？',
        dysfunctional: '如果生产数据会传到厂区外，您觉得如何？',
      },
      {
        need: '季度能耗分析',
        functional: '如果每季度为您做一次能耗分析，您觉得如何？',
        dysfunctional: '如果没有能耗分析，您觉得如何？',
      },
      {
        need: '部件到期主动提醒',
        functional: '如果部件到期前主动提醒您，您觉得如何？',
        dysfunctional: '如果部件到期不提醒您，您觉得如何？',
      },
      {
        need: '节假日有人值守',
        functional: '如果节假日也有工程师值守，您觉得如何？',
        dysfunctional: '如果节假日没有工程师值守，您觉得如何？',
      },
      {
        need: '纸质服务单留底',
        functional: '如果每次服务都留一份纸质服务单，您觉得如何？',
        dysfunctional: '如果服务不再留纸质服务单，您觉得如何？',
      },
      {
        need: '每周推送产品信息',
        functional: '如果每周给您推送产品信息，您觉得如何？',
        dysfunctional: '如果不推送产品信息，您觉得如何？',
      },
    ],
  },
};
