#include "check/namesakes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "check/unit_keys.h"
#include "text/characters.h"
#include "text/shortened.h"
#include "text/wording.h"

namespace fenjie::check {
namespace {

/// Where a name stands with a post.
struct Standing {
  std::vector<std::string> units;  ///< keys of those that its posts are of
  std::string said;
  std::string task;
  const Field* name = nullptr;
};

/// 局长, 市教育局局长 of 局长李娜（市教育局局长）.
std::vector<std::string_view> posts_in(std::string_view key) {
  constexpr std::u32string_view kMarks = U"、，；：（） ";
  std::vector<std::string_view> posts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= key.size();) {
    const text::Character c = at < key.size() ? text::character_at(key, at) : text::Character{};
    const bool mark = at == key.size() || kMarks.find(c.code) != std::u32string_view::npos;
    if (mark && at > begin) posts.push_back(key.substr(begin, at - begin));
    if (at == key.size()) break;
    at = c.end;
    if (mark) begin = at;
  }
  return posts;
}

class Namesakes {
 public:
  Namesakes(const Notice& notice, std::string_view source, const rules::Book& book, const rules::Lexicon& lexicon)
      : notice_(notice), source_(source), posts_(book.set("posts")), leaders_(book.set("leader-post")), lexicon_(lexicon), keys_(book) {
    keys_.add_issuer(notice.issuer.value);
    for (const Task& task : notice.tasks)
      for (const Unit& unit : task.units) keys_.add_unit(unit.name.value, unit.full_name);
  }

  std::vector<Diagnostic> find() {
    for (const RosterEntry& entry : notice_.roster) add(entry);
    for (const Task& task : notice_.tasks)
      for (const Unit& unit : task.units)
        if (unit.person && *unit.person < task.persons.size()) add(task, unit, task.persons[*unit.person]);
    return std::move(doubts_);
  }

 private:
  bool is_leader(std::string_view post) const {
    const auto all = leaders_.all(post);
    return std::any_of(all.begin(), all.end(), [](const rules::Match& match) { return match.constant("is") == "leader"; });
  }

  /// The unit of a post (市财政局 of 市财政局党组书记), or nothing.
  std::string unit_of(std::string_view post) const {
    const auto match = posts_.full(post);
    const auto unit = match ? match->field("unit") : std::nullopt;
    if (!unit) return {};
    std::string_view name = post.substr(unit->begin, unit->size());
    for (const std::string_view party : {"党组", "党委", "党总支"})
      if (name.ends_with(party) && lexicon_.is_unit(name.substr(0, name.size() - party.size()))) name.remove_suffix(party.size());
    return lexicon_.is_unit(name) ? keys_.unit_key(name) : std::string();
  }

  void add(const RosterEntry& entry) {
    if (entry.collective || entry.titles.empty()) return;
    Standing standing{{}, {}, {}, &entry.name};
    for (const Field& title : entry.titles) {
      const std::string key = name_key(title.value);
      std::string unit = unit_of(key);
      if (is_leader(key) || (unit.empty() && (standing.units.empty() || !lexicon_.is_post(key)))) return;
      if (!unit.empty()) standing.units.push_back(std::move(unit));
      standing.said += (standing.said.empty() ? "" : "、") + title.value;
    }
    compare(std::move(standing));
  }

  /// 局长李娜 beside 市教育局: a post that is printed there tells that she is of it.
  void add(const Task& task, const Unit& unit, const Person& person) {
    if (person.collective || unit.collective) return;
    std::string key;
    for (const Span& span : person.name.spans)
      if (span.end <= source_.size()) key += name_key(source_.substr(span.begin, span.size()));
    const std::string name = name_key(person.name.value);
    const std::size_t at = key.find(name);
    if (name.empty() || at == std::string::npos) return;
    Standing standing{{}, {}, task.id, &person.name};
    for (const std::string_view post : posts_in(key.replace(at, name.size(), "、"))) {
      std::string own = unit_of(post);
      if (is_leader(post) || (own.empty() && !lexicon_.is_post(post))) return;
      standing.said = (own.empty() ? unit.name.value : "") + std::string(post);
      standing.units.push_back(own.empty() ? keys_.unit_key(unit.name.value) : std::move(own));
    }
    if (!standing.units.empty()) compare(std::move(standing));
  }

  static bool share_unit(const Standing& one, const Standing& other) {
    return std::any_of(one.units.begin(), one.units.end(), [&](const std::string& a) {
      return std::any_of(other.units.begin(), other.units.end(), [&](const std::string& b) {
        return text::are_one_name(a, b);
      });
    });
  }

  void compare(Standing standing) {
    const std::string name = name_key(standing.name->value);
    std::vector<Standing>& others = seen_[name];
    const auto differs = [&](const Standing& other) { return !share_unit(standing, other); };
    if (!others.empty() && std::all_of(others.begin(), others.end(), differs) && said_.insert(name).second) say(others.front(), standing);
    others.push_back(std::move(standing));
  }

  void say(const Standing& first, const Standing& second) {
    const auto place = [](const Standing& standing) { return std::string(standing.task.empty() ? "名单为" : "任务分工为") + text::quoted(standing.said); };
    Diagnostic doubt{"names/person-post-conflict", Severity::info,
                     text::quoted(first.name->value) + "在本文有两处职务：" + place(first) + "，" + place(second) + "。均照原文保留，请核实是兼任、同名，还是印错。",
                     first.task.empty() ? second.task : first.task, "", first.name->spans};
    doubt.field = doubt.task.empty() ? "roster" : "persons";
    doubt.source.insert(doubt.source.end(), second.name->spans.begin(), second.name->spans.end());
    doubts_.push_back(std::move(doubt));
  }

  const Notice& notice_;
  const std::string_view source_;
  const rules::RuleSet &posts_, &leaders_;
  const rules::Lexicon& lexicon_;
  UnitKeys keys_;
  std::map<std::string, std::vector<Standing>> seen_;  // by name
  std::set<std::string> said_;
  std::vector<Diagnostic> doubts_;
};

}  // namespace

std::vector<Diagnostic> namesakes(const Notice& notice, std::string_view source, const rules::Book& book, const rules::Lexicon& lexicon) {
  return Namesakes(notice, source, book, lexicon).find();
}

}  // namespace fenjie::check
