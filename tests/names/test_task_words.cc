// What a task's text says first, and the official terms in it, with their places.
#include "names/names.h"
#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

struct Told {
  Task task;
  std::string source;
};

Told told(const std::string& text) {
  const std::string drawn = "task|unit\n" + text + "|市发改委\n";
  Notice notice;
  notice.tables.push_back(table_from_text(drawn));
  task::find_tasks(notice, book(), lexicon());
  names::normalise(notice, drawn, book(), lexicon());
  return {notice.tasks.at(0), drawn};
}

std::string said(const std::string& text) {
  const Task task = told(text).task;
  return task.action.value + " / " + task.object.value;
}

std::string terms(const std::string& text) {
  return listed(told(text).task.terms, [](const Field& term) { return term.value; });
}

}  // namespace

TEST_CASE("the action is the verb; what says how, and when, stands in front of it") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"推进智慧城市建设。", "推进 / 智慧城市建设"},
      {"大力发展数字经济。", "发展 / 数字经济"},          // was 大力 / 发展数字经济
      {"切实保障粮食安全。", "保障 / 粮食安全"},          // was 切实 / 保障粮食安全
      {"持续深化放管服改革。", "深化 / 放管服改革"},      // was 持续深化
      {"加快项目建设。", "加快 / 项目建设"},
      {"加快推进项目建设。", "推进 / 项目建设"},
      {"新建改造农村公路100公里。", "新建改造 / 农村公路100公里"},  // was 新建 / 改造农村公路100公里
      {"稳定就业岗位。", "稳定 / 就业岗位"},              // was none, as those below
      {"保护历史文化名城。", "保护 / 历史文化名城"},
      {"牵头编制国土空间规划。", "编制 / 国土空间规划"},
      {"5月底前完成管网改造。", "完成 / 管网改造"},
      {"对全市危房进行排查。", "排查 / 全市危房"},
      {"按照上级部署要求，开展专项整治。", "开展 / 专项整治"},
      {"广泛征集、及时发布技术目录。", "征集、及时发布 / 技术目录"},
      {"积极争取中央预算内资金。", "争取 / 中央预算内资金"},
      {"强化评估督导。", "强化 / 评估督导"},
      {"支持推动产业升级。", "支持推动 / 产业升级"},
  };
  for (const auto& [text, expected] : table) CHECK(text + " -> " + said(text) == text + " -> " + expected);
}

TEST_CASE("no action rather than a wrong one") {
  for (const char* text : {"将养老服务纳入规划。", "发展规划编制。", "验收考核办法由市发改委制定。", "按照谁审批谁负责原则，承办单位应当督办。", "大力弘农。", "建设用地审批。"})
    CHECK(text + (" -> " + said(text)) == text + std::string(" ->  / "));
}

TEST_CASE("action, object and terms know their places") {
  const Told all = told("大力发展数字 经济。");
  CHECK(printed(all.source, all.task.action.spans) == "发展");
  CHECK(printed(all.source, all.task.object.spans) == "数字 经济");
  REQUIRE(all.task.terms.size() == 1);
  CHECK(printed(all.source, all.task.terms[0].spans) == "数字 经济");
}

TEST_CASE("terms: what is listed, compounds of their parts, and names in quotation marks") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"开展“双随机、一公开”监管。", "双随机、一公开"},  // was none
      {"发展绿色金融，提高城乡居民基本养老保险待遇。", "绿色金融、城乡居民基本养老保险"},
      {"推动乡村医疗服务一体化。", "乡村医疗服务一体化"},
      {"做好临港物流枢纽建设。", "临港物流枢纽"},
      {"保障粮食安全。", "粮食安全"},
      {"服务企业发展。", ""},
      {"落实“请有关单位认真研究，抓好落实”的要求。", ""},
  };
  for (const auto& [text, expected] : table) CHECK(text + " -> " + terms(text) == text + " -> " + expected);
}
