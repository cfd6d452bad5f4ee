import { list } from "./list.ts";
import { WordCount } from "./wordcount.ts";

/** Words that only this genre has, in simplified characters. */
const OWN = list(`
  人大代表 代表建议 人大建议 代表提出 代表意见 代表议案 人大议案 人代会 人民代表大会 届人大 政协 提案 代表团
  代表们 书面意见 议案 批评和意见 批评意见 代表对 代表所提 委员所提 代表满意 代表反馈 建议提案 建议办理
`);

/** Words of genres that use ours: hotlines, mailboxes, courts, unions, councils elsewhere, opinion polls. */
const OTHERS = list(`
  12345 客服 用户 议员 12328 热线 信箱 网民 网友 群众诉求 市民诉求 有效诉求 来电 群众来信 诉愿 议会 议员 职代会
  职工代表 工会 教代会 团代会 青代会 职工提案 施政满意度 民调 市长信件 股东 业主 模拟政协 消费者 12315 市民建议
  人民建议征集 合理化建议 金点子 少代会 居民议事会 居民提案 村民议事会 市民意见 市民提出 市民所提 群众意见
  群众建议 居民代表 村民代表 政务服务大厅 政务大厅 县民 建议案件
`);

/** Bodies with proposals of their own: their reports are ours only where a congress or conference is named too. */
const NEIGHBOURS = list(`
  党代会 党代表 党员代表大会 教代会 职代会 职工代表大会 教职工代表大会 团代会 少代会 妇代会 股东大会 业主大会
  学代会 学生代表大会 学生会 议员 议会 职工代表 工会提案 职工提案 合理化提案 双代会 妇女代表 青联 居民代表
  村民代表 工会工作 工会组织 工会自身 工会干部 公司工会 红领巾 少先队 改善提案 提案改善 班组 董事会 监事会 股东
`);

/** 侨代会, 第八次代表大会: any assembly but that of the people (人代会, 人民代表大会), which has proposals of its own. */
const OTHER_ASSEMBLY = /[^人]代会|[^民]代表大会/;

const WORDS = new WordCount(OWN, OTHERS, NEIGHBOURS);

/**
 * Whether a text can be about suggestions to a congress or proposals to a conference at all: it uses this genre's own
 * words, and more of them than of any neighbour's.
 */
export function isOwnGenre(reading: string): boolean {
  if (last?.reading !== reading) last = { reading, own: tellsOfOwn(reading) };
  return last.own;
}

/** The text asked about last: a document's kind and its figures both depend on its genre. */
let last: { reading: string; own: boolean } | null = null;

function tellsOfOwn(reading: string): boolean {
  const [own = 0, other = 0, neighbours = 0] = WORDS.in(reading);
  if (/(考核|评分)(细则|标准|办法)/.test(reading.slice(0, 300)) && /[0-9]分[)）。,;]/.test(reading)) return false;
  const elsewhere = neighbours > 0 || (/代[会表]/.test(reading) && OTHER_ASSEMBLY.test(reading));
  if (elsewhere && !/人大|政协|人民代表/.test(reading)) return false;
  // 建议案件: the two words run into a third.
  if (reading.includes("建议案") && !/(人大|政协|代表|委员|提案|[^建]议案)/.test(reading)) return false;
  if (own > 0) return other < own * 6;
  return other === 0 && /(建议|提案|议案|代表|委员|征询意见|征求意见)/.test(reading);
}
