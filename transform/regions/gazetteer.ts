import { Trie } from "../figures/trie.ts";
import { shortName } from "./names.ts";
import { allRegions, type Region } from "./regions.ts";

/** How a name calls its place: by the whole name, as it is spoken (昌吉州, 木里县), or without its kind (昌吉, 木里). */
export type Form = "full" | "spoken" | "short";

export interface Entry {
  region: Region;
  form: Form;
}

/**
 * Names without their kind that running text makes by chance, alone or across two words: 惠民, 资金安排, 织金融, 大兴调查.
 * Only their whole names count.
 */
const BY_CHANCE = new Set(
  (
    "七星 万全 万年 三元 三山 三江 三河 上城 上思 上街 上高 下关 下城 东方 东区 东城 东山 东明 东风 东湖 东宝 东海 东河 东市 东港 东光 东台 中原 " +
    "中山 中市 中方 中站 中江 中卫 中宁 中阳 丰满 临城 临河 临江 临海 临平 乐业 乐安 乐至 乐都 二七 二道 九里 云和 云安 交口 京口 五常 仁和 从化 " +
    "任县 任城 会东 会同 会理 会宁 会泽 佛山 信丰 信宜 信都 保康 保德 保靖 元宝 光明 光山 光泽 全南 全州 八步 公安 共和 兴业 兴国 兴安 兴隆 兴宁 " +
    "兴城 兴文 兴和 兴山 兴平 兴庆 兴海 农安 凉城 凤凰 分宜 利州 利通 前进 前锋 加查 动力 务川 勃利 化德 北关 北市 北林 北站 北道 千山 升平 华亭 " +
    "华山 南关 南山 南市 南海 南部 南湖 南明 南岸 南城 卫东 卫滨 双塔 双城 双峰 双流 双湖 双清 双河 友好 友谊 台前 右江 同心 同安 同德 同江 同仁 " +
    "合作 合山 合水 向山 向阳 启东 吉利 吉州 名山 周至 和平 和政 和顺 和静 和康 和安 响水 商城 商都 商南 商河 喜德 嘉定 回民 四方 四会 固安 图们 " +
    "坡头 城东 城中 城关 城北 城区 城南 城厢 城口 城固 城步 城西 城阳 增城 复兴 多伦 大东 大关 大冶 大化 大同 大名 大城 大方 大新 大田 大通 大竹 " +
    "大英 大观 大邑 大理 大安 大兴 大余 大丰 大足 天元 天宁 天山 天心 天桥 天水 天河 天长 天门 天等 天台 天全 太和 太平 太康 奇台 如东 威信 威远 " +
    "孝义 安义 安乡 安仁 安化 安吉 安国 安宁 安定 安居 安州 安平 安康 安图 安新 安次 安源 安福 安达 安远 安多 安泽 宏伟 官渡 定南 定州 定日 定结 " +
    "定安 定边 定远 定海 宝山 宝塔 宣化 富民 富源 富裕 富平 小店 小金 小河 尖山 山南 山城 山阳 岭东 崇信 崇文 左云 工农 市中 市北 市区 市南 市郊 " +
    "常宁 常山 平乐 平和 平南 平原 平城 平安 平定 平山 平川 平度 平房 平果 平桥 平桂 平武 平江 平湖 平远 平阳 平顺 平利 平昌 平泉 广信 广水 广德 " +
    "广平 广宁 广南 庆云 庆城 庆元 庆安 应城 康乐 康平 康保 康定 康马 建华 建始 建宁 建安 建平 建德 建水 建湖 建阳 建昌 开元 开化 开原 开州 开平 " +
    "开江 开远 开阳 开鲁 开福 延长 当阳 得荣 德保 德兴 德化 德安 德江 德城 志丹 思明 恒山 惠民 惠农 惠安 惠东 惠来 惠城 惠山 惠水 惠阳 惠济 成武 成安 " +
    "扬中 振东 振兴 振安 措勤 措美 政和 故城 改则 文圣 文安 文山 文峰 文成 文昌 文水 文登 斗门 新丰 新乐 新会 新兴 新化 新北 新区 新华 新吴 新和 " +
    "新城 新宁 新安 新市 新干 新平 新建 新抚 新星 新民 新河 新洲 新浦 新源 新田 新罗 新芜 新荣 新邱 新青 新龙 新都 方山 方正 方城 无为 无极 日照 " +
    "日土 明光 明山 明水 明溪 星子 昌平 普安 普定 普格 普宁 朝阳 朝天 未央 本溪 杏林 杂多 来安 来宾 林口 桃山 桃源 桥东 桥西 梁山 正安 正宁 正定 " +
    "正阳 武功 武定 比如 民丰 民乐 民和 民权 民勤 水城 水富 永定 永安 永和 永新 永丰 永兴 永年 永红 江东 江北 江南 江山 江口 江海 江源 河东 河西 " +
    "河口 沙县 沙市 治多 法库 泰安 泰山 泰和 洞口 洪山 浑南 海东 海港 海城 海安 海宁 涉县 清新 清水 清河 清流 清原 港口 港南 港北 湖里 湖滨 湖口 " +
    "滨江 滨海 滨湖 滨城 灯塔 灵台 灵山 爱民 牡丹 环江 环翠 理塘 甘泉 甘德 电白 界首 白云 白河 白水 白沙 白玉 皇姑 相山 矿区 确山 社旗 称多 秀英 " +
    "立山 站前 策勒 管城 红旗 红星 红安 红桥 红山 红塔 红古 红岗 细河 织金 绿园 老城 老边 美兰 自贡 花都 花山 英山 荣成 莲花 行唐 西区 西城 西山 " +
    "西湖 西市 西平 西和 西林 西工 西固 西青 西丰 解放 谷城 象山 贡山 资中 资兴 资源 资溪 资阳 路北 路南 路桥 达日 运河 进贤 远安 连城 连平 连山 " +
    "通城 通道 通山 通江 通河 通海 通什 通化 道外 道里 都安 金山 金安 金沙 金水 金东 金平 金台 银海 长安 长乐 长丰 长兴 长宁 长子 长寿 长清 长泰 " +
    "长海 长岛 长岭 长洲 静安 静海 革吉 青山 顺平 顺城 顺河 顺昌 顺庆 项城 高平 高安 高密 高明 高要 高港 高台 高坪 龙门 龙井 龙口 龙山 " +
    "龙头"
  ).split(" "),
);

