// Printed forms -> normalised forms: deadlines, quantities, full names, due dates.
#include "names/names.h"
#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

struct Normalised {
  std::vector<Task> tasks;
  std::string doubts;
};

Normalised normalised(const std::string& table, const std::string& issuer = {}) {
  Notice notice;
  notice.issuer.value = issuer;
  notice.issued_on.value = "2022-03-02";
  notice.reporting.dates = {{"2022-04-07", {}, ""}, {"2022-07-07", {}, ""}};
  notice.reporting.requirements = {"quarterly"};
  notice.tables.push_back(table_from_text(table));
  task::find_tasks(notice, book(), lexicon());
  const std::string doubts = codes_of(names::normalise(notice, table, book(), lexicon()));
  return {notice.tasks, doubts};
}

std::string print(const Deadline& deadline) {
  return deadline.text.value + "=" + deadline.due + "," + deadline.kind + "," + deadline.precision +
         (deadline.year_inferred ? "?" : "");
}

std::string in_column(const std::string& printed) {
  const Normalised result = normalised("task|deadline\n1、推进改革。|" + printed + "\n");
  return listed(result.tasks.at(0).deadlines, [](const Deadline& d) { return print(d); }) + result.doubts;
}

std::string in_text(const std::string& text) {
  const Normalised result = normalised("task|unit\n1、" + text + "|发改委\n");
  return listed(result.tasks.at(0).deadlines, [](const Deadline& d) { return print(d); }) + result.doubts;
}

std::string in_requirement(const std::string& printed) {
  const Normalised result = normalised("task|requirement\n1、推进改革。|" + printed + "\n");
  return listed(result.tasks.at(0).deadlines, [](const Deadline& d) { return print(d); }) + result.doubts;
}

std::string in_notice(const std::string& title, const std::string& issued_on, const std::string& text) {
  Notice notice;
  notice.title.value = title;
  notice.issued_on.value = issued_on;
  notice.tables.push_back(table_from_text("task|unit\n1、" + text + "|发改委\n"));
  task::find_tasks(notice, book(), lexicon());
  const std::string doubts = codes_of(names::normalise(notice, "", book(), lexicon()));
  return listed(notice.tasks.at(0).deadlines, [](const Deadline& d) { return print(d); }) + doubts;
}

std::string number_text(double number) {
  std::string value = std::to_string(number);
  value.erase(value.find_last_not_of('0') + 1);
  if (value.back() == '.') value.pop_back();
  return value;
}

std::string quantities(const std::string& text) {
  const Normalised result = normalised("task|unit\n1、" + text + "|发改委\n");
  return listed(result.tasks.at(0).quantities, [](const Quantity& q) {
    const std::string upper = q.upper ? ".." + number_text(*q.upper) : "";
    return q.text.value + "=" + q.indicator + "," + number_text(q.value) + upper + q.unit + "," + q.bound +
           (q.change.empty() ? "" : "," + q.change) + (q.basis.empty() ? "" : "," + q.basis);
  });
}

}  // namespace

TEST_CASE("deadlines of a column") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"2022年12月底前", "2022年12月底前=2022-12-31,by,month"},
      {"12月底前", "12月底前=2022-12-31,by,month?"},
      {"2022年6月30日前", "2022年6月30日前=2022-06-30,by,day"},
      {"２０２２ 年６月 30日之前", "２０２２年６月30日之前=2022-06-30,by,day"},
      {"二〇二三年六月底", "二〇二三年六月底=2023-06-30,by,month"},
      {"2026年12月", "2026年12月=2026-12-31,within,month"},
      {"6月下旬", "6月下旬=2022-06-30,within,ten_days?"},
      {"12月中旬", "12月中旬=2022-12-20,within,ten_days?"},
      {"上半年", "上半年=2022-06-30,within,half_year?"},
      {"第三季度", "第三季度=2022-09-30,within,quarter?"},
      {"2023年第一季度末前", "2023年第一季度末前=2023-03-31,by,quarter"},
      {"年内", "年内=2022-12-31,within,year?"},
      {"全年", "全年=2022-12-31,within,year?"},
      {"2025年", "2025年=2025-12-31,by,year"},
      {"明年3月底前", "明年3月底前=2023-03-31,by,month?"},
      {"2022.12.31", "2022.12.31=2022-12-31,by,day"},
      {"2022年3月至12月", "2022年3月至12月=2022-12-31,within,month"},
      {"2022年12月底前完成", "2022年12月底前完成=2022-12-31,by,month"},
      {"持续推进", "持续推进=,ongoing,"},
      {"长期坚持", "长期坚持=,ongoing,"},
      {"每月28日前", "每月28日前=,recurring,month"},
      {"每季度末月20日前", "每季度末月20日前=,recurring,quarter"},
      {"5月底前动工，9月投入使用", "5月底前动工=2022-05-31,by,month?、9月投入使用=2022-09-30,within,month?"},
      {"6月底前完成方案，8月底前完成招标", "6月底前完成方案=2022-06-30,by,month?、8月底前完成招标=2022-08-31,by,month?"},
      {"6月底前完成方案，启动招标，9月完工", "6月底前完成方案，启动招标=2022-06-30,by,month?、9月完工=2022-09-30,within,month?"},
      {"2023年6月底前完成，12月验收", "2023年6月底前完成=2023-06-30,by,month、12月验收=2023-12-31,within,month?"},
      {"三季度", "三季度=2022-09-30,within,quarter?"},
      {"全年持续推进", "全年持续推进=2022-12-31,within,year?"},
      {"到2025年", "到2025年=2025-12-31,by,year"},
      {"10月1日至7日", "10月1日至7日=2022-10-07,within,day?"},
      {"“十四五”期间", "“十四五”期间=2025-12-31,within,year"},
      {"9月中旬至10月底", "9月中旬至10月底=2022-10-31,within,month?"},
      {"即日起至6月30日", "即日起至6月30日=2022-06-30,within,day?"},
      {"5月15日、10月15日前", "5月15日=2022-05-15,by,day?、10月15日前=2022-10-15,by,day?"},
      {"6月底前完成50%", "6月底前完成50%=2022-06-30,by,month?"},
      {"立行立改", "立行立改=,ongoing,"},
      {"20220930", "20220930=2022-09-30,by,day"},
      {"9.30", "9.30=2022-09-30,by,day?"},
      {"25年6月底", "25年6月底=2025-06-30,by,month"},
      {"2022.04-2022.12", "2022.04-2022.12=2022-12-31,within,month"},
      {"2024.3.1—2024.6.30", "2024.3.1—2024.6.30=2024-06-30,within,day"},
      {"本月底前", "本月底前=2022-03-31,by,month?"},
      {"下月10日前", "下月10日前=2022-04-10,by,day?"},
      {"每年6月底前", "每年6月底前=,recurring,year"},
      {"每半年一次", "每半年一次=,recurring,half_year"},
      {"2021年12月底前", "2021年12月底前=2021-12-31,by,monthdeadline/past"},
      {"1月底前", "1月底前=2022-01-31,by,month?deadline/past"},
      {"2042年12月底前", "2042年12月底前=2042-12-31,by,monthdeadline/distant"},
      {"2035年12月底前", "2035年12月底前=2035-12-31,by,month"},
      {"主汛期前", "主汛期前=,by,deadline/unparsed"},
      {"6、9、12月底前", "6、9、12月底前=,by,deadline/unparsed"},
      {"2025年前", "2025年前=,,deadline/unparsed"},
      {"6月前", "6月前=,by,deadline/unparsed"},
      {"6月前完成", "6月前完成=,by,deadline/unparsed"},
      {"6月初", "6月初=,by,deadline/unparsed"},
      {"立即", "立即=,ongoing,"},
      {"即日起", "即日起=,ongoing,"},
      {"按上级要求", "按上级要求=,,deadline/unparsed"},
      {"汛期每日", "汛期每日=,recurring,day"},
      {"各季度末", "各季度末=,recurring,quarter"},
      {"各月底前", "各月底前=,recurring,month"},
      {"每月5日", "每月5日=,recurring,month"},
      {"2023年Q2", "2023年Q2=2023-06-30,within,quarter"},
      {"2023Q3", "2023Q3=2023-09-30,within,quarter"},
      {"Q4", "Q4=2022-12-31,within,quarter?"},
      {"即日起至年底", "即日起至年底=2022-12-31,within,year?"},
      {"即日起至2023年底", "即日起至2023年底=2023-12-31,within,year"},
      {"T+5个工作日", "T+5个工作日=,within,deadline/unparsed"},
      {"会后一周内", "会后一周内=,within,deadline/unparsed"},
      {"活动结束后3日内", "活动结束后3日内=,within,deadline/unparsed"},
      {"5年内", "5年内=,,deadline/unparsed"}};
  for (const auto& [printed, expected] : table)
    CHECK(printed + " -> " + in_column(printed) == printed + " -> " + expected);
}

