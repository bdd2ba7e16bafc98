#include "task/subjects.h"

#include <algorithm>

#include "rules/key_shape.h"
#include "task/duty_words.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestPerson = 90;  // bytes: unit, post and name
constexpr std::size_t kLongestDepartment = 60;  // the same for 人民政府|管理专利工作的部门
constexpr std::size_t kLongestCut = 3;      // characters of a name that may begin a longer word

constexpr std::string_view kComma = "，";

/// 包片单位|县文广局: behind what part the unit has.
std::size_t behind_part(std::string_view text) {
  constexpr std::string_view kPart = "单位";
  constexpr std::size_t kLongest = 12;  // bytes in front of it
  const std::size_t at = text.find(kPart);
  return at > 0 && at <= kLongest && at + kPart.size() < text.size() ? at + kPart.size() : 0;
}

/// Where the last of the names in front of `end` begins.
std::size_t behind_last_mark(std::string_view key, std::size_t begin, std::size_t end) {
  constexpr std::string_view kMark = "、";
  const std::size_t mark = key.substr(0, end).rfind(kMark);
  return mark == std::string_view::npos || mark < begin ? begin : mark + kMark.size();
}

/// 农资公司 of （农资公司）.
std::string_view in_bracket(std::string_view key, std::size_t begin, std::size_t end) {
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::string_view text = key.substr(begin, end - begin);
  return text.starts_with(kOpen) && text.ends_with(kClose) ? text.substr(kOpen.size(), text.size() - kOpen.size() - kClose.size()) : std::string_view{};
}

/// 牵头|单位, 协办|部门: the word in front is no verb.
bool names_kind_of_unit(std::string_view text) { return text.starts_with("单位") || text.starts_with("部门"); }

}  // namespace

std::size_t behind_remark(std::string_view key, std::size_t at) {
  constexpr std::string_view kOpen = "（", kClose = "）";
  if (!key.substr(at).starts_with(kOpen)) return at;
  const std::size_t close = key.find(kClose, at);
  return close == std::string_view::npos ? at : close + kClose.size();
}

Subjects::Subjects(const rules::Book& book, const rules::Lexicon& lexicon)
    : rules_(book.set("narrative")),
      clause_rules_(book.set("duty-clause")),
      no_subjects_(book.set("no-subject")),
      kinds_(book.set("actor-kind")),
      served_(book.set("duty-word")),
      deadlines_(book.set("deadline")),
      organisations_(book.set("organisation")),
      listed_names_(book.set("listed-name")),
      joined_(book.set("joined-name")),
      words_(book.vocabulary("duty-words")),
      task_verbs_(book.vocabulary("task-verbs")),
      level_words_(book.vocabulary("level-words")),
      own_prefixes_(book.vocabulary("own-prefixes")),
      common_words_(book.vocabulary("common-words")),
      run_on_words_(book.vocabulary("run-on-words")),
      period_words_(book.vocabulary("period-words")),
      charging_words_(book.vocabulary("charging-words")),
      party_departments_(book.vocabulary("party-departments")),
      joining_words_(book.vocabulary("joining-words")),
      places_(book),
      assignments_(book, lexicon) {}

/// 负责人|口普查: the word that ends with 人 goes on behind it.
bool Subjects::is_charge_of_people(std::string_view key, std::size_t at, std::string_view word) const {
  return word.ends_with("负责人") && stands_in_word(key, at + word.size()) && !words_.value(word.substr(0, word.size() - std::string_view("人").size())).empty();
}

