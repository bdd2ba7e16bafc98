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

Normalised normalised(const std::string& table) {
  Notice notice;
  notice.issued_on.value = "2022-03-02";
  notice.reporting.dates = {{"2022-04-07", {}, ""}, {"2022-07-07", {}, ""}};
  notice.reporting.requirements = {"quarterly"};
  notice.tables.push_back(table_from_text(table));
  task::find_tasks(notice, book(), lexicon());
  const std::string doubts = codes_of(names::normalise(notice, book(), lexicon()));
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

std::string quantities(const std::string& text) {
  const Normalised result = normalised("task|unit\n1、" + text + "|发改委\n");
  return listed(result.tasks.at(0).quantities, [](const Quantity& q) {
    std::string value = std::to_string(q.value);
    value.erase(value.find_last_not_of('0') + 1);
    if (value.back() == '.') value.pop_back();
    return q.text.value + "=" + q.indicator + "," + value + q.unit + "," + q.bound;
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
      {"2026年12月", "2026年12月=2026-12-31,by,month"},
      {"6月下旬", "6月下旬=2022-06-30,by,ten_days?"},
      {"12月中旬", "12月中旬=2022-12-20,by,ten_days?"},
      {"上半年", "上半年=2022-06-30,within,half_year?"},
      {"第三季度", "第三季度=2022-09-30,within,quarter?"},
      {"2023年第一季度末前", "2023年第一季度末前=2023-03-31,within,quarter"},
      {"年内", "年内=2022-12-31,within,year?"},
      {"全年", "全年=2022-12-31,within,year?"},
      {"2025年", "2025年=2025-12-31,by,year"},
      {"明年3月底前", "明年3月底前=2023-03-31,by,month?"},
      {"2022.12.31", "2022.12.31=2022-12-31,by,day"},
      {"2022年3月至12月", "2022年3月至12月=2022-12-31,within,month?"},
      {"2022年12月底前完成", "2022年12月底前完成=2022-12-31,by,month"},
      {"持续推进", "持续推进=,ongoing,"},
      {"长期坚持", "长期坚持=,ongoing,"},
      {"每月28日前", "每月28日前=,recurring,month"},
      {"每季度末月20日前", "每季度末月20日前=,recurring,quarter"},
      {"5月底前动工，9月投入使用", "5月底前动工=2022-05-31,by,month?、9月投入使用=2022-09-30,by,month?"},
      {"按上级要求", "按上级要求=,,deadline/unparsed"},
      {"5年内", "5年内=,,deadline/unparsed"}};
  for (const auto& [printed, expected] : table)
    CHECK(printed + " -> " + in_column(printed) == printed + " -> " + expected);
}

TEST_CASE("deadlines inside a task's text") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"2020年底前建成", "2020年底前=2020-12-31,by,year"},
      {"到2025年，建成五个园区", "2025年=2025-12-31,by,year"},
      {"到2025年6月底前完成", "2025年6月底前=2025-06-30,by,month"},
      {"在8月底,组织验收", "8月底=2022-08-31,by,month?"},
      {"5月底前动工，9月投入使用", "5月底前=2022-05-31,by,month?、9月=2022-09-30,by,month?"},
      {"力争年内完成", "年内=2022-12-31,within,year?"},
      {"上半年完成招标", "上半年=2022-06-30,within,half_year?"},
      {"用5年内的时间", ""},
      {"有效期至2025年12月31日", ""},
      {"从2021年3月至2023年2月执行", ""},
      {"依据《2020年6月底前整治方案》推进", ""},
      {"截至2021年底已完成三成", ""},
      {"持续推进改革", ""},
      {"2022年3月15日前后", ""},
      {"改造2005年前建成的小区", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + in_text(text) == text + " -> " + expected);
}

TEST_CASE("a day that is in no calendar is kept as printed and doubted") {
  for (const std::string printed : {"2025年15月底前", "2025年6月31日前", "2025年2月30日前"}) {
    const Normalised result = normalised("task|unit|deadline\n1、植树。|林草局|" + printed + "\n");
    CHECK(result.tasks.at(0).deadlines.at(0).due.empty());
    CHECK(result.doubts.find("deadline/unparsed") != std::string::npos);
  }
}

TEST_CASE("upper bounds, ranges and starting points are not taken for the aim") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"死亡人数不得超过3人", "不得超过3人=死亡人数,3人,at_most"},
      {"总量不突破2.8万吨", "不突破2.8万吨=总量,2.8万吨,at_most"},
      {"投资10亿—15亿元，出让50-60宗", ""},
      {"占比由30%提高到40%", "提高到40%=,40%,exact"}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + quantities(text) == text + " -> " + expected);
}

TEST_CASE("quantities") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"地区生产总值增长 6%左右", "增长6%左右=地区生产总值,6%,about"},
      {"改造14个小区、30栋楼房", "14个小区=小区,14个,exact、30栋楼房=楼房,30栋,exact"},
      {"年产99万吨选厂", "99万吨=,99万吨,exact"},
      {"森林覆盖率达到62.5%以上", "达到62.5%以上=森林覆盖率,62.5%,at_least"},
      {"支出不低于3,000万元", "不低于3,000万元=支出,3000万元,at_least"},
      {"有效施工期5个月，提供24小时服务", ""},
      {"实施第3个五年规划，布局5G网络", ""}};
  for (const auto& [text, expected] : table) CHECK(text + " -> " + quantities(text) == text + " -> " + expected);
}

TEST_CASE("abbreviations are written out, the jurisdiction is not guessed") {
  const std::vector<std::pair<std::string, std::string>> table = {{"发改委", "发展和改革委员会"},
                                                                  {"市发改委", "市发展和改革委员会"},
                                                                  {"青山县人社局", "青山县人力资源和社会保障局"},
                                                                  {"财政局", ""},
                                                                  {"农牧水利科技局", ""},
                                                                  {"文化和旅游局", ""}};
  for (const auto& [name, full] : table) {
    const Normalised result = normalised("task|unit\n1、推进改革。|" + name + "\n");
    CHECK(name + " -> " + result.tasks.at(0).units.at(0).full_name == name + " -> " + full);
  }
}

TEST_CASE("reporting dates belong to tasks that report at their frequency") {
  const Normalised result = normalised("task|requirement\n1、甲事。|按季度报送进度\n2、乙事。|每月报送\n");
  CHECK(result.tasks.at(0).due_dates.size() == 2);
  CHECK(result.tasks.at(1).due_dates.empty());
}
