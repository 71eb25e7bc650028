import { bothLanguages } from './language.ts';

/** The way of a day: in which order its visits are made. */
export const wayWords = bothLanguages(
  {
    title: 'The way of the day',
    nearest: 'Nearest first',
    total: '≈ {{kilometres}} km, as the crow flies',
    kilometres: '≈ {{kilometres}} km',
    unknown: 'place not known',
    own: 'set on the map',
    earlier: 'Earlier: {{name}}',
    later: 'Later: {{name}}',
    ordered: 'The order of the day was set',
    home: 'I set out from',
    homePlace: '{{place}}, {{province}}',
    homeUnknown: 'No place of the list is named. Write a city, such as 西宁市.',
    homeNone: 'Without it the day begins at its first visit.',
    how: 'Places are the centres of prefectures and of the districts of large cities, as region and address of the client name them.',
  },
  {
    title: '今日路线',
    nearest: '由近到远',
    total: '约 {{kilometres}} 公里（直线距离）',
    kilometres: '约 {{kilometres}} 公里',
    unknown: '地点不明',
    own: '地图上设定',
    earlier: '提前：{{name}}',
    later: '推后：{{name}}',
    ordered: '已排定今日路线',
    home: '出发地',
    homePlace: '{{place}}（{{province}}）',
    homeUnknown: '未识别出地点。请写城市名，例如“西宁市”。',
    homeNone: '不填则从第一个拜访地点开始。',
    how: '地点按客户的地区和地址识别，取地级市或大城市城区的中心点。',
  },
);
