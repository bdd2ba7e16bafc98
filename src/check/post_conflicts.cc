#include "check/post_conflicts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "check/post_claims.h"
#include "check/unit_keys.h"
#include "text/shortened.h"
#include "text/wording.h"

namespace fenjie::check {
namespace {

using Persons = std::set<std::string>;
using Claims = std::vector<const Claim*>;

Persons persons_of(const Claims& claims) {
  Persons result;
  for (const Claim* claim : claims) result.insert(claim->person);
  return result;
}

Persons persons_of(const std::vector<Claim>& claims) {
  Persons result;
  for (const Claim& claim : claims) result.insert(claim.person);
  return result;
}

bool share_someone(const Persons& a, const Persons& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& person) { return b.count(person) > 0; });
}

/// Claims from tasks whose person is not known as a deputy.
Claims possible_heads(const UnitClaims& unit) {
  const Persons deputies = persons_of(unit.deputies);
  Claims result;
  for (const Claim& claim : unit.responsible)
    if (deputies.count(claim.person) == 0) result.push_back(&claim);
  return result;
}

Claims heads_of(const UnitClaims& unit) {
  Claims result;
  for (const auto& [post, claims] : unit.heads)
    for (const Claim& claim : claims) result.push_back(&claim);
  return result;
}

bool one_post_has_two_heads(const UnitClaims& unit) {
  return std::any_of(unit.heads.begin(), unit.heads.end(),
                     [](const auto& post) { return persons_of(post.second).size() > 1; });
}

bool notices_differ(const Claims& responsible) {
  for (auto first = responsible.begin(); first != responsible.end();) {
    const auto end_of_notice =
        std::find_if(first, responsible.end(), [&](const Claim* claim) { return claim->notice != (*first)->notice; });
    if (end_of_notice == responsible.end()) return false;
    const auto next_end = std::find_if(end_of_notice, responsible.end(),
                                       [&](const Claim* claim) { return claim->notice != (*end_of_notice)->notice; });
    if (!share_someone(persons_of(Claims(first, end_of_notice)), persons_of(Claims(end_of_notice, next_end))))
      return true;
    first = end_of_notice;
  }
  return false;
}

std::string place_of(const Claim& claim, const std::vector<Notice>& notices) {
  const Notice& notice = notices[claim.notice];
  const std::string& number = notice.document_number.text.value;
  const std::string where = number.empty() ? "第 " + std::to_string(claim.notice + 1) + " 份公文" : number;
  return where + (claim.task.empty() ? "名单" + text::quoted(claim.title) : "任务分工");
}

/// One diagnostic that shows each person once, where he is first named.
Diagnostic conflict(const UnitClaims& unit, const Claims& claims, const std::vector<Notice>& notices) {
  Diagnostic result{"names/person-post-conflict", Severity::warning, {}, {}, {}, {}};
  std::string said;
  Persons seen;
  for (const Claim* claim : claims) {
    if (!seen.insert(claim->person).second) continue;
    said += (said.empty() ? "" : "，") + place_of(*claim, notices) + "为" + claim->person;
    result.source.insert(result.source.end(), claim->source.begin(), claim->source.end());
    if (result.task.empty() && !claim->task.empty()) result.task = claim->task;
  }
  if (!result.task.empty()) result.field = "persons";
  result.notice = static_cast<int>(claims.front()->notice);
  result.message = text::quoted(unit.name) + "的负责人前后不一：" + said + "。均照原文保留，请向发文机关核实。";
  return result;
}

struct Posts {
  const RosterEntry* entry = nullptr;
  std::size_t notice = 0;
  std::vector<std::string> titles;

  bool shares_one(const Posts& other) const {
    return std::any_of(titles.begin(), titles.end(), [&](const std::string& title) {
      return std::any_of(other.titles.begin(), other.titles.end(), [&](const std::string& its) { return text::are_one_name(title, its); });  // 县应急局局长, 县应急管理局局长
    });
  }
};

std::string said_of(const Posts& posts, const std::vector<Notice>& notices) {
  std::string titles;
  for (const Field& title : posts.entry->titles) titles += (titles.empty() ? "" : "、") + title.value;
  const std::string& number = notices[posts.notice].document_number.text.value;
  return (number.empty() ? "第 " + std::to_string(posts.notice + 1) + " 份公文" : number) + "名单为" + text::quoted(titles);
}

Diagnostic moved(const Posts& before, const Posts& now, const std::vector<Notice>& notices) {
  Diagnostic result{"names/person-post-conflict", Severity::info,
                    text::quoted(now.entry->name.value) + "的职务前后不一：" + said_of(before, notices) + "，" + said_of(now, notices) + "。均照原文保留，请核实是职务变动、同名，还是印错。", {}, "roster", before.entry->name.spans};
  result.source.insert(result.source.end(), now.entry->name.spans.begin(), now.entry->name.spans.end());
  result.notice = static_cast<int>(now.notice);
  return result;
}

/// One person in rosters of two notices of one issuer, in posts none of which is the same.
void add_moved(const std::vector<Notice>& notices, std::vector<Diagnostic>& doubts) {
  std::map<std::string, std::vector<Posts>> seen;  // by issuer and name
  std::set<std::string> said;
  for (std::size_t i = 0; i < notices.size(); ++i)
    for (const RosterEntry& entry : notices[i].roster) {
      if (entry.collective || entry.titles.empty()) continue;
      Posts posts{&entry, i, {}};
      for (const Field& title : entry.titles) posts.titles.push_back(name_key(title.value));
      const std::string key = notices[i].issuer.value + " " + name_key(entry.name.value);
      std::vector<Posts>& others = seen[key];
      const auto elsewhere = std::find_if(others.begin(), others.end(), [&](const Posts& other) { return other.notice != i; });
      const bool known = std::any_of(others.begin(), others.end(), [&](const Posts& other) { return posts.shares_one(other); });
      if (elsewhere != others.end() && !known && said.insert(key).second) doubts.push_back(moved(*elsewhere, posts, notices));
      others.push_back(std::move(posts));
    }
}

}  // namespace

std::vector<Diagnostic> post_conflicts(const std::vector<Notice>& notices, const rules::Book& book) {
  std::vector<Diagnostic> result;
  for (const UnitClaims& unit : collect_claims(notices, book)) {
    const Claims responsible = possible_heads(unit), heads = heads_of(unit);
    const bool head_is_another =
        !responsible.empty() && !heads.empty() && !share_someone(persons_of(responsible), persons_of(heads));
    if (!head_is_another && !one_post_has_two_heads(unit) && !notices_differ(responsible)) continue;
    Claims all = responsible;
    all.insert(all.end(), heads.begin(), heads.end());
    std::stable_sort(all.begin(), all.end(), [](const Claim* a, const Claim* b) { return a->notice < b->notice; });
    result.push_back(conflict(unit, all, notices));
  }
  add_moved(notices, result);
  return result;
}

}  // namespace fenjie::check