std::string_view Subjects::word_at(std::string_view key, std::size_t at, std::string_view& kind) const {
  const std::string_view rest = key.substr(at);
  std::string_view word = words_.longest_prefix(rest);
  if (is_charge_of_people(key, at, word)) word.remove_suffix(std::string_view("人").size());
  kind = words_.value(word);
  if ((kind == "lead" || kind == "support") && names_kind_of_unit(rest.substr(word.size()))) return {};
  if (kind == "joint" && (stands_in_word(key, at + word.size()) || begins_joint_body(rest))) word = kind = {};  // 商|品检验处, 联合采购办公室
  if (word.empty() && joins_group(key, at)) return kind = "joint", rest.substr(0, std::string_view("会").size());
  if (kind == "none")
    if (const auto served = served_.at_start(rest)) kind = served->constant("kind");
  if (!word.empty()) return word;
  kind = "act";
  if (word = task_verbs_.longest_prefix(rest); !word.empty()) return word;
  const bool digit = !rest.empty() && text::is_digit(static_cast<unsigned char>(rest.front()));
  if (digit && rest.substr(0, 30).find("月") != std::string_view::npos) return rest.substr(0, 1);
  if (is_time_of_deed(rest)) return rest.substr(0, next_character(rest, 0));
  const std::string_view period = period_words_.longest_prefix(rest);  // 市民政局|春节前完成慰问
  return text::length(period) > 1 && told_date_at(rest) > 0 ? period : std::string_view{};
}

bool Subjects::serves(std::string_view text) const {
  const auto served = served_.at_start(text);
  return served && served->constant("kind") == "act";
}

bool Subjects::carries(std::string_view key, std::size_t at) const {
  const std::string_view rest = key.substr(at);
  return words_.value(words_.longest_prefix(rest), 1) == "carries" && !served_.at_start(rest);
}

bool Subjects::begins_with_must(std::string_view text) const { return words_.value(words_.longest_prefix(text)) == "must"; }

bool Subjects::acts_on_units(std::string_view text) const {
  const auto match = clause_rules_.at_start(text);
  return match && match->constant("is") == "reaches";
}

/// 开发企业可向属地政府: a unit with words of a sentence in front of it.
bool Subjects::is_sentence(std::string_view name) const { return no_subjects_.full(name).has_value(); }

/// 市教育局、市财政局; 市应急局局长王强; 副市长李春明.
std::optional<Actors> Subjects::actors_in(std::string_view key, Span part) const {
  if (is_sentence(view(key, part))) return std::nullopt;
  if (lists().all_units(view(key, part)) || lists().units_and_people(view(key, part))) return Actors{part, {part.end, part.end}};
  if (part.size() > kLongestPerson) return std::nullopt;
  if (const std::size_t behind = behind_part(view(key, part)); behind > 0 && lists().all_units(view(key, {part.begin + behind, part.end})))
    return Actors{{part.begin + behind, part.end}, {part.end, part.end}};
  const PersonNames& persons = lists().persons();
  for (std::size_t at = next_character(key, part.begin); at < part.end; at = next_character(key, at)) {
    const std::string_view unit = view(key, {part.begin, at});
    if (!lists().is_unit(unit) || lists().leads_all(unit)) continue;
    if (persons.name_and_post(view(key, {at, part.end}))) return Actors{{part.begin, at}, {at, part.end}};
  }
  return persons.name_and_post(view(key, part)) ? std::optional(Actors{{part.begin, part.begin}, part}) : std::nullopt;
}

std::size_t Subjects::behind_lead_in(std::string_view key, Span clause) const {
  const auto lead_in = [&](std::size_t at) {
    const auto match = rules_.at_start(view(key, {at, clause.end}));
    return match && match->constant("is") == "lead-in" ? at + match->whole.end : at;
  };
  const std::size_t begin = lead_in(clause.begin), dated = behind_date(key, {begin, clause.end});
  return dated > begin ? lead_in(dated) : begin;
}

/// 对全县中小学逐一排查, 每日向县防指报告: what begins so only looks like a subject.
bool Subjects::begins_with_preposition(std::string_view text) const {
  constexpr std::string_view kPast = "经";
  const std::string_view word = words_.longest_prefix(text);
  return (words_.value(word) == "act" && text::length(word) == 1 && word != "向" && word != "于") || (word == "有" && !text.starts_with("有关")) || word.starts_with("每") ||
         acts_on_units(text) || text.starts_with("我") ||  // 我市成立…领导小组
         (text.starts_with(kPast) && !own_prefixes_.longest_prefix(text.substr(kPast.size())).empty());  // 经市政府办公室审核同意
}