TEST_CASE("deadlines inside a task's text") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"在收到建议之日起3个月内办理完毕。", "在收到建议之日起3个月内=,within,deadline/unparsed"},
      {"将意见于1个月内函告主办单位。", "1个月内=,within,deadline/unparsed"},
      {"按照“年初建账、逐月查账、年底交账”的督查制度落实整改。", ""},
      {"税收优惠政策延续执行至2027年底。", ""},
      {"每季度末（分别在6月、9月和12月底）开展督查。", "每季度末（分别在6月、9月和12月底）=,recurring,quarter"},
      {"必须于11月21日上午7:00就位。", "11月21日上午7:00=2022-11-21,by,day?"},
      {"各季度末通报进展。", "各季度末=,recurring,quarter"},
      {"会后一周内报送方案。", "会后一周内=,within,deadline/unparsed"},
      {"2022年Q2完成验收。", "2022年Q2=2022-06-30,within,quarter"},
      {"举办阅读活动，4月23日，由县教育局主办。", "4月23日=2022-04-23,by,day?"},
      {"2021年5月1日至2022年4月30日实施下调工伤费率的政策。", ""},
      {"继续征收保障金，实施期限至2022年12月31日。", ""},
      {"2020年底前建成", "2020年底前=2020-12-31,by,yeardeadline/past"},
      {"到2025年，建成五个园区", "到2025年=2025-12-31,by,year"},
      {"到2025年6月底前完成", "2025年6月底前=2025-06-30,by,month"},
      {"在8月底,组织验收", "8月底=2022-08-31,by,month?"},
      {"5月底前动工，9月投入使用", "5月底前=2022-05-31,by,month?、9月=2022-09-30,within,month?"},
      {"力争年内完成", "年内=2022-12-31,within,year?"},
      {"6-9月完成整治", "6-9月=2022-09-30,within,month?"},
      {"2025.6.30前完成", "2025.6.30前=2025-06-30,by,day"},
      {"6月左右完成", "6月左右=,by,deadline/unparsed"},
      {"上半年完成招标", "上半年=2022-06-30,within,half_year?"},
      {"用5年内的时间", ""},
      {"半年内完成整治", ""},
      {"有效期至2025年12月31日", ""},
      {"从2021年3月至2023年2月执行", ""},
      {"依据《2020年6月底前整治方案》推进", ""},
      {"截至2021年底已完成三成", ""},
      {"持续推进改革", ""},
      {"2022年3月15日前后", "2022年3月15日前后=,by,deadline/unparsed"},
      {"6月底前完成方案，8月底前完成招标", "6月底前=2022-06-30,by,month?、8月底前=2022-08-31,by,month?"},
      {"2023年3月底前完成方案，6月底前印发", "2023年3月底前=2023-03-31,by,month、6月底前=2023-06-30,by,month?"},
      {"于4月7日、7月7日、10月7日前报送", "4月7日=2022-04-07,by,day?、7月7日=2022-07-07,by,day?、10月7日前=2022-10-07,by,day?"},
      {"6月、12月底前各检查一次", "6月=2022-06-30,by,month?、12月底前=2022-12-31,by,month?"},
      {"于9月15日前提交报告", "9月15日前=2022-09-15,by,day?"},
      {"9月1日开学前投入使用", "9月1日开学前=2022-09-01,by,day?"},
      {"力争“十四五”末达到50%", "“十四五”末=2025-12-31,by,year"},
      {"春节前兑现工资", "春节前=,by,deadline/unparsed"},
      {"启动春节期间农副产品平价店", ""},
      {"能耗较“十三五”末下降16%", ""},
      {"即日起至2023年12月31日期间，对企业免征", ""},
      {"春节期间开展检查", "春节期间=,within,deadline/unparsed"},
      {"元旦、春节期间开展慰问", "元旦、春节期间=,within,deadline/unparsed"},
      {"7月底前竣工、9月1日开园", "7月底前=2022-07-31,by,month?、9月1日=2022-09-01,by,day?"},
      {"筛查1.5万人。全年完成。", "全年=2022-12-31,within,year?"},
      {"五一前完成绿化", "五一前=,by,deadline/unparsed"},
      {"6月初启动招标", "6月初=,by,deadline/unparsed"},
      {"9月前完工", "9月前=,by,deadline/unparsed"},
      {"到2025年10月，建成充电站", "到2025年10月=2025-10-31,by,month"},
      {"2024年1月到2025年10月的数据", ""},
      {"本月底前制定方案", "本月底前=2022-03-31,by,month?"},
      {"按照《办法》（临政发〔2020〕5号，2020年6月30日印发）要求推进", ""},
      {"2021年8月印发的方案继续执行", ""},
      {"全年新增就业5000人", "全年=2022-12-31,within,year?"},
      {"上半年新增首贷户100户", "上半年=2022-06-30,within,half_year?"},
      {"网络零售额占全年的30%", ""},
      {"每年培训2000人次", ""},
      {"2022年5月15日至10月15日开展整治", "2022年5月15日至10月15日=2022-10-15,within,day"},
      {"2022年5月15日至10月15日的数据", ""},
      {"8月20日（星期六）下午5点前完工", "8月20日（星期六）下午5点前=2022-08-20,by,day?"},
      {"5月31日（含）前办结", "5月31日（含）前=2022-05-31,by,day?"},
      {"4月30日24:00前关闭", "4月30日24:00前=2022-04-30,by,day?"},
      {"9月中下旬验收", "9月中下旬=2022-09-30,within,ten_days?"},
      {"25年6月底前建成", "25年6月底前=2025-06-30,by,month"},
      {"不迟于7月15日开工", "7月15日=2022-07-15,by,day?"},
      {"自即日起至5月31日整改", "自即日起至5月31日=2022-05-31,within,day?"},
      {"上半年和三季度末分别完成一半", "上半年=2022-06-30,within,half_year?、三季度末=2022-09-30,by,quarter?"},
      {"三季度前完成", "三季度前=,by,deadline/unparsed"},
      {"每月10日、25日前更新", "每月10日、25日前=,recurring,month"},
      {"改造2005年前建成的小区", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}

TEST_CASE("a time counted from the notice's own date gives a day, marked as inferred and said; working days and receipt do not") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"自本通知印发之日起30日内完成自查", "自本通知印发之日起30日内=2022-04-01,within,day?deadline/counted-from-issue"},
      {"自印发之日起一个月内制定细则", "自印发之日起一个月内=2022-04-02,within,day?deadline/counted-from-issue"},
      {"本方案印发后半年内建成", "本方案印发后半年内=2022-09-02,within,day?deadline/counted-from-issue"},
      {"印发后两周内报送名单", "印发后两周内=2022-03-16,within,day?deadline/counted-from-issue"},
      {"自印发之日起10个工作日内上报", "自印发之日起10个工作日内=,within,deadline/unparsed"},
      {"收到本通知后5日内报送方案", "收到本通知后5日内=,within,deadline/unparsed"},
      {"自受理之日起5日内办结", ""},
      {"自发布之日起5年内有效", ""},
      {"用5年内的时间", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}

TEST_CASE("how often in a sentence: days of each month, every other week, one each month, the report of every ten days") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"每月1日、15日开展检查。", "每月1日、15日=,recurring,month"},
      {"逢5、15、25日报送。", "逢5、15、25日=,recurring,month"},
      {"隔周开展巡护，一月一通报。", "隔周=,recurring,day、一月一通报=,recurring,month"},
      {"实行旬报制度。", "旬报=,recurring,ten_days"},
      {"每学期开展1次演练。", "每学期=,recurring,half_year"},
      {"每周一上午9:00前报送进展。", "每周一上午9:00前=,recurring,day"},
      {"每月底向市政府报送进度。", "每月底=,recurring,month"},
      {"于次月8日前报送上月情况。", "次月8日前=,recurring,month"},
      {"落实每月10日的例会制度。", ""},
      {"每月15日为征期。", ""},
      {"实行“一周一调度”机制。", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}

TEST_CASE("days, months and times of a sentence: sent for some days, each of two months, until an hour, within a time from no known day") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"12月1日至20日派出教师30名。", "12月1日至20日=2022-12-20,within,day?"},
      {"于12月1日至12月20日派出警力30名。", "12月1日至12月20日=2022-12-20,within,day?"},
      {"核查1月1日至12月31日产生的费用。", ""},
      {"于十二月三日十七时前完成清理。", "十二月三日十七时前=2022-12-03,by,day?"},
      {"与集团对接条款，11.28前。", "11.28前=2022-11-28,by,day?"},
      {"在2022年12月、2023年6月各开展一次督查。", "2022年12月=2022-12-31,within,month、2023年6月=2023-06-30,within,month"},
      {"6月、12月各拨付50%。", "6月=2022-06-30,within,month?、12月=2022-12-31,within,month?"},
      {"于本周五下班前报送名单。", "本周五下班前=,by,deadline/unparsed"},
      {"明年一季度末完成，后年底前通车。", "明年一季度末=2023-03-31,by,quarter?、后年底前=,by,deadline/unparsed"},
      {"在两会召开前完成改造。", "两会召开前=,by,deadline/unparsed"},
      {"整改问题，2个月内完成。", "2个月内=,within,deadline/unparsed"},
      {"开展清淤，60日内完成。", "60日内=,within,deadline/unparsed"},
      {"受理后5日内办结。", ""},
      {"用两个月内的时间", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}

