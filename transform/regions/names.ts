/** Peoples as the names of autonomous units print them, 族 left out where these leave it out. */
const PEOPLES =
  "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各".split(
    " ",
  );

const AUTONOMOUS = ["自治区", "自治州", "自治县", "自治旗"];
/** Kinds of units, and how many characters a name has at least before each: 神农架林区, but 万柏林·区. */
const PLAIN: readonly (readonly [string, number])[] = [
  ["特别行政区", 2],
  ["地区", 2],
  ["林区", 3],
  ["特区", 2],
  ["新区", 2],
  ["矿区", 2],
  ["省", 2],
  ["市", 2],
  ["县", 2],
  ["区", 2],
  ["旗", 2],
  ["盟", 2],
];

/**
 * A unit's name as it is spoken, without its kind and without the peoples it is named for: 沁阳 for 沁阳市, 湘西 for
 * 湘西土家族苗族自治州. A name that one character would be left of stays whole: 沙县, 郊区.
 */
export function shortName(name: string): string {
  for (const kind of AUTONOMOUS) {
    if (name.endsWith(kind)) return withoutPeoples(name.slice(0, -kind.length));
  }
  for (const [kind, least] of PLAIN) {
    const rest = name.slice(0, -kind.length);
    if (name.endsWith(kind) && rest.length >= least) return rest.endsWith("族") ? withoutPeoples(rest) : rest;
  }
  return name;
}

function withoutPeoples(name: string): string {
  let rest = name;
  for (let cut = true; cut; ) {
    const people = PEOPLES.find((p) => endsWithPeople(rest, p));
    cut = people !== undefined;
    if (people !== undefined) rest = rest.slice(0, -(people.length + (rest.endsWith("族") ? 1 : 0)));
  }
  return rest.endsWith("族") ? rest.slice(0, -1) : rest;
}

/** Whether a name ends in a people with something before it: 积石山保安族, 巴里坤哈萨克; one-character ones need their 族. */
function endsWithPeople(name: string, people: string): boolean {
  const whole = name.endsWith(`${people}族`)
    ? people.length + 1
    : name.endsWith(people) && people.length > 1
      ? people.length
      : 0;
  return whole > 0 && name.length - whole >= 2;
}