/// 主要负责人, 主要负责同志: who heads a unit answers for it.
bool Subjects::names_heads(std::string_view word) { return word.starts_with("主要") && (word.ends_with("人") || word.ends_with("同志") || word.ends_with("领导")); }

/// 公安、城管、交通等部门要…; 承办单位要…; 体育场、图书馆等要…; not units by name.
std::optional<Actors> Subjects::systems_at(std::string_view key, std::size_t begin, std::size_t end) const {
  const auto match = clause_rules_.at_start(view(key, {begin, end}));
  const Span names = match ? match->field("names").value_or(Span{}) : Span{}, of = match ? match->field("of").value_or(Span{}) : Span{};
  std::string_view about = view(key, {begin + of.begin, begin + of.end});
  constexpr std::string_view kAnd = "并";
  if (about.starts_with(kAnd)) about.remove_prefix(kAnd.size());  // 并指导监督项目建设单位
  const bool charged_with = about.starts_with("负责");  // 负责处置事件的人民政府
  if (names.empty() || (!charged_with && lists().begins_like_task(about))) return std::nullopt;  // 督促和推动项目业主单位完成…
  const std::string_view printed = view(key, {begin, begin + names.end});
  if (is_sentence(printed)) return std::nullopt;  // 督促建设、施工等单位
  if (match->constant("is") != "part-of-body" && printed.find("、") != std::string_view::npos && lists().all_units(printed)) return std::nullopt;
  return Actors{{begin, begin + names.end}, {begin + names.end, begin + names.end}, true};
}

/// 通信运营企业发送预警短信; not 督促供水企业落实…: nothing that somebody else does stands in front of who acts.
std::optional<Acting> Subjects::kind_at_beginning(std::string_view key, std::size_t begin, bool charged) const {
  const auto match = kinds_.at_start(key.substr(begin));
  const bool acts = lists().begins_like_task(key.substr(begin)) || text::length(words_.longest_prefix(key.substr(begin))) > 1;
  if (!match || acts || begins_with_preposition(key.substr(begin))) return std::nullopt;
  const std::size_t end = begin + match->field("names")->end;
  std::string_view kind;
  if (word_at(key, end, kind).empty() || kind == "none" || is_sentence(view(key, {begin, end}))) return std::nullopt;
  if (match->constant("told") == "plainly" && kind != "must" && !charged) return std::nullopt;  // 乡镇|开展了排查
  return Acting{{{begin, end}, {end, end}, true, true}, kind, charged};
}

bool Subjects::is_kind(std::string_view name) const {
  const std::string acting = std::string(name) + "要做";
  const auto match = name.empty() || name.size() > kLongestSubject ? std::nullopt : kinds_.at_start(acting);
  return match && match->field("names")->end == name.size() && !begins_with_preposition(name) && !lists().begins_like_task(name);
}

/// 以县林业局为主，县财政局配合: the first leads.
std::optional<Acting> Subjects::leads_as_main(std::string_view key, Span clause) const {
  constexpr std::string_view kBy = "以", kMain = "为主";
  if (!view(key, clause).starts_with(kBy)) return std::nullopt;
  const std::size_t end = key.substr(0, clause.end).find(kMain, clause.begin);
  const Span units{clause.begin + kBy.size(), std::max(clause.begin + kBy.size(), std::min(end, clause.end))};
  if (end == std::string_view::npos || units.size() > kLongestSubject || !lists().all_units(view(key, units))) return std::nullopt;
  return Acting{{units, {units.end, units.end}}, "lead"};
}

/// 每个专班不低于30万元: what somebody in front gives each of them; 每个专班要…: they act.
bool Subjects::tells_of_each(std::string_view name, std::string_view kind) { return name.starts_with("每") && kind != "must" && kind != "lead"; }