TEST_CASE("from one day to another in a sentence is a deadline where somebody has to do something then; how long a policy holds is none") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"4月1日至4月30日集中整治占道经营。", "4月1日至4月30日=2022-04-30,within,day?"},
      {"4月1日—4月30日对占道经营进行整治。", "4月1日—4月30日=2022-04-30,within,day?"},
      {"4月1日至4月30日，县城管局开展巡查。", "4月1日至4月30日=2022-04-30,within,day?"},
      {"从4月1日到4月30日，由县城管局负责清理。", "从4月1日到4月30日=2022-04-30,within,day?"},
      {"自4月1日起至9月30日止，开展巡查。", "自4月1日起至9月30日止=2022-09-30,within,day?"},
      {"自六月一日起，至九月三十日止，实行24小时值班。", "自六月一日起，至九月三十日止=2022-09-30,within,day?"},
      {"4月至6月集中整治占道经营。", "4月至6月=2022-06-30,within,month?"},
      {"于2022-04-15前完成造林。", "2022-04-15前=2022-04-15,by,day"},
      {"调查摸底(4月1日--4月7日).逐个小区摸排.", "4月1日--4月7日=2022-04-07,within,day?"},
      {"自2022年4月1日起至2023年6月底止施行。", ""},
      {"自4月1日起至6月30日止，享受优惠。", ""},
      {"2022年1月1日至12月31日对企业实施减免政策。", ""},
      {"2021年1月至12月各单位开展的采购项目。", ""},
      {"4月1日至4月30日检查情况的通报。", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
  CHECK(in_column("自4月1日起至4月30日止") == "自4月1日起至4月30日止=2022-04-30,within,day?");
}

TEST_CASE("within a time from a day that nobody knows, and each day or month, in a sentence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"配合清理，10日内拿出方案，4月底前整改到位。", "10日内=,within,、4月底前=2022-04-30,by,month?deadline/unparsed"},
      {"把欠账理清楚，两周内给个数。", "两周内=,within,deadline/unparsed"},
      {"在整改完成后5个工作日内组织验收。", "整改完成后5个工作日内=,within,deadline/unparsed"},
      {"在本月内完成清理。", "本月内=2022-03-31,within,month?"},
      {"在本周内完成清理。", "本周内=,within,deadline/unparsed"},
      {"每日17时前报送进展。", "每日17时前=,recurring,day"},
      {"每天下午5点前报送进展。", "每天下午5点前=,recurring,day"},
      {"按月报送进展。", "按月=,recurring,month"},
      {"申请受理后5个工作日内提出意见。", ""},
      {"符合条件的，3个工作日内办结。", ""},
      {"按月发放补贴。", ""},
      {"推广本月内容。", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}

TEST_CASE("how often and a season in a column: each quarter once, all through the flood season") {
  CHECK(in_column("每季度一次") == "每季度一次=,recurring,quarter");
  CHECK(in_column("每月两次") == "每月两次=,recurring,month");
  CHECK(in_column("汛期全程") == "汛期全程=,within,deadline/unparsed");
  CHECK(in_column("赛事期间") == "赛事期间=,within,deadline/unparsed");
  CHECK(in_column("2027年2月18日 14:00") == "2027年2月18日14:00=2027-02-18,by,day");
}

TEST_CASE("a day without a month is the next such day from the notice, or from the deadline in front of it, on: said") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"于20日18时前回港。", "20日18时前=2022-03-20,by,day?deadline/month-inferred"},
      {"报送方案，1日前完成。", "1日前=2022-04-01,by,day?deadline/month-inferred"},
      {"12月10日前报方案，20日前完成。", "12月10日前=2022-12-10,by,day?、20日前=2022-12-20,by,day?deadline/month-inferred"},
      {"会议召开15日前发出通知。", ""},
      {"提前20日前往各县。", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
  CHECK(in_column("6月5日、15日前") == "6月5日=2022-06-05,by,day?、15日前=2022-06-15,by,day?deadline/month-inferred");
  CHECK(in_notice("关于防汛的通知", "", "于20日18时前回港") == "20日18时前=,by,daydeadline/unparsed");
}

TEST_CASE("the year of a period is the one that it begins in, or the next") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"2022年3月至12月", "2022年3月至12月=2022-12-31,within,month"},
      {"2022年11月至3月", "2022年11月至3月=2023-03-31,within,month?"},
      {"11月至3月", "11月至3月=2023-03-31,within,month?"},
      {"11月至次年3月", "11月至次年3月=2023-03-31,within,month?"}};
  for (const auto& [printed, expected] : table) CHECK(printed + " -> " + in_column(printed) == printed + " -> " + expected);
}

TEST_CASE("the end of a month or quarter that nobody names is that of the notice, or of the deadline in front of it: said") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"月底前完成。", "月底前=2022-03-31,by,month?deadline/month-inferred"},
      {"务必于月末之前报送方案。", "月末之前=2022-03-31,by,month?deadline/month-inferred"},
      {"修渠，月底完成。", "月底=2022-03-31,by,month?deadline/month-inferred"},
      {"要在月内完成清理。", "月内=2022-03-31,within,month?deadline/month-inferred"},
      {"本季度末前完成。", "本季度末前=2022-03-31,by,quarter?deadline/month-inferred"},
      {"2022年5月10日前完成招标，季末前开工。", "2022年5月10日前=2022-05-10,by,day、季末前=2022-06-30,by,quarter?deadline/month-inferred"},
      {"两个月底前后的数据。", ""},
      {"月内容更新。", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
  CHECK(in_column("月底前完成") == "月底前完成=2022-03-31,by,month?deadline/month-inferred");
  CHECK(in_column("月底") == "月底=2022-03-31,by,month?deadline/month-inferred");
  CHECK(in_notice("关于防汛的通知", "", "月底前完成") == "月底前=,by,monthdeadline/unparsed");
}

TEST_CASE("a time counted from a date that the notice does not print is said to need that date, not a year") {
  for (const std::string text : {"月底前完成", "本月底前完成", "自本通知印发之日起30日内完成", "于20日前完成"}) {
    Notice notice;
    notice.document_number.year = 2022;
    notice.tables.push_back(table_from_text("task|unit\n1、" + text + "|发改委\n"));
    task::find_tasks(notice, book(), lexicon());
    const std::vector<Diagnostic> doubts = names::normalise(notice, "", book(), lexicon());
    REQUIRE(doubts.size() == 1);
    CHECK(doubts.at(0).code == "deadline/unparsed");
    CHECK(doubts.at(0).message.find("看不出成文日期") != std::string::npos);
  }
}

TEST_CASE("years by themselves: a period, and the year that something is built in beside a day") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"2026年—2027年完成。", "2026年—2027年=2027-12-31,within,year"},
      {"2026年至2027年期间，分批改造泵站。", "2026年至2027年=2027-12-31,within,year"},
      {"9月20日前开工，2027年建成。", "9月20日前=2022-09-20,by,day?、2027年=2027-12-31,by,year"},
      {"力争明年全面完工。", "明年=2023-12-31,by,year?"},
      {"改造2023年建成的小区。", ""},
      {"要在当年开工，力争当年完工。", ""},
      {"2025年完成投资3亿元。", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}

TEST_CASE("when something begins is no deadline: kept as printed in a column, and said") {
  CHECK(in_text("落实阶梯水价，5月1日起施行。").empty());
  CHECK(in_text("在9月5日后组织检查。").empty());
  for (const char* printed : {"5月1日起施行", "自2023年1月1日起执行", "9月5日后", "国庆节后启动"})
    CHECK(in_column(printed) == std::string(printed) + "=,,deadline/unparsed");
  CHECK(in_column("4月底前印发，5月1日起施行") == "4月底前印发=2022-04-30,by,month?、5月1日起施行=,,deadline/unparsed");
}

TEST_CASE("what is done each day, or so many times a month; the time that something takes") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"每天清扫主干道。", "每天=,recurring,day"},
      {"要每日巡堤。", "每日=,recurring,day"},
      {"每天产生5吨垃圾。", ""},
      {"每月抽检不少于2次。", "每月=,recurring,month"},
      {"每季度至少抽检3批次。", "每季度=,recurring,quarter"},
      {"每周巡堤2次。", "每周=,recurring,day"},
      {"每年只享受一次。", ""},
      {"用3个月时间完成修补。", "用3个月时间=,within,deadline/unparsed"},
      {"再用3年左右时间，形成格局。", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
  CHECK(in_column("每月抽检不少于2次") == "每月抽检不少于2次=,recurring,month");
  CHECK(in_column("用3个月时间") == "用3个月时间=,within,deadline/unparsed");
}

TEST_CASE("deadlines inside a requirement; how often is none") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"6月底", "6月底=2022-06-30,by,month?"},
      {"6月30日前", "6月30日前=2022-06-30,by,day?"},
      {"三季度", "三季度=2022-09-30,within,quarter?"},
      {"全年", "全年=2022-12-31,within,year?"},
      {"年内完成", "年内完成=2022-12-31,within,year?"},
      {"6月30日前报送方案，12月底前完成", "6月30日前=2022-06-30,by,day?、12月底前=2022-12-31,by,month?"},
      {"长期坚持", "长期坚持=,ongoing,"},
      {"按季度报送进度", ""},
      {"每月28日前报送", ""},
      {"完成后报送", ""}};
  for (const auto& [printed, expected] : table)
    CHECK(printed + " -> " + in_requirement(printed) == printed + " -> " + expected);
}