/** Names that conversion to simplified characters spells otherwise, 乾 being 干 elsewhere. */
const SPELT: Record<string, string> = { 乾安县: "干安县", 乾县: "干县", 浚县: "濬县" };

let trie: Trie<Entry> | null = null;

/** Finds every name of a division since 1990 in simplified characters, the longest at each place. */
export function gazetteer(): Trie<Entry> {
  if (trie !== null) return trie;
  trie = new Trie<Entry>();
  const seen = new Set<string>();
  for (const region of allRegions()) {
    if (region.name.endsWith("特别行政区") || region.name === "台湾省") continue;
    for (const { word, form } of namesOf(region)) {
      const key = `${word}\t${region.code}\t${region.valid_from ?? ""}`;
      if (seen.has(key)) continue;
      seen.add(key);
      trie.add(word, { region, form });
    }
  }
  return trie;
}

function namesOf(region: Region): { word: string; form: Form }[] {
  const names: { word: string; form: Form }[] = [{ word: region.name, form: "full" }];
  const spelt = SPELT[region.name];
  if (spelt !== undefined) names.push({ word: spelt, form: "full" });
  const short = shortName(region.name);
  if (short === region.name || short.length < 2) return names;
  const kind = spokenKind(region.name);
  if (kind !== null) names.push({ word: short + kind, form: "spoken" });
  if (!BY_CHANCE.has(short)) names.push({ word: short, form: "short" });
  return names;
}

/** 昌吉回族自治州 is spoken of as 昌吉州, 木里藏族自治县 as 木里县. */
function spokenKind(name: string): string | null {
  if (name.endsWith("自治州")) return "州";
  if (name.endsWith("自治县")) return "县";
  return name.endsWith("自治旗") ? "旗" : null;
}