/// Nobody when what stands behind them is no word of duty.
std::optional<Acting> Subjects::at_beginning(std::string_view key, Span clause) const {
  key = key.substr(0, clause.end);
  if (turns(key.substr(clause.begin))) return std::nullopt;
  const std::size_t begin = behind_lead_in(key, clause);
  if (auto main = leads_as_main(key, {begin, clause.end})) return main;
  std::string_view systems_kind;
  auto systems = systems_at(key, begin, clause.end);
  if (const std::size_t behind = systems ? systems->end() + kComma.size() : 0; behind > 0 && key.substr(systems->end()).starts_with(kComma) && begins_with_must(key.substr(behind)))
    systems->person = {behind, behind};  // 公安、房产等部门，要…
  std::string_view said = systems ? word_at(key, systems->end(), systems_kind) : std::string_view{};
  if (systems_kind == "none" && names_heads(said) && begins_with_must(key.substr(systems->end() + said.size()))) {  // 各责任单位主要负责人|要
    const std::size_t behind = systems->end() + said.size();
    systems->person = {behind, behind};
    said = word_at(key, behind, systems_kind);
  }
  if (!said.empty() && view(key, {clause.begin, begin}).ends_with("责令")) return std::nullopt;  // 责令施工单位|整改
  if (!said.empty())
    return Acting{*systems, systems_kind, ends_charging(view(key, {clause.begin, begin}))};
  if (begins_with_preposition(key.substr(begin))) return std::nullopt;
  const std::size_t limit = std::min(clause.end, begin + kLongestSubject);
  const bool charged = ends_charging(view(key, {clause.begin, begin}));
  if (auto list = list_with_unknown(key, {begin, limit}, charged)) return list;
  for (std::size_t at = begin; at < limit; at = next_character(key, at)) {
    if (key.substr(0, at).ends_with("、")) continue;  // 县财政局、|商户自治会参加: 商 begins a name there
    std::string_view kind;
    std::size_t behind = behind_remark(key, at);
    if (key.substr(behind).starts_with(kComma) && begins_with_must(key.substr(behind + kComma.size()))) behind += kComma.size();  // 各街道，要…
    std::string_view word = at == begin ? std::string_view{} : word_at(key, behind, kind);
    const bool heads = kind == "none" && behind == at && names_heads(word) && begins_with_must(key.substr(at + word.size()));  // 各责任单位主要负责人|要
    if (heads) word = word_at(key, behind += word.size(), kind);
    if ((text::length(word) == 1 && behind == at && runs_on(key, at)) || cuts_term(key, at)) continue;  // 房屋所|在地, 政府|采购
    if (word.empty() || (kind == "none" && lists().is_unit(view(key, {begin, at + word.size()})))) continue;  // 县人大常委会|办公室
    if (word == "有" && key.substr(at).starts_with("有关")) continue;  // 市政府|有关部门、市教育局
    if (kind == "none" && word.starts_with("自")) continue;  // 国务院|自由贸易试验区联席会议办公室
    if (kind == "act" && names_longer(key, begin, at + word.size())) continue;                                  // 工会|组织、人力资源社会保障部门要
    // 县公安局、各镇（街道）, 市供销社（农资公司）: the bracket is part of the name.
    const std::string_view inside = in_bracket(key, at, behind);
    const bool named = behind > at && !heads && (lists().is_group(view(key, {behind_last_mark(key, begin, at), behind})) || (lists().is_unit(inside) && !lists().is_group(inside)) || names_levels(inside));
    auto actors = actors_in(key, {begin, named ? behind : at});
    if (!actors && charged && lists().is_office(view(key, {begin, at}))) actors = Actors{{begin, at}, {at, at}};  // 会议决定学校从…起
    if (!actors && lists().is_bare_body(view(key, {begin, at}))) actors = Actors{{begin, at}, {at, at}};
    if (!actors) continue;
    if (heads && actors->person.empty()) actors->person = {behind, behind};
    if (orders_group(key, {clause.begin, begin}, actors->units)) return std::nullopt;
    if (auto together = acting_with(key, {begin, clause.end}, at, charged)) return together;
    // 县委 of 县委组织部: a longer name goes on behind it.
    for (std::size_t end = next_character(key, at); end < limit && end <= at + kLongestDepartment; end = next_character(key, end)) {
      std::string_view longer_kind;
      if (word_at(key, end, longer_kind).empty()) continue;
      const std::string_view longer = view(key, {begin, end});
      const bool may_be_cut = kind == "act" || kind == "none" || key.substr(at).starts_with("应急");  // 各乡镇、县|应急局
      if (!may_be_cut || !lists().all_units(longer) || is_sentence(longer) || acts_on_others(view(key, {actors->units.end, end}))) continue;  // 县教育局|组织学校开展
      // 督察部对各部门: who is meant, and whom it does something to.
      const std::string_view body = view(key, actors->units), part = view(key, {actors->units.end, end});
      const bool department = is_department_of(body, part);
      if (kind == "act" && lists().is_group(longer) && !lists().is_group(body) && !department) continue;
      if (!department && !lists().is_work_body(longer) && (end > at + kLongestEnding || (lists().is_group(body) && does_to_unit(part)))) continue;  // 各区政府|建立健全区城运中心
      actors = Actors{{begin, end}, {end, end}};
      kind = longer_kind;
    }
    if (tells_of_each(view(key, actors->units), kind)) return std::nullopt;
    if (const std::size_t end = kind == "act" ? party_department_end(key, actors->units, limit) : at; end > actors->end()) return Acting{{{begin, end}, {end, end}}, "unknown", charged};
    return Acting{*actors, kind, charged};
  }
  return kind_at_beginning(key, begin, ends_charging(view(key, {clause.begin, begin})));
}