TEST_CASE("a deadline that the column repeats from the text is one") {
  const Normalised result = normalised("task|unit|deadline\n1、6月底前完成，年底前验收。|发改委|6月底前\n");
  CHECK(listed(result.tasks.at(0).deadlines, [](const Deadline& d) { return print(d); }) ==
        "6月底前=2022-06-30,by,month?、年底前=2022-12-31,by,year?");
}

TEST_CASE("the year of a deadline without one") {
  const std::string plan = "关于印发2024年重点任务的通知", plain = "关于做好春耕工作的通知";
  CHECK(in_notice(plan, "2023-12-25", "6月底前完成") == "6月底前=2024-06-30,by,month?");
  CHECK(in_notice(plan, "2023-12-25", "年内完成") == "年内=2024-12-31,within,year?");
  CHECK(in_notice(plan, "2024-02-01", "6月底前完成") == "6月底前=2024-06-30,by,month?");
  CHECK(in_notice("关于2022年考核情况的通报", "2023-01-10", "6月底前整改") == "6月底前=2023-06-30,by,month?");
  CHECK(in_notice(plain, "2023-11-20", "3月底前备足种子") == "3月底前=2024-03-31,by,month?");
  for (const std::string span : {"2022—2023年度", "2022年至2023年", "2022-2023年"})
    CHECK(span + in_notice("关于做好" + span + "冬季清雪工作的通知", "2022-10-28", "11月15日前完成检修") ==
          span + "11月15日前=2022-11-15,by,day?");
  CHECK(in_notice(plain, "2023-11-20", "12月底前备足种子") == "12月底前=2023-12-31,by,month?");
  CHECK(in_notice(plain, "2023-12-20", "下月10日前报送") == "下月10日前=2024-01-10,by,day?");
  CHECK(in_notice(plan, "", "6月底前完成") == "6月底前=2024-06-30,by,month?");
  CHECK(in_notice(plain, "", "6月底前完成") == "6月底前=,by,monthdeadline/year-unknown");
}

TEST_CASE("a day behind one of another year may be of the notice's own: said") {
  const std::string title = "关于做好供热工作的通知";
  CHECK(in_notice(title, "2026-11-25", "2027年6月底前建成，12月底前开工") == "2027年6月底前=2027-06-30,by,month、12月底前=2027-12-31,by,month?deadline/year-doubtful");
  CHECK(in_notice(title, "2026-11-25", "2027年6月底前建成，9月底前验收") == "2027年6月底前=2027-06-30,by,month、9月底前=2027-09-30,by,month?");
  CHECK(in_notice(title, "2026-02-25", "2026年6月底前建成，12月底前验收") == "2026年6月底前=2026-06-30,by,month、12月底前=2026-12-31,by,month?");
}

TEST_CASE("a day without a year is not behind the column's: of the notice's year, and said; the column's year where that is over") {
  const auto beside_column = [](const std::string& issued_on, const std::string& text, const std::string& column) {
    Notice notice;
    notice.issued_on.value = issued_on;
    notice.tables.push_back(table_from_text("task|unit|deadline\n1、" + text + "|发改委|" + column + "\n"));
    task::find_tasks(notice, book(), lexicon());
    const std::string doubts = codes_of(names::normalise(notice, "", book(), lexicon()));
    return listed(notice.tasks.at(0).deadlines, [](const Deadline& d) { return print(d); }) + doubts;
  };
  CHECK(beside_column("2026-11-25", "建桥，12月15日前完成招标。", "2027年3月") == "2027年3月=2027-03-31,within,month、12月15日前=2026-12-15,by,day?deadline/year-doubtful");
  CHECK(beside_column("2026-02-25", "征地，力争三季度开工建设。", "2026年6月底前") == "2026年6月底前=2026-06-30,by,month、三季度=2026-09-30,within,quarter?");
  CHECK(beside_column("", "征地，力争三季度开工建设。", "2026年6月底前") == "2026年6月底前=2026-06-30,by,month、三季度=2026-09-30,within,quarter?");
}

TEST_CASE("a day that is in no calendar is kept as printed and doubted") {
  for (const std::string printed : {"2025年15月底前", "2025年6月31日前", "2025年2月30日前"}) {
    const Normalised result = normalised("task|unit|deadline\n1、植树。|林草局|" + printed + "\n");
    CHECK(result.tasks.at(0).deadlines.at(0).due.empty());
    CHECK(result.doubts.find("deadline/unparsed") != std::string::npos);
  }
}

TEST_CASE("a column that says more than the date that was found in it is doubted") {
  for (const std::string printed :
       {"13月底前", "6.3", "2024年春季", "2024年9月开学前", "2024年三季度前", "2024年春节", "2024年起三年内", "2024年春季学期开学前",
        "2024年7月1日起实施", "2024年7月1日后", "2024年9月1日前（已延期至10月1日）", "2024年10月底前县自然资源局"}) {
    const Normalised result = normalised("task|unit|deadline\n1、植树。|林草局|" + printed + "\n");
    CHECK(printed + result.tasks.at(0).deadlines.at(0).due == printed);
    CHECK(result.doubts.find("deadline/unparsed") != std::string::npos);
  }
}

TEST_CASE("upper bounds, ranges and starting points are not taken for the aim") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"死亡人数不得超过3人", "不得超过3人=死亡人数,3人,at_most"},
      {"总量不突破2.8万吨", "不突破2.8万吨=总量,2.8万吨,at_most"},
      {"投资10亿—15亿元，出让50-60宗", "10亿—15亿元=投资,10..15亿元,between、50-60宗=,50..60宗,between"},
      {"投资8000万—1亿元", ""},
      {"化肥使用量同比下降2%至3%", "同比下降2%至3%=化肥使用量,2..3%,between,decrease,year_on_year"},
      {"新建3至5家养老机构", "3至5家养老机构=养老机构,3..5家,between"},
      {"漏损率降至9%以下", "降至9%以下=漏损率,9%,at_most"},
      {"占比由30%提高到40%", "提高到40%=占比,40%,reach"}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + quantities(text) == text + " -> " + expected);
}

TEST_CASE("每季度 in the column and in the text is one deadline, as 6月底前 is") {
  for (const std::string time : {"每季度", "6月底前"}) {
    const Normalised result = normalised("task|unit|deadline\n1、" + time + "组织1次演练。|发改委|" + time + "\n");
    CHECK(result.tasks.at(0).deadlines.size() == 1);
  }
}

TEST_CASE("a table by itself takes the year of its title; where nothing tells one, that is said once") {
  const auto of = [](const std::string& title) {
    Notice notice;
    notice.title = {title, {}, ""};
    const Table table = table_from_text("task|unit|deadline\n1、植树。|林草局|9月30日\n2、种草。|林草局|全年\n3、浇水。|林草局|长期\n");
    notice.tables.push_back(table);
    task::find_tasks(notice, book(), lexicon());
    std::string result;
    for (const Diagnostic& doubt : names::normalise(notice, "", book(), lexicon())) result += doubt.code + " ";
    for (const Task& task : notice.tasks) result += task.deadlines.at(0).due + ";";
    return result;
  };
  CHECK(of("2024年全县重点工作任务分解表") == "2024-09-30;2024-12-31;;");
  CHECK(of("重点工作任务分解表") == "deadline/year-unknown ;;;");
}

TEST_CASE("minutes without a date of issue are of the year in which the meeting was") {
  for (const auto& [element, due] : std::vector<std::pair<std::string, std::string>>{{"meeting", "2025-09-30"}, {"attendance", ""}}) {
    Notice notice;
    notice.elements.emplace_back(element, Field{"2025年6月5日", {}, "header.meeting"});
    notice.tables.push_back(table_from_text("task|unit|deadline\n1、植树。|林草局|9月30日前\n"));
    task::find_tasks(notice, book(), lexicon());
    names::normalise(notice, "", book(), lexicon());
    INFO(element);
    CHECK(notice.tasks.at(0).deadlines.at(0).due == due);
  }
}

