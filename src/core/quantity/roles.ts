import { leadsToNew, opAfter, opBefore } from "./direction";
import type { Figure } from "./scan";
import { isMeasure, isMoney, isTime } from "./units";

/**
 * What a figure is in its clause: a target; a part of a name (5000万元以上项目, 15分钟生活圈); the value that a change
 * starts from (由2.5%提高到3.5%); or the number of headings over what is counted (8大类30项).
 */
export type Role = "target" | "name" | "baseline" | "headings";

const ACTIONS =
  "新建|改建|扩建|改扩建|建设|建成|建立|改造|完成|覆盖|提供|开展|培训|实现|达|增设|新增|投资|安装|服务|惠及|举办|组织|引进|解决|整治|打造|" +
  "培育|创建|受益|开工|竣工|投产|投用|发放|救助|帮扶|化解|办理|办结|修缮|拆除|清理|清运|种植|提升|升级|配备|设立|选派|走访|排查|检查|" +
  "整改|修复|治理|推进|推广|搬迁|安置|签约|落地|入库|上市|认定|申报|通过|启动|实施|招聘|招录|发展|评选|表彰|宣讲|巡查|参加|就业|脱贫|" +
  "硬化|绿化|亮化|绿道|贯通|通车|铺设|更新|加装|接入|普及|参与|享受|获评|获得|销号|退出|关停|淘汰|回收|处置|运行|投放|成立|制定|出台|" +
  "下降|增长|提高|减少|压减|增加|惩处|查处|侦破|试点|创业|孵化|入驻|转化|挂牌|签订|争取|筹集|募集|征收|流转|复垦|开发|供应|供地|出让";
const ACTION = new RegExp(ACTIONS);
/** A verb right before a figure that makes so much of something: 新建10公里以上绿道. */
const MAKES = new RegExp(`(?:${ACTIONS})$`);
const ONLY_MAKES = new RegExp(`^(?:(?:${ACTIONS})[、和]?)*$`);
/** What money is a target of, even where it stands before its name. */
const FUNDS = /^的?(?:资金|投资|产值|税收|收入|贷款|补助|支持|债券|销售|利润|营收|补贴|融资|授信|经费|贡献|债务)/;
/** What is told apart by the money it makes or costs. */
const SIZED = /^的?(?:企业|项目|楼宇|园区|街区|产业|集群|镇|村|公司)/;
/** Spans of time that name a service. */
const TIME_NAMES =
  /^(?:自助|服务|值班|值守|在岗|热线|开放|营业|不打烊|不间断|监控|监测|生活圈|便民|养老|健身|医疗|阅读|社区|圈|救援圈|城市|攻坚|行动|专项|大会战|冲刺|会战)/;
const CAPACITY = /[日年](?:处理|产|供水|供气|生产|加工|吞吐)(?:能力|规模)?$/;
const HEADINGS = /^(?:方面|板块|领域|大类|类别|环节|维度|层面|系列)/;
const BREAK = /^(?:[和与及并共、,]|以及|合计|共计)/;

/**
 * The part that each figure of a clause plays, in their order.
 *
 * @example rolesOf("5000万元以上项目150个", figures) // ["name", "target"]
 */
export function rolesOf(text: string, figures: readonly Figure[]): Role[] {
  let from = 0;
  return figures.map((figure, i) => {
    const next = figures[i + 1];
    const before = text.slice(from, figure.start);
    const role = roleOf(figure, before, text.slice(figure.end, next?.start), next);
    if (role !== "name") from = figure.end;
    return role;
  });
}

function roleOf(figure: Figure, before: string, after: string, next: Figure | undefined): Role {
  const { unit } = figure;
  if (figure.rank) return "target";
  if (/^的?基础上/.test(after)) return "baseline";
  if (next !== undefined && (leadsToNew(after) || (/[由从]/.test(before) && leadsToNew(after.slice(1))))) {
    return "baseline";
  }
  // 前5个月, 前3个项目: an order, not an amount.
  if (/(?<![底日月年末])前$/.test(before) && unit !== "%") return "name";
  if (isTime(unit) && isTimeOfName(after, next)) return "name";
  const behind = opAfter(after);
  const noun = after.slice(behind?.length ?? 0);
  if (next !== undefined && noun === "" && behind !== undefined && isMeasure(unit) && isCounted(next)) return "name";
  if (next !== undefined && isHeadings(unit, noun, next)) return "headings";
  if (!/^[\u4e00-\u9fff“]/.test(noun) || BREAK.test(noun)) return "target";
  const named = behind !== undefined || noun.startsWith("的");
  if (next === undefined) return named && isSizeAlone(unit, before, noun) ? "name" : "target";
  if (named && next.unit === "%" && noun.endsWith("率")) return "name";
  if (isMoney(unit) && SIZED.test(noun) && isCounted(next)) return "name";
  if (ACTION.test(noun)) return "target";
  if (named) return "name";
  const sized = isMoney(unit) || (isMeasure(unit) && (ONLY_MAKES.test(before) || CAPACITY.test(before)));
  return sized && isCounted(next) && opBefore(before) === undefined ? "name" : "target";
}

/** Whether a figure counts things. */
function isCounted({ unit }: Figure): boolean {
  return !isMeasure(unit) && unit !== "%" && !isTime(unit);
}

/** 15分钟生活圈; 24小时自助服务; 15个工作日内办结率100%. */
function isTimeOfName(after: string, next: Figure | undefined): boolean {
  if (TIME_NAMES.test(after)) return true;
  return next !== undefined && /^(?:以内|之内|内)[\u4e00-\u9fff]/.test(after);
}

/** 5000万元以上项目 says how large, and not how many; 5亿元以上资金 and 20个以上项目 say how much. */
function isSizeAlone(unit: string, before: string, noun: string): boolean {
  if (isMoney(unit)) return !FUNDS.test(noun);
  return isMeasure(unit) && !MAKES.test(before);
}

function isHeadings(unit: string, noun: string, next: Figure): boolean {
  if (!isCounted(next)) return false;
  if (ACTION.test(noun)) return false;
  return unit === "大类" || unit === "类" || unit === "门类" || (unit === "个" && HEADINGS.test(noun));
}

/** Whether a text says that something is done, rather than naming something. @example saysAction("增设信号灯") // true */
export function saysAction(text: string): boolean {
  return ACTION.test(text);
}

/** Whether a text is nothing but verbs, which want an object. @example isOnlyAction("新建") // true */
export function isOnlyAction(text: string): boolean {
  return text !== "" && ONLY_MAKES.test(text);
}