/// 市、区 of 县（市、区）, 街 of 镇（街）.
bool Subjects::names_levels(std::string_view inside) const {
  const std::vector<Span> all = parts_between(inside, {0, inside.size()}, U"、");
  return !all.empty() && std::all_of(all.begin(), all.end(), [&](Span level) { return lists().is_group("各" + std::string(view(inside, level))); });
}

/// 建立健全区城运中心: verbs and a unit, which itself is none.
bool Subjects::does_to_unit(std::string_view text) const {
  std::string_view kind, rest = text;
  for (std::string_view word = word_at(rest, 0, kind); !word.empty() && word.size() < rest.size(); word = word_at(rest, 0, kind)) rest.remove_prefix(word.size());
  return rest.size() < text.size() && lists().is_unit(rest) && !lists().is_unit(text);
}

/// 组织部门 behind 县级党委, 职能部门 behind 市政府: a part of it, and nobody to whom it does something.
bool Subjects::is_department_of(std::string_view body, std::string_view behind) {
  const auto ends = {"党委", "政府", "市委", "县委", "区委", "省委", "旗委", "工委"};
  const auto others = {"各", "有关", "相关", "所有", "全体", "其他"};
  return std::any_of(ends.begin(), ends.end(), [&](const char* word) { return body.ends_with(word); }) && (behind.ends_with("部门") || behind.ends_with("机构")) &&
         std::none_of(others.begin(), others.end(), [&](const char* word) { return behind.find(word) != std::string_view::npos; });
}

/// 责令相关单位|整改: told by somebody else what to do.
bool Subjects::orders_group(std::string_view key, Span lead_in, Span units) const {
  return view(key, lead_in).ends_with("责令") && lists().is_group(view(key, units));
}

/// 建立由县政府牵头的机制: what is told of the noun behind 的 charges nobody.
bool Subjects::is_relative(std::string_view key, Span before, std::size_t from, std::size_t end) const {
  const std::string_view said = view(key, {from, end});
  const std::size_t of = said.find("的");
  if (of == std::string_view::npos) return false;
  constexpr std::size_t kVerb = 6;  // bytes: 由有关单位处理的活动
  std::string_view kind;
  if (of > 0 && (of == kVerb || word_at(said, 0, kind).size() == of)) return true;
  word_at(said, 0, kind);
  return (kind == "act" || kind == "lead") && ends_with_verb(view(key, before));
}

/// 成立, 印发; not 明确, behind which 由 says what is decided.
bool Subjects::ends_with_verb(std::string_view text) const {
  if (charging_words_.value(charging_words_.longest_suffix(text)) == "decides") return false;
  for (std::size_t at = 0; at < text.size(); at = next_character(text, at))
    if (const std::string_view word = task_verbs_.longest_prefix(text.substr(at)); !word.empty() && at + word.size() == text.size()) return true;
  return false;
}