TEST_CASE("quantities") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"地区生产总值增长 6%左右", "增长6%左右=地区生产总值,6%,about,increase"},
      {"改造14个小区、30栋楼房", "14个小区=小区,14个,exact、30栋楼房=楼房,30栋,exact"},
      {"改造老旧小区14个、居民楼30栋", "14个=老旧小区,14个,exact、30栋=居民楼,30栋,exact"},
      {"新建中心幼儿园2所，6月底前完成", "2所=中心幼儿园,2所,exact"},
      {"6月底前建成公园8个，年底前累计建成20个", "8个=公园,8个,exact、20个=,20个,exact"},
      {"推动5家以上化工企业完成改造", "5家以上化工企业=化工企业,5家,at_least"},
      {"体系覆盖95%的行政村", "95%的行政村=行政村,95%,exact"},
      {"为18所学校安装饮水设备", "18所学校=学校,18所,exact"},
      {"引进亿元以上项目15个，其中10亿元以上项目3个", "15个=亿元以上项目,15个,exact、3个=10亿元以上项目,3个,exact"},
      {"“双师型”教师占比超过60%", "超过60%=“双师型”教师占比,60%,at_least"},
      {"城镇新增就业3000人", "3000人=城镇新增就业,3000人,exact"},
      {"单位能耗下降3个百分点", "下降3个百分点=单位能耗,3个百分点,exact,decrease"},
      {"收入按可比口径增长10%", "增长10%=收入,10%,exact,increase"},
      {"年产99万吨选厂", "99万吨选厂=选厂,99万吨,exact"},
      {"新增床位三百张", "三百张=床位,300张,exact"},
      {"更新换热站三座，建成体验馆一座", "三座=换热站,3座,exact、一座=体验馆,1座,exact"},
      {"建成三所小学", "三所小学=小学,3所,exact"},
      {"覆盖率百分之九十以上", "百分之九十以上=覆盖率,90%,at_least"},
      {"成熟一个、推进一个，打造一批，树立四个意识，5部门联合，第二十次会议", ""},
      {"森林覆盖率达到62.5%以上", "达到62.5%以上=森林覆盖率,62.5%,at_least"},
      {"支出不低于3,000万元", "不低于3,000万元=支出,3000万元,at_least"},
      {"培训农村劳动力20台次", "20台次=农村劳动力,20台次,exact"},
      {"发放贷款1亿2千万元", "1亿2千万元=贷款,1.2亿元,exact"},
      {"流转土地3万5千亩", "3万5千亩=流转土地,3.5万亩,exact"},
      {"建成标准化村卫生室近200所，惠及3000余户", "近200所=标准化村卫生室,200所,about、3000余户=,3000户,at_least"},
      {"培训干部200多人次", "200多人次=干部,200人次,at_least"},
      {"改造住宅1 200套，下达资金12，000万元", "1 200套=住宅,1200套,exact、12，000万元=下达资金,12000万元,exact"},
      {"至少新建公厕10座", "至少新建公厕10座=公厕,10座,at_least"},
      {"每个乡镇至少建成1个养老服务中心", "至少建成1个养老服务中心=养老服务中心,1个,at_least"},
      {"采购灭火器200具，投放鱼苗50万尾", "200具=灭火器,200具,exact、50万尾=鱼苗,50万尾,exact"},
      {"铺设光缆100芯公里", "100芯公里=光缆,100芯公里,exact"},
      {"办结率达到九成以上", "达到九成以上=办结率,9成,at_least"},
      {"优良天数不少于310天", "不少于310天=优良天数,310天,at_least"},
      {"三季度末前兑现奖励500万元", "500万元=奖励,500万元,exact"},
      {"PM10年均浓度下降3%，PM2.5下降5%", "下降3%=PM10年均浓度,3%,exact,decrease、下降5%=PM2.5,5%,exact,decrease"},
      {"市城管局购置清扫车20台", "20台=清扫车,20台,exact"},
      {"区农业农村局要组织联合收割机1200台", "1200台=联合收割机,1200台,exact"},
      {"培训技能人才三万人次。", "三万人次=技能人才,3万人次,exact"},
      {"R&D经费投入强度达到3%，Ⅲ类以上水体比例达到90%", "达到3%=R&D经费投入强度,3%,reach、达到90%=Ⅲ类以上水体比例,90%,reach"},
      {"每件补贴最高2000元", "最高2000元=每件补贴,2000元,at_most"},
      {"选派医师20名到乡镇卫生院坐诊", "20名=医师,20名,exact"},
      {"引进500强企业3家", "3家=500强企业,3家,exact"},
      {"县水务局负责新增灌溉面积2万亩", "2万亩=灌溉面积,2万亩,exact"},
      {"推进5G网络建设，新建5G基站120个", "120个=5G基站,120个,exact"},
      {"新增泊位2000个，其中：上半年完成800个", "2000个=泊位,2000个,exact、800个=,800个,exact"},
      {"为2.5万名65岁以上老年人体检", "2.5万名65岁以上老年人=65岁以上老年人,2.5万名,exact"},
      {"6月底前开工率达到60%", "达到60%=开工率,60%,reach"},
      {"新增自动化生产线3条，监测点5个", "3条=自动化生产线,3条,exact、5个=监测点,5个,exact"},
      {"新增生产线3条，聘用巡查员8名", "3条=生产线,3条,exact、8名=巡查员,8名,exact"},
      {"城镇、农村居民人均可支配收入分别增长6%和8%",
       "分别增长6%=城镇居民人均可支配收入,6%,exact,increase、8%=农村居民人均可支配收入,8%,exact,increase"},
      {"力争工业增加值、固定资产投资分别增长9%、10%以上",
       "分别增长9%=工业增加值,9%,exact,increase、10%以上=固定资产投资,10%,at_least,increase"},
      {"社会消费品零售总额增长7%以上，达到45亿元",
       "增长7%以上=社会消费品零售总额,7%,at_least,increase、达到45亿元=社会消费品零售总额,45亿元,reach"},
      {"财政收入完成8.6亿元，同口径增长5%", "8.6亿元=财政收入,8.6亿元,exact、增长5%=财政收入,5%,exact,increase"},
      {"扣除比例由6%—10%提高至10%—20%", "提高至10%—20%=扣除比例,10..20%,between,increase"},
      {"全县新增示范村12个，完成服务区改造24对", "12个=示范村,12个,exact、24对=服务区改造,24对,exact"},
      {"160千瓦及以下低压接入零投资", ""},
      {"企业开办时间压缩至2个工作日内", "压缩至2个工作日内=企业开办时间,2个工作日,at_most"},
      {"不动产登记由5天压缩至1天", "压缩至1天=不动产登记,1天,reach"},
      {"服务业产值翻一番", "翻一番=服务业产值,1番,exact,increase"},
      {"新建和改造提升农村公路30公里", "30公里=农村公路,30公里,exact"},
      {"覆盖率≥95%", "≥95%=覆盖率,95%,at_least"},
      {"审批时限压缩50%以上", "压缩50%以上=审批时限,50%,at_least,decrease"},
      {"举办招聘会4场", "4场=招聘会,4场,exact"},
      {"产业项目（42个）", "42个=产业项目,42个,exact"},
      {"有效施工期5个月，提供24小时服务", ""},
      {"实施第3个五年规划，布局5G网络", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + quantities(text) == text + " -> " + expected);
}

TEST_CASE("abbreviations are written out, the jurisdiction is not guessed") {
  const std::vector<std::pair<std::string, std::string>> table = {{"发改委", "发展和改革委员会"},
                                                                  {"市发改委", "市发展和改革委员会"},
                                                                  {"青山县人社局", "青山县人力资源和社会保障局"},
                                                                  {"国家发展改革委", "国家发展和改革委员会"},
                                                                  {"财政局", ""},
                                                                  {"市场监管局", "市场监督管理局"},
                                                                  {"农牧水利科技局", ""},
                                                                  {"文化和旅游局", ""}};
  for (const auto& [name, full] : table) {
    const Normalised result = normalised("task|unit\n1、推进改革。|" + name + "\n");
    CHECK(name + " -> " + result.tasks.at(0).units.at(0).full_name == name + " -> " + full);
  }
}

namespace {

std::string written_out(const std::string& issuer, const std::string& units) {
  return listed(normalised("task|unit\n1、推进改革。|" + units + "\n", issuer).tasks.at(0).units,
                [](const Unit& unit) { return unit.full_name.empty() ? "-" : unit.full_name; });
}

}  // namespace

TEST_CASE("a level of government is the issuer's, where the issuer has that one level") {
  struct Row {
    std::string issuer, unit, full;
  };
  const std::vector<Row> table = {
      {"临江市人民政府办公室", "市发改委", "临江市发展和改革委员会"},
      {"临江市商务局、临江市财政局", "市发改委", "临江市发展和改革委员会"},
      {"中共临江市委督查室、临江市人民政府督查室", "市发改委", "临江市发展和改革委员会"},
      {"临江市人民政府办公室", "市财政局", "临江市财政局"},
      {"中共临江市委办公室", "市委宣传部", "临江市委宣传部"},
      {"临江市财政局", "市教育局", "临江市教育局"},
      {"青山县人民政府", "县发改局", "青山县发展和改革局"},
      {"中共青山县委办公室", "县委办", "青山县委办公室"},
      {"青山县人民政府", "市发改委", "市发展和改革委员会"},
      {"北京市海淀区人民政府", "区发改委", "北京市海淀区发展和改革委员会"},
      {"北京市海淀区人民政府", "市教委", "北京市教育委员会"},
      {"广州市人民政府", "市市场监管局", "广州市市场监督管理局"},
      {"内蒙古自治区人民政府", "自治区财政厅", "内蒙古自治区财政厅"},
      {"临江市城市管理局", "市财政局", "临江市财政局"},
      {"临江市青江市财政局", "市教育局", "-"},
      {"国家市场监督管理总局", "市教育局", "-"},
      {"临江市人民政府", "市场监管局", "临江市市场监督管理局"},
      {"临江市人民政府", "城市管理委员会", "-"},
      {"临江市人民政府", "临江市财政局", "-"},
      {"临江市人民政府", "市民政局", "临江市民政局"},
      {"临江市人民政府", "市政务服务局", "临江市政务服务局"},
      {"临江市人民政府", "市监委", "临江市监察委员会"},
      {"临江市人民政府", "市政管理局", "-"},
      {"临江市人民政府", "市监局", "临江市市场监督管理局"},
      {"青山县人民政府", "县乡村振兴局", "青山县乡村振兴局"},
      {"青山县人民政府", "县城管局", "青山县城市管理局"},
      {"北河省人民政府", "省市场监管局", "北河省市场监督管理局"},
      {"临江市人民政府", "市供电公司", "临江市供电公司"},
      {"临江市人民政府", "市农科院", "-"},  // was 临江市农科院, as those below
      {"临江市人民政府", "市一中", "-"},
      {"临江市人民政府", "市税务局", "国家税务总局临江市税务局"},
      {"临江市人民政府", "临江市税务局", "国家税务总局临江市税务局"},
      {"临江市人民政府", "国家税务总局临江市税务局", "-"},
      {"", "市税务局", "-"},
      {"临江市人民政府", "税务局", "国家税务总局临江市税务局"},
      {"临江市人民政府", "高新区管委会", "-"},
      {"临江市人民政府", "市经开区管委会", "-"},
      {"临江市人民政府", "临江工业园区管委会", "临江工业园区管理委员会"},
      {"", "市教育局", "-"},
  };
  for (const auto& [issuer, unit, full] : table)
    CHECK(issuer + ": " + unit + " -> " + written_out(issuer, unit) == issuer + ": " + unit + " -> " + full);
}

