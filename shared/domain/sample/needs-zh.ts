import type { NeedWords } from './needs.ts';

export const chineseNeeds: NeedWords = {
  evidence: ['现场看到的停机记录。', '对方在例会上提过两次。', '车间主任私下说的。'],
  reason: '追问停机经过后才说出来的',
  obstacles: {
    money: ['今年的维护预算已经用完', '超过五万元要总部审批'],
    organisation: ['设备部和信息部都认为不归自己管', '负责人下月调岗，接替者未定'],
    interpersonal: ['技术主管与原供应商关系密切', '两位负责人互不通气'],
    policy: ['集团规定数据不得出厂区', '采购必须走年度招标'],
  },
  how: '与财务一起排进了下一年度预算',
  sheet: {
    title: '停机与维护的总成本',
    first: '现在的做法',
    second: '我方方案',
    note: '工时按客户设备部自己的估计。',
    lines: ['设备与软件', '安装与培训', '日常维护', '停机与等待', '手工抄表与汇总'],
  },
};