bool Subjects::ends_charging(std::string_view text) const { return charging_words_.value(charging_words_.longest_suffix(text)) == "charge"; }

/// Where 由, or a 请 that is no 邀请 or 报请, says by whom, at or behind `from`; npos without one.
std::size_t Subjects::charging_at(std::string_view text, std::size_t from) const {
  constexpr std::string_view kAsk = "请";
  std::size_t ask = text.find(kAsk, from);
  while (ask != std::string_view::npos && !ends_charging(text.substr(0, ask + kAsk.size()))) ask = text.find(kAsk, ask + kAsk.size());
  std::size_t by = rules::by_whom(text, from);
  while (by != std::string_view::npos && turns(text.substr(by))) by = rules::by_whom(text, next_character(text, by));
  return std::min(ask, by);
}

/// 水厂扩建由市住建局牵头, 经费由市财政局拨付: who is charged with what stands in front.
std::optional<Acting> Subjects::charged_inside(std::string_view key, Span clause) const {
  const std::string_view text = key.substr(0, clause.end);
  for (std::size_t at = charging_at(text, clause.begin + 1); at != std::string_view::npos; at = charging_at(text, at + 1)) {
    const std::string_view before = view(key, {clause.begin, at});
    const std::size_t open = before.rfind("（"), close = before.rfind("）");
    if (open != std::string_view::npos && (close == std::string_view::npos || close < open)) continue;  // 专班（由市教育局牵头）
    auto acting = at_beginning(key, {at, clause.end});
    if (!acting) {
      const Span units = units_with_unknown(key, {at, clause.end}, kShortestPassive);
      if (!units.empty()) acting = Acting{{units, {units.end, units.end}}, "unknown", true};
    }
    if (!acting || acting->kind == "none" || acting->kind == "support") continue;
    if (is_relative(key, {clause.begin, at}, acting->actors.end(), clause.end)) continue;
    acting->charged = acting->has_topic = true;
    return acting;
  }
  return std::nullopt;
}

std::optional<Acting> Subjects::of(std::string_view key, Span clause) const {
  auto acting = at_beginning(key, clause);
  if (acting && acting->kind != "none" && is_relative(key, {}, acting->actors.end(), clause.end)) return std::nullopt;
  constexpr std::string_view kOf = "的";  // 领导小组的日常工作由其办公室承担
  const bool of_somebody = acting && acting->kind == "none" && key.substr(acting->actors.end()).starts_with(kOf);
  if (acting && acting->kind != "act" && !of_somebody) return acting;
  const auto inside = charged_inside(key, clause);
  if (of_somebody && inside && inside->kind != "must" && inside->kind != "lead") return acting;
  return inside ? inside : acting;
}

/// 房屋所|在地: the name's last character begins a word that nobody is named after.
bool Subjects::runs_on(std::string_view key, std::size_t at) const {
  const std::size_t last = rules::last_characters(key.substr(0, at), 1);
  return at < last + run_on_words_.longest_prefix(key.substr(last)).size();
}

/// 政府|采购: the name's last word begins a longer one that nobody is named after.
bool Subjects::cuts_term(std::string_view key, std::size_t at) const {
  for (std::size_t characters = 2; characters <= kLongestCut; ++characters) {
    const std::size_t begin = rules::last_characters(key.substr(0, at), characters);
    if (at < begin + run_on_words_.longest_prefix(key.substr(begin)).size()) return true;
  }
  return false;
}

/// 动员部|署阶段, 建设村|级养老服务站, 水利部门科|学调度: the name's last character begins a common word.
bool Subjects::stands_in_word(std::string_view key, std::size_t at) const {
  if (runs_on(key, at) || cuts_term(key, at)) return true;
  const std::size_t last = rules::last_characters(key.substr(0, at), 1);
  const std::string_view rest = key.substr(last);
  const auto words = {&common_words_, &level_words_};
  return std::any_of(words.begin(), words.end(), [&](const rules::Vocabulary* all) { return at < last + all->longest_prefix(rest).size(); });
}

}  // namespace fenjie::task