TEST_CASE("a bare name is the issuer's own office (it had no place, in silence), unless another place's stand before it, or it is a town's notice") {
  struct Row {
    std::string issuer, units, full;
  };
  const std::vector<Row> table = {
      {"临江市人民政府", "发改委、人社局、卫健委", "临江市发展和改革委员会、临江市人力资源和社会保障局、临江市卫生健康委员会"},
      {"临江市人民政府办公室", "网信办、妇联", "临江市网络安全和信息化委员会办公室、临江市妇女联合会"},
      {"云泽省人民政府", "财政厅、水利厅、发展改革委、财政局", "云泽省财政厅、云泽省水利厅、云泽省发展和改革委员会、-"},
      {"临江市人民政府", "教育厅、国家税务总局、财政部、农发行", "-、-、-、农业发展银行"},
      {"临江市人民政府", "长江水利委员会、沅水流域管理局", "-、-"},
      {"临江市人民政府", "青山县财政局、供电公司、水利局", "-、-、-"},
      {"临江市人民政府", "各县教育局、财政局", "-、-"},
      {"临江市人民政府", "各乡镇、财政局", "-、临江市财政局"},
      {"青山县白鹭镇人民政府", "财政局、派出所", "-、-"},
      {"临江市高新区管委会", "市监局、管委会", "市场监督管理局、管理委员会"},
      {"国家发展和改革委员会", "财政局", "-"},
      {"", "发改委", "发展和改革委员会"}};
  for (const auto& [issuer, units, full] : table)
    CHECK(issuer + ": " + units + " -> " + written_out(issuer, units) == issuer + ": " + units + " -> " + full);
}

TEST_CASE("a name that is not sure under its place has no full name (临江市农业发展银行, 临江市双拥办, in silence); one that is sure is whole") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"市农发行", "-"}, {"市人行", "-"}, {"市银保监分局", "-"}, {"市烟草局", "-"}, {"市城管执法局", "-"},
      {"市房管局", "-"}, {"市双拥办", "-"}, {"市防指办公室", "-"}, {"市农委", "-"}, {"市法院", "-"},
      {"市海关", "-"}, {"市军分区", "-"}, {"市纪委监委", "-"}, {"市宣传部", "-"}, {"市人大法制委员会", "-"},
      {"市科技局", "临江市科学技术局"}, {"市检察院", "临江市人民检察院"}, {"市国安局", "临江市国家安全局"},
      {"市规自局", "临江市规划和自然资源局"}, {"市工商局", "临江市工商行政管理局"}, {"市人大常委会", "临江市人民代表大会常务委员会"},
      {"市政协", "中国人民政治协商会议临江市委员会"}, {"市委政法委", "临江市委政法委员会"}, {"市委改革办", "临江市委全面深化改革委员会办公室"},
      {"市外办", "临江市外事办公室"}, {"市委", "临江市委"}, {"市委宣传部", "临江市委宣传部"}};
  for (const auto& [name, full] : table) CHECK(name + " -> " + written_out("临江市人民政府", name) == name + " -> " + full);
  CHECK(written_out("青山县人民政府", "县法院、检察院") == "青山县人民法院、青山县人民检察院");
  CHECK(written_out("云泽省人民政府", "省科技厅") == "云泽省科学技术厅");
}

TEST_CASE("市委机关, 市直工委 are one office and no group (collectives, in silence); 各盟行政公署、市人民政府 are two groups (the second was the issuer's own)") {
  const auto groups = [](const std::string& units) {
    return listed(normalised("task|unit\n1、推进改革。|" + units + "\n", "临江市人民政府").tasks.at(0).units,
                  [](const Unit& unit) { return unit.name.value + (unit.collective ? "*" : ""); });
  };
  CHECK(groups("市直工委、市纪委监委机关、市委机关、市委编办机关、市政府机关") == "市直工委、市纪委监委机关、市委机关、市委编办机关、市政府机关");
  CHECK(groups("公安机关、市直机关、各级政府机关") == "公安机关*、市直机关*、各级政府机关*");
  CHECK(groups("各盟行政公署、市人民政府") == "各盟行政公署*、市人民政府*");
  CHECK(lexicon().is_unit("市委机关"));
  CHECK(groups("青山县人民政府、市人民政府") == "青山县人民政府、市人民政府");
}

TEST_CASE("elided prefixes are completed inside one run of names, where they are sure") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"省科技厅、工业和信息化厅", "省科学技术厅、省工业和信息化厅"},
      {"省教育厅、发展改革委", "-、省发展和改革委员会"},
      {"省教育厅、财政局", "-、-"},
      {"市财政局、教育厅", "-、-"},
      {"市财政局、发改委，水利局", "-、市发展和改革委员会、-"},
      {"市委宣传部、统战部、财政局", "-、市委统战部、市财政局"},
      {"市财政局、统战部、教育局", "-、-、市教育局"},
      {"市财政局、妇联", "-、市妇女联合会"},
      {"人民银行广东省分行、财政局", "-、-"},
      {"市财政局、供电公司、水利局", "-、-、-"},
      {"市财政局、各乡镇政府、水利局", "-、-、-"},
      {"临江工业园区管委会、财政局", "临江工业园区管理委员会、-"},
      {"青山县财政局、水利局、市教育局、民政局", "-、青山县水利局、-、市民政局"},
      {"国家发展改革委、财政部", "国家发展和改革委员会、-"},
      {"市财政局/水利局", "-、-"},
      {"市财政局、住房和城乡建设局、水利局", "-、市住房和城乡建设局、市水利局"},
      {"市财政局、住房城乡建设局、水利局", "-、市住房和城乡建设局、市水利局"},
      {"住房城乡建设局、水利局", "住房和城乡建设局、-"},
      {"省市场监管局（省知识产权局）、药监局", "-、省药品监督管理局"},
  };
  for (const auto& [units, full] : table) CHECK(units + " -> " + written_out("", units) == units + " -> " + full);
}

TEST_CASE("a bare name is the one that the same notice completes, if there is one only") {
  const auto full_names = [](const std::string& table) {
    const Normalised result = normalised("task|unit\n" + table, "临江市人民政府");
    return listed(result.tasks, [](const Task& task) { return task.units.back().full_name; });
  };
  CHECK(full_names("1、推进改革。|市财政局、发改委\n2、落实改革。|发改委\n") ==
        "临江市发展和改革委员会、临江市发展和改革委员会");
  CHECK(full_names("1、推进改革。|市财政局、发改委\n2、落实改革。|青山县财政局、发改委\n3、深化改革。|发改委\n") ==
        "临江市发展和改革委员会、青山县发展和改革委员会、发展和改革委员会");
}

TEST_CASE("a name that begins with its place takes no prefix from the name before it") {
  const Normalised result = normalised("task|unit\n1、推进改革。|市财政局、临江供电局、水利局\n", "临江市人民政府");
  CHECK(listed(result.tasks.at(0).units, [](const Unit& unit) { return unit.full_name.empty() ? "-" : unit.full_name; }) ==
        "临江市财政局、-、临江市水利局");
  const Normalised other = normalised("task|unit\n1、推进改革。|省商务厅、合肥海关、安徽出入境检验检疫局、教育厅\n", "安徽省人民政府");
  CHECK(listed(other.tasks.at(0).units, [](const Unit& unit) { return unit.full_name.empty() ? "-" : unit.full_name; }) ==
        "安徽省商务厅、-、-、安徽省教育厅");
}

TEST_CASE("reporting dates belong to tasks that report at their frequency") {
  const Normalised result = normalised("task|requirement\n1、甲事。|按季度报送进度\n2、乙事。|每月报送\n");
  CHECK(result.tasks.at(0).due_dates.size() == 2);
  CHECK(result.tasks.at(1).due_dates.empty());
}

TEST_CASE("what a task does, to what, and the official terms in its text") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"推进智慧城市建设。", "推进/智慧城市建设/智慧城市"},
      {"加快推进老旧小区改造，优化营商环境。", "推进/老旧小区改造/老旧小区改造 营商环境"},
      {"落实“放管服”改革，深化放管服改革。", "落实/“放管服”改革/放管服"},
      {"地区生产总值增长6%左右。", "//地区生产总值"},
      {"推进和实施重大项目。", "推进和实施/重大项目/重大项目"},
      {"由市林业局牵头，开展整治。", "开展/整治/"},
      {"完成（含续建，新建）项目。", "完成/（含续建，新建）项目/"},
  };
  for (const auto& [text, expected] : table) {
    const Task task = normalised("task|unit\n1、" + text + "|发改委\n").tasks.at(0);
    std::string terms;
    for (const Field& term : task.terms) terms += (terms.empty() ? "" : " ") + term.value;
    CHECK(text + " -> " + task.action.value + "/" + task.object.value + "/" + terms == text + " -> " + expected);
  }
}

TEST_CASE("6月上旬完工, 9月中旬建成 in a column are due on the 10th and the 20th, not at the month's end") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"6月上旬完工", "6月上旬完工=2022-06-10,within,ten_days?"},
      {"9月中旬建成投用", "9月中旬建成投用=2022-09-20,within,ten_days?"},
      {"8月下旬竣工", "8月下旬竣工=2022-08-31,within,ten_days?"},
      {"2022年6月上旬前完成主体", "2022年6月上旬前完成主体=2022-06-10,by,ten_days"},
      {"6月上线运行", "6月上线运行=2022-06-30,within,month?"},
      {"6月上旬前后完成", "6月上旬前后完成=,by,deadline/unparsed"}};
  for (const auto& [printed, expected] : table) CHECK(printed + " -> " + in_column(printed) == printed + " -> " + expected);
  CHECK(in_text("6月上旬前后完成改造。") == "6月上旬前后=,by,deadline/unparsed");
}

TEST_CASE("最迟不超过, 截至…前, 30个工作日内, 三季度主体完工, 7月1日至8月31日每周: deadlines of sentences that were lost") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"最迟不超过9月15日报送。", "9月15日=2022-09-15,by,day?"},
      {"不得晚于10月20日验收。", "10月20日=2022-10-20,by,day?"},
      {"截至9月15日前完成。", "9月15日前=2022-09-15,by,day?"},
      {"截至9月底全部完成。", "9月底=2022-09-30,by,month?"},
      {"截至6月底，已完成改造5条。", ""},
      {"改造道路，30个工作日内完成。", "30个工作日内=,within,deadline/unparsed"},
      {"改造道路，7日之内完成。", "7日之内=,within,deadline/unparsed"},
      {"优化流程，5个工作日内完成审批。", ""},
      {"三季度主体完工。", "三季度=2022-09-30,within,quarter?"},
      {"四季度全线贯通。", "四季度=2022-12-31,within,quarter?"},
      {"9月主体封顶。", "9月=2022-09-30,within,month?"},
      {"7月1日至8月31日每周开展一次。", "7月1日至8月31日=2022-08-31,within,day?、每周=,recurring,day"},
      {"6月1日—6月30日期间，每周开展巡查。", "6月1日—6月30日=2022-06-30,within,day?"},
      {"力争2022年绿化率达到40%。", "2022年=2022-12-31,by,year"},
      {"2022年争取引进企业5家。", "2022年=2022-12-31,by,year"},
      {"力争到2022年，绿化率达到40%。", "到2022年=2022-12-31,by,year"},
      {"每季度首个工作日报送进展。", "每季度首个工作日=,recurring,quarter"},
      {"于每月底前报送台账。", "每月底前=,recurring,month"},
      {"每年6月上旬开展宣传。", "每年6月上旬=,recurring,year"},
      {"每年8月集中组织开展活动。", "每年8月=,recurring,year"}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
  const std::vector<std::pair<std::string, std::string>> columns = {
      {"截至9月15日", "截至9月15日=2022-09-15,by,day?"},
      {"30个工作日内", "30个工作日内=,within,deadline/unparsed"},
      {"不超过5个工作日", "不超过5个工作日=,,deadline/unparsed"},
      {"每月最后一个工作日前", "每月最后一个工作日前=,recurring,month"},
      {"6月1日至9月30日每日", "6月1日至9月30日每日=2022-09-30,within,day?"}};
  for (const auto& [printed, expected] : columns) CHECK(printed + " -> " + in_column(printed) == printed + " -> " + expected);
}

TEST_CASE("每年年底前, 前三季度, 9月1日秋季开学前, 6月和9月各…: values of sentences and cells that were wrong, or of another day, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"每年年底前评估。", "每年年底前=,recurring,year"},
      {"前三季度完成招标。", "前三季度=2022-09-30,within,quarter?"},
      {"9月1日秋季开学前投用。", "9月1日秋季开学前=2022-09-01,by,day?"},
      {"四季度内竣工。", "四季度内=2022-12-31,within,quarter?"},
      {"2022年主体完工。", "2022年=2022-12-31,by,year"},
      {"下个月底前完成。", "下个月底前=2022-04-30,by,month?"},
      {"每月初报送，每双周调度。", "每月初=,recurring,month、每双周=,recurring,day"},
      {"限时一个月完成。", "一个月=,within,deadline/unparsed"},
      {"自即日起一个月内完成。", "自即日起一个月内=2022-04-02,within,day?deadline/counted-from-issue"}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
  CHECK(in_column("6月和9月各开展一次") == "6月=2022-06-30,within,month?、9月各开展一次=2022-09-30,within,month?");
  CHECK(in_column("6月底和12月底前") == "6月底=2022-06-30,by,month?、12月底前=2022-12-31,by,month?");
}

TEST_CASE("全年持续, 贯穿全年, 持续全年 are within the year wherever they stand; 长期持续 goes on") {
  for (const std::string printed : {"全年持续", "全年持续推进", "贯穿全年", "持续全年"}) CHECK(in_column(printed) == printed + "=2022-12-31,within,year?");
  CHECK(in_column("2022年全年持续") == "2022年全年持续=2022-12-31,within,year");
  CHECK(in_text("加强巡查，全年持续。") == "全年=2022-12-31,within,year?");
  CHECK(in_text("加强巡查，贯穿全年。") == "贯穿全年=2022-12-31,within,year?");
  CHECK(in_text("加强巡查，长期持续。") == "长期持续=,ongoing,");
}

TEST_CASE("l2月底, 9月3O日前: letters in a date give no day") {
  for (const std::string printed : {"l2月底前", "9月3O日前", "2O22年9月"}) CHECK(in_column(printed).find("=,") == printed.size());
  CHECK(in_text("二O二二年六月底前完成改造。") == "二O二二年六月底前=2022-06-30,by,month");
  CHECK(in_text("l2月底前完成改造。") == "l2月底前=,by,deadline/unparsed");
  CHECK(quantities("改造管网2OO0米，新建幼儿园l0所。").empty());
}

TEST_CASE("限期一个月。, 时限一个月, periods in brackets behind what they are of: no deadline was read, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"开展大坝检查，限期一个月。", "限期一个月=,within,deadline/unparsed"},
      {"组织自查，时限一个月", "时限一个月=,within,deadline/unparsed"},
      {"完成修复（限期20天）。", "限期20天=,within,deadline/unparsed"},
      {"在防火期（3月1日—5月31日）每日巡查。", "3月1日—5月31日=2022-05-31,within,day?、每日=,recurring,day"},
      {"开展专项整治（2022年3月—6月），消除隐患。", "2022年3月—6月=2022-06-30,within,month"},
      {"清明期间（4月1日至10日）派员值守。", "4月1日至10日=2022-04-10,within,day?"},
      {"强化防火期（10月1日至次年4月30日）巡护。", "10月1日至次年4月30日=2023-04-30,within,day?"},
      {"办理时限3个工作日。", ""},
      {"上年度（2021年1月—12月）缴纳的税款。", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}

TEST_CASE("不超过剩余部分的10%, 不高于每平方米2元: a limit with what it is of in front of the figure was read as exact") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"奖励总额不超过剩余部分的10%。", "不超过剩余部分的10%=奖励总额,10%,at_most"},
      {"火灾起数不超过上年的10起。", "不超过上年的10起=火灾起数,10起,at_most"},
      {"收费标准不高于每平方米2元。", "不高于每平方米2元=收费标准,2元,at_most"},
      {"亏损企业不多于5户。", "不多于5户=亏损企业,5户,at_most"},
      {"课时总量不低于总课时数9%。", "不低于总课时数9%=课时总量,9%,at_least"}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + quantities(text) == text + " -> " + expected);
}

TEST_CASE("2025年新建…, 2025年占比达到…, 2025年前, “十四五”期间，新增…: what a year or a plan has to reach had no deadline, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"2025年城市再生水利用率达到55％。", "2025年=2025-12-31,by,year"},
      {"2022年实现所有县全覆盖。", "2022年=2022-12-31,by,year"},
      {"2025年新建5000个示范村。", "2025年=2025-12-31,within,year"},
      {"优先保障用地，2024年预留工业用地300亩。", "2024年=2024-12-31,within,year"},
      {"2022年60%以上城市社区达到创建要求。", "2022年=2022-12-31,by,year"},
      {"做好工作，2025年，占比达到40%以上。", "2025年=2025-12-31,by,year"},
      {"2023年，支持30家福利院；到2025年底，实现全覆盖。", "2023年=2023-12-31,within,year、2025年底=2025-12-31,by,year"},
      {"2025年前完成改造。", "2025年前=,by,deadline/unparsed"},
      {"2030年前实现碳达峰。", "2030年前=,by,deadline/unparsed"},
      {"“十四五”期间，新增绿色建筑5亿平方米。", "“十四五”期间=2025-12-31,within,year"},
      {"2021年新增高标准农田30万亩。", ""},
      {"2023年新增的担保金额不超过1000万元。", ""},
      {"顺利实现2030年前碳达峰目标。", ""},
      {"“十四五”时期新增可再生能源消费量不纳入能源消费总量控制。", ""},
      {"“十四五”时期是关键五年。", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}

TEST_CASE("全年实际利用…, 全年退出…, 其中上半年新增…: what is to be reached in them had no deadline, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {{"全年实际利用外资3.2亿美元。", "全年=2022-12-31,within,year?"},
                                                                  {"全年退出落后产能30万吨。", "全年=2022-12-31,within,year?"},
                                                                  {"新增泊位3500个，其中上半年新增1500个。", "上半年=2022-06-30,within,half_year?"},
                                                                  {"全年利用外资已完成3亿元。", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}

TEST_CASE("2023年6月，完成…, 力争2023年6月在…建成, 并于5月发布, 按月度公开, 每年牵头开展评估: deadlines lost in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"2023年6月，完成示范区创建的相关验收工作。", "2023年6月=2023-06-30,within,month"},
      {"2021年6月，完成了验收。", ""},
      {"力争2023年6月在主城区建成一批示范项目。", "2023年6月=2023-06-30,within,month"},
      {"4月底与市气象局会商，并于5月发布年度防治方案。", "4月底=2022-04-30,by,month?、5月=2022-05-31,within,month?"},
      {"按月度公开低保情况，按学年公布入学救助情况。", "按月=,recurring,month、按学年=,recurring,year"},
      {"每年牵头开展评估。", "每年=,recurring,year"},
      {"每年制定工作要点。", "每年=,recurring,year"},
      {"自收到工单之日起2个工作日内办理并回复。", "自收到工单之日起2个工作日内=,within,deadline/unparsed"},
      {"决策出台后10个工作日内公开意见的采纳情况。", "决策出台后10个工作日内=,within,deadline/unparsed"},
      {"2022年3月-7月，根据《规定》，对企业资质分批次开展专项核查。", "2022年3月-7月=2022-07-31,within,month"}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}

TEST_CASE("达到当年新增职工人数30%, 对年内开业的首店, 用户年内历史用电: conditions were read as deadlines") {
  for (const std::string text : {"对招用人员达到当年新增职工人数30%以上的企业给予补助。", "对年内开业的首店，给予支持。", "根据用户年内历史绿色电力消费占比分配任务。", "公布年内依法依规作出但未履行到位的承诺。"})
    CHECK(text + " -> " + in_text(text) == text + " -> ");
}

TEST_CASE("2022年新增30名 beside the column's 12月底前, or 12月底前 in the text: one deadline, the closer") {
  const auto both = [](const std::string& column) {
    return listed(normalised("task|deadline|unit\n1、2022年新增30名。|" + column + "|发改委\n").tasks.at(0).deadlines, [](const Deadline& d) { return print(d); });
  };
  CHECK(both("6月底前") == "6月底前=2022-06-30,by,month?");
  CHECK(both("2021年12月底前").find("2022年=2022-12-31") != std::string::npos);
  CHECK(in_text("2022年新增30名，12月底前完成。") == "12月底前=2022-12-31,by,month?");
}

TEST_CASE("不应超过2公顷, 大于85%, 小于5公里: bounds that were turned, or read as exact, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"单个公园面积不应超过2公顷。", "at_most"}, {"回收率大于85%。", "at_least"}, {"服务半径小于5公里。", "at_most"}, {"绿地率不宜低于30%。", "at_least"}};
  for (const auto& [text, bound] : table) CHECK(text + quantities(text).substr(quantities(text).rfind(',') + 1) == text + bound);
}

TEST_CASE("一点五亿元, 三至五个, 不少于二十家, 增长百分之五: numbers in Chinese were cut, or lost their bound, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"安排资金一点五亿元。", "一点五亿元=资金,1.5亿元,exact"},
      {"共三点零五万元。", "三点零五万元=,3.05万元,exact"},
      {"新建三至五个站点。", "三至五个站点=站点,3..5个,between"},
      {"新增三到五个。", "新增三到五个=,3..5个,between,increase"},
      {"满意度提升三至五个百分点。", "提升三至五个百分点=满意度,3..5个百分点,between,increase"},
      {"培育不少于二十家企业。", "不少于二十家企业=企业,20家,at_least"},
      {"设点不超过三个。", "不超过三个=设点,3个,at_most"},
      {"硬化村道约三十公里。", "约三十公里=村道,30公里,about"},
      {"签约三十家企业。", "三十家企业=企业,30家,exact"},
      {"签约30家企业，节约30万元。", "30家企业=企业,30家,exact、30万元=节约,30万元,exact"},
      {"规上企业达到五十家。", "达到五十家=规上企业,50家,reach"},
      {"合作社达到五家。", "达到五家=合作社,5家,reach"},
      {"完成率达到百分之百。", "达到百分之百=完成率,100%,reach"},
      {"产值增长百分之五，能耗下降百分之三。", "增长百分之五=产值,5%,exact,increase、下降百分之三=能耗,3%,exact,decrease"},
      {"产值增长百分之三至百分之五。", "增长百分之三至百分之五=产值,3..5%,between,increase"},
      {"培训技能人才一千二百人次。", "一千二百人次=技能人才,1200人次,exact"},
      {"建设三十栋楼房、十四个小区。", "三十栋楼房=楼房,30栋,exact、十四个小区=小区,14个,exact"},
      {"流转土地一万二千亩，筹资一亿二千万元。", "一万二千亩=流转土地,1.2万亩,exact、一亿二千万元=筹资,1.2亿元,exact"},
      {"按照第二十九条、三十一条规定，开展一至四批历史建筑普查。", ""},
      {"推进相关工作，三十家以上。", "三十家以上=,30家,at_least"},
      {"推进相关工作，两个以上示范点。", "两个以上示范点=示范点,2个,at_least"},
      {"建成两个以上示范点。", "两个以上示范点=示范点,2个,at_least"},
      {"审批时限压缩至三个工作日。", "压缩至三个工作日=审批时限,3个工作日,reach"},
      {"二十个工作日内，近五年，第三至五项，突破一批技术，达到一个新水平，达到三个标准要求。", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + quantities(text) == text + " -> " + expected);
}

TEST_CASE("2万余人, 增长1.5倍, 第5次全国…, 覆盖率、签约率均达到100%: lost, cut, or of one of both, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"惠及群众2万余人，复垦3万多亩。", "2万余人=群众,2万人,at_least、3万多亩=复垦,3万亩,at_least"},
      {"改造房屋五万余平方米。", "五万余平方米=房屋,5万平方米,at_least"},
      {"产能增长1.5倍。", "增长1.5倍=产能,1.5倍,exact,increase"},
      {"第5次全国经济普查单位清查率达到98%。", "达到98%=第5次全国经济普查单位清查率,98%,reach"},
      {"覆盖率、签约率均达到100%。", "达到100%=覆盖率,100%,reach、达到100%=签约率,100%,reach"},
      {"对国家和省项目，配套金额分别不超过500万元、300万元。", "分别不超过500万元=配套金额,500万元,at_most、300万元=配套金额,300万元,at_most"},
      {"参保率、缴费率分别达到95%、90%。", "分别达到95%=参保率,95%,reach、90%=缴费率,90%,reach"}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + quantities(text) == text + " -> " + expected);
}

TEST_CASE("于4月7日、7月7日、10月10日前, 3月、6月、12月底前 in a cell: one deadline, or within, in silence") {
  CHECK(in_column("于4月7日、7月7日、10月10日前") == "于4月7日=2022-04-07,by,day?、7月7日=2022-07-07,by,day?、10月10日前=2022-10-10,by,day?");
  CHECK(in_column("3月、6月、12月底前") == "3月=2022-03-31,by,month?、6月=2022-06-30,by,month?、12月底前=2022-12-31,by,month?");
}

TEST_CASE("13月底前, 截至10月底完成清零, 6月30前, 年中和年末: read as another month, or lost, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"2022年13月底前完成整改。", "2022年13月底前=,by,deadline/unparsed"},
      {"截至2022年10月底完成清零。", "2022年10月底=2022-10-31,by,month"},
      {"截至10月底，完成清零。", "10月底=2022-10-31,by,month?"},
      {"截至10月底，完成率达到90%。", "10月底=2022-10-31,by,month?"},
      {"截至2021年10月底，完成率达到90%。", ""},
      {"2022年6月30前完成整改。", "2022年6月30前=,by,deadline/unparsed"},
      {"要在年中和年末报告进展。", "年中=,by,、年末=2022-12-31,by,year?deadline/unparsed"},
      {"2022年7―9月完成整治。", "2022年7―9月=,within,deadline/unparsed"},
      {"对在一个预算年度内未开展调查的，应督促整改。", ""},
      {"没有评价的企业和群众，可在5个工作日内进行补充评价。", ""},
      {"实行容缺受理，2个工作日以内核发许可证件。", "2个工作日以内=,within,deadline/unparsed"},
      {"需在认定异议属实后的5个工作日内将结果反馈申请人。", "认定异议属实后的5个工作日内=,within,deadline/unparsed"},
      {"每个科室每季度至少撰写1篇信息。", "每季度=,recurring,quarter"}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}
