#include "task/name_lists.h"

#include <algorithm>

#include "rules/key_shape.h"
#include "task/clauses.h"
#include "task/numbered_parts.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kBoxOpens = "〔", kBoxCloses = "〕";

/// （牵头） behind a name, ★ in front of it.
bool has_sign(std::string_view key) {
  return !text::is_han(text::character_at(key, 0).code) || !text::is_han(text::character_before(key, key.size()));
}

/// Behind 〔接上页〕 in front of a name.
std::size_t behind_mark(std::string_view key, Span name) {
  constexpr std::string_view kOpen = "〔", kClose = "〕";
  const std::string_view text = view(key, name);
  const std::size_t close = text.starts_with(kOpen) ? text.find(kClose) : std::string_view::npos;
  const std::size_t begin = close == std::string_view::npos ? 0 : close + kClose.size();
  return begin < name.size() ? name.begin + begin : name.begin;
}

/// The part cut wherever the print has blanks or a line end between two characters, except inside brackets.
std::vector<NameToken> tokens_at_blanks(const rules::Subject& subject, Span part) {
  std::vector<NameToken> tokens;
  const auto take = [&](Span token) {
    if (token.empty()) return;
    Passage text = subject.slice(token);
    const Gap gap = tokens.empty() ? Gap::start : text.begins_line(0) ? Gap::line : Gap::blank;
    tokens.push_back({std::move(text), std::string(view(subject.key(), token)), gap, false, false});
  };
  std::size_t begin = part.begin, last_end = 0;
  int depth = 0;
  for (std::size_t i = part.begin; i < part.end;) {
    const text::Character c = text::character_at(subject.key(), i);
    i = c.end;
    const std::vector<Span> printed = subject.slice({c.begin, c.end}).spans();
    const bool gap = c.begin > part.begin && !printed.empty() && printed.front().begin > last_end;
    if (gap && depth == 0) {
      take({begin, c.begin});
      begin = c.begin;
    }
    if (c.code == U'（') ++depth;
    if (c.code == U'）') --depth;
    if (!printed.empty()) last_end = printed.back().end;
  }
  take({begin, part.end});
  return tokens;
}

}  // namespace

NameLists::NameLists(const rules::Book& book, const rules::Lexicon& lexicon)
    : lexicon_(lexicon),
      forms_(book.set("name-list")),
      role_remarks_(book.set("role-remark")),
      kinds_(book.set("subject-kind")),
      headings_(book.set("unit-heading")),
      numbering_(book.set("numbering")),
      persons_(lexicon),
      shared_endings_(book),
      remarks_(book, lexicon),
      splitter_(book, lexicon) {}

bool NameLists::is_unit(std::string_view key) const {
  constexpr std::string_view kCharge = "负责";  // 后总负责社区: no name
  return (lexicon_.is_unit(key) && key.find(kCharge) == std::string_view::npos) || known_.contains(key);
}

bool NameLists::is_unit(const Unit& unit) const { return !unit.full_name.empty() || is_unit(text::compact(unit.name.value)); }

/// 长春 of 长春、吉林市政府, where nothing says that it is somebody else.
std::vector<std::string_view> NameLists::elided_endings(std::string_view key, const std::vector<Span>& names) const {
  constexpr std::size_t kShortest = 2, kLongest = 4;  // characters
  std::vector<Span> first = names;  // 西山街道 of 清河、西山街道和东坝乡
  if (const auto word = first.size() > 1 ? lexicon_.joining_word(view(key, first.back())) : std::nullopt) first.back().end = first.back().begin + word->begin;
  return shared_endings_.elided(key, first, [this](std::string_view part) {
    const std::size_t characters = text::length(part);
    return characters >= kShortest && characters <= kLongest && rules::shape_of(part).all_han() && !is_unit(part) && !begins_like_task(part) &&
           !lexicon_.is_group_word(part);
  });
}

std::vector<Span> NameLists::names_in(std::string_view key, Span names) const {
  std::vector<Span> all = shared_endings_.joined(key, parts_between(key, names, kSeparators));
  for (std::size_t i = 1; i < all.size(); ++i) {  // 长岭镇党委、政府和县水利局
    const Span whole = all[i], word = shared_endings_.joins_seat(view(key, all[i - 1]), view(key, whole));
    if (word.empty() || !is_unit(view(key, whole).substr(word.end))) continue;
    all[i].end = whole.begin + word.begin;
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(i) + 1, Span{whole.begin + word.end, whole.end});
  }
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const std::string_view name = view(key, all[i]);
    for (std::size_t at = text::character_at(name, 0).end; at < name.size(); at = text::character_at(name, at).end) {
      if (!name.substr(at).starts_with("和") || !is_unit(name.substr(0, at))) continue;
      const Span place{all[i].begin + at + std::string_view("和").size(), all[i].end};
      std::vector<Span> rest(all.begin() + static_cast<std::ptrdiff_t>(i), all.end());
      rest.front() = place;
      if (shared_endings_.elided(key, rest, [](std::string_view) { return false; }).front().empty()) continue;
      all.insert(all.begin() + static_cast<std::ptrdiff_t>(i) + 1, place);
      all[i].end = all[i].begin + at;
      break;
    }
  }
  return all;
}

bool NameLists::all_units(std::string_view key) const {
  const std::vector<Span> all = names_in(key, {0, key.size()});
  std::vector<std::string_view> endings;  // of names that are none by themselves
  for (std::size_t i = all.size(); i-- > 0;) {
    const std::string_view one = view(key, all[i]);
    if (is_unit(one) || lexicon_.joining_word(one) || (i + 1 == all.size() && is_unit_and_others(one))) continue;
    if (all.size() == 1) return false;
    if (endings.empty()) endings = elided_endings(key, all);
    const bool group = i > 0 && lexicon_.is_group_word(rules::PlainKey(one)) && is_group(view(key, all[i - 1]));  // 各乡镇、街道; 各市、县（市、区）
    const bool shared = group || (i > 0 && !shared_endings_.place_of_seat(view(key, all[i - 1]), one).empty());  // 长岭镇党委、政府
    if (!shared && endings[i].empty()) return false;
  }
  return !all.empty();
}

bool NameLists::units_and_people(std::string_view key) const {
  const std::vector<Span> all = parts_between(key, {0, key.size()}, U"、");
  const auto people = [&](Span name) { return lexicon_.is_person_collective(view(key, name)); };
  return all.size() > 1 && std::any_of(all.begin(), all.end(), people) &&
         std::all_of(all.begin(), all.end(), [&](Span name) { return people(name) || is_unit(view(key, name)); });
}

/// 市财政局等, 市财政局等部门, 市财政局等有关单位.
bool NameLists::is_unit_and_others(std::string_view key) const {
  const auto form = forms_.full(key);
  const std::string_view part = form ? form->constant("part") : std::string_view{};
  const auto name = form ? form->field("name") : std::nullopt, others = form ? form->field("others") : std::nullopt;
  if (!name || name->begin > 0 || !is_unit(view(key, *name))) return false;
  return part == "leading" || part == "rest" || (part == "others" && others && is_group(view(key, *others)));
}

/// 各市(州) 交通运输局: the blank stands for the width of the bracket.
bool NameLists::goes_on_behind_bracket(const std::vector<NameToken>& tokens) const {
  return tokens.size() == 2 && tokens[1].before == Gap::blank && tokens[0].key.ends_with("）") && shared_endings_.is_begun(tokens[0].key) && lexicon_.is_organ(rules::PlainKey(tokens[1].key)) &&
         !lexicon_.begins_unit(tokens[1].key);
}

/// Names with nothing but blanks between them: as many as are whole names.
std::vector<Passage> NameLists::split_at_blanks(const rules::Subject& subject, Span part, NameKind kind, bool between_marks) const {
  Passage whole = subject.slice(part);
  if (whole.spans().size() < 2) return {std::move(whole)};
  std::vector<NameToken> tokens = tokens_at_blanks(subject, part);
  if (kind == NameKind::unit) tokens = joined_units(tokens, between_marks, lexicon_);
  if (tokens.size() < 2 || goes_on_behind_bracket(tokens)) return {std::move(whole)};
  const bool each = kind == NameKind::unit && std::all_of(tokens.begin(), tokens.end(), [&](const NameToken& token) { return is_unit(token.key) || lexicon_.is_person(token.key); });
  if (each) {  // 县教育局 詹玉兰 县妇联 方菲: units and their persons
    std::vector<Passage> names;
    for (const NameToken& token : tokens) names.push_back(token.text);
    return names;
  }
  return kind == NameKind::unit && is_letter_spaced(tokens, lexicon_) ? std::vector<Passage>{std::move(whole)} : splitter_.split(tokens, kind).names;
}

void NameLists::add_units(const rules::Subject& subject, Span names, UnitRole role, std::string_view rule,
                          std::vector<Unit>& units) const {
  if (const std::vector<Span> items = numbered_parts(subject.key(), names, numbering_); !items.empty() && items.front() != names) {
    for (const Span item : items) add_units(subject, item, role, rule, units);
    return;
  }
  const std::size_t first = units.size();
  const std::vector<Span> all = names_in(subject.key(), names);
  const std::vector<std::string_view> endings = elided_endings(subject.key(), all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Span name = all[i];
    const std::vector<Passage> each = split_at_blanks(subject, name, NameKind::unit, all.size() > 1);
    if (each.size() == 1) {
      const std::size_t before = units.size();
      add_unit(subject, name, role, rule, units);
      if (!endings[i].empty() && units.size() == before + 1) take_ending(units.back(), endings[i]);
      if (const std::string place = i > 0 ? shared_endings_.place_of_seat(view(subject.key(), all[i - 1]), view(subject.key(), name)) : std::string(); !place.empty() && units.size() == before + 1 && !units.back().collective)
        units.back().full_name = place + units.back().name.value;
      continue;
    }
    for (const Passage& one : each) {
      const rules::Subject alone{one};
      add_unit(alone, {0, alone.key().size()}, role, rule, units);
    }
  }
  spread_support(units, first, rule);
}

/// 国资 of 国资、商务部门.
void NameLists::take_ending(Unit& unit, std::string_view ending) const {
  unit.full_name = unit.name.value + std::string(ending);
  unit.collective = lexicon_.is_unit_collective(text::fold(unit.full_name));
}

void NameLists::apply(const UnitRemark& remark, const rules::Subject& printed, Unit& unit,
                      std::vector<Person>& persons) const {
  unit.name.value = printed.slice(remark.unit).text();
  unit.collective = lexicon_.is_unit_collective(view(printed.key(), remark.unit));
  if (remark.says == UnitRemark::Says::nothing) return;  // stays in the unit's evidence
  if (remark.says == UnitRemark::Says::duty) {
    unit.duty = field_of(printed.slice(remark.value), "unit-remark.duty");
    return;
  }
  const std::size_t first = persons.size();
  add_persons(printed, remark.value, unit.name.rule, persons);
  if (persons.size() == first + 1 && !unit.person) unit.person = first;
}

void NameLists::take_remarks(const rules::Subject& subject, std::vector<Unit>& units, std::vector<Person>& persons) const {
  std::size_t from = 0;  // the same name may stand twice
  const bool expected = std::any_of(units.begin(), units.end(), [this](const Unit& unit) {
    const auto remark = remarks_.read(text::fold(unit.name.value));
    return remark && remark->says == UnitRemark::Says::person;
  });
  for (Unit& unit : units) {
    const std::string key = text::fold(unit.name.value);
    const auto found = remarks_.read(key, expected);
    const std::size_t at = subject.key().find(key, from);
    if (!found || found->unit.empty() || at == std::string_view::npos) continue;
    from = at + key.size();
    apply(*found, rules::Subject{subject.slice({at, from})}, unit, persons);
  }
}

Span NameLists::without_duties(std::string_view key, Span part) const {
  const auto match = headings_.full(view(key, part));
  if (!match || match->constant("is") != "duties-of") return part;
  const Span units = *match->field("units");
  return {part.begin + units.begin, part.begin + units.end};
}

/// What rules/unit-heading.toml takes the beginning of a text behind a heading for.
std::string_view NameLists::told_behind_heading(std::string_view key) const {
  const auto match = headings_.at_start(key);
  return match ? match->constant("is") : std::string_view{};
}

bool NameLists::begins_like_duty(std::string_view key) const {
  const std::string_view is = told_behind_heading(key);
  return is == "serves" || (is != "announces" && begins_like_task(key));
}

bool NameLists::means_everybody(std::string_view key) const {
  const auto match = kinds_.full(key);
  return match && match->constant("is") == "broad";
}

bool NameLists::has_part(std::string_view key) const {
  const auto match = kinds_.full(key);
  return match && match->constant("is") == "role-group";
}

bool NameLists::leads_all(std::string_view unit) const {
  const auto match = kinds_.full(unit);
  return match && match->constant("is") == "leading-body";
}

bool NameLists::is_bare_body(std::string_view key) const {
  const auto match = kinds_.full(key);
  return match && match->constant("is") == "body";
}

std::optional<NameLists::UnitAndPerson> NameLists::unit_and_person(std::string_view key) const {
  constexpr std::u32string_view kBetween = U"：—–-";
  std::optional<UnitAndPerson> found;
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end) {
    const std::string_view unit = key.substr(0, at);
    if (at == 0 || !(is_unit(unit) || is_office(unit)) || is_group(unit) || leads_all(unit)) continue;
    std::size_t begin = at;
    while (begin < key.size() && is_one_of(text::character_at(key, begin).code, kBetween)) begin = text::character_at(key, begin).end;
    const std::string_view rest = key.substr(begin);
    const auto post = persons_.name_and_post(rest);
    if (lexicon_.is_person(rest) || post) found = UnitAndPerson{at, {begin, key.size()}};
    if (post && post->post.begin == 0 && lexicon_.is_post_word(view(rest, post->post))) break;  // 县教育局 + 党组书记王芳
  }
  return found;
}

std::optional<Span> NameLists::unit_of_post(std::string_view key) const {
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::size_t open = persons_.before_bracket(key);
  if (open == 0) return std::nullopt;
  const Span inside{open + kOpen.size(), key.size() - kClose.size()};
  std::optional<Span> longest;
  for (std::size_t at = inside.begin; at < inside.end;) {
    at = text::character_at(key, at).end;
    const std::string_view unit = view(key, {inside.begin, at});
    const std::vector<Span> posts = parts_between(key, {at, inside.end}, U"、，");
    const auto is_post = [&](Span post) { return persons_.is_post(view(key, post)); };
    if (posts.empty() || !is_unit(unit) || is_group(unit) || leads_all(unit) || !std::all_of(posts.begin(), posts.end(), is_post)) continue;
    longest = Span{inside.begin, at};
    if (lexicon_.is_post_word(view(key, posts.front()))) break;  // 县教育局 + 党组书记
  }
  return longest;
}

void NameLists::take_role_remark(Unit& unit, const Passage& printed) const {
  const rules::Subject subject{printed};
  const auto remark = role_remarks_.full(subject.key());
  if (!remark) return;
  auto name = remark->field("name");
  if (!name) name = remark->field("before");
  unit.name.value = subject.slice(*name).text();
  unit.name.rule = remark->rule;
  const std::string_view role = remark->constant("role");
  unit.role = role == "support" ? UnitRole::support : role == "guide" ? UnitRole::guide : role == "responsible" ? UnitRole::responsible : UnitRole::lead;
}

/// One item of a list: a name, or a name with 等, 及 ... and others behind it.
void NameLists::add_unit(const rules::Subject& subject, Span name, UnitRole role, std::string_view rule,
                         std::vector<Unit>& units) const {
  name = without_marks(subject.key(), name, U" ");
  name.begin = behind_mark(subject.key(), name);
  const std::string_view key = view(subject.key(), name);
  if (key.empty() || lexicon_.means_empty(key)) return;
  if (const Span inside = named_behind_leaders(subject.key(), name, NameKind::unit); !inside.empty()) return add_units(subject, inside, role, rule, units);
  const std::size_t mark = key.starts_with(kBoxOpens) ? key.find(kBoxCloses) : std::string_view::npos;
  if (const std::size_t begin = mark == std::string_view::npos ? 0 : mark + kBoxCloses.size(); begin > 0 && is_unit(key.substr(begin)))
    return add_unit(subject, {name.begin + begin, name.end}, role, rule, units);  // [接上页]省公安厅
  const auto shifted = [&](Span span) { return Span{span.begin + name.begin, span.end + name.begin}; };
  if (const auto word = lexicon_.joining_word(key)) {
    add_unit(subject, shifted({0, word->begin}), role, rule, units);
    return add_unit(subject, shifted({word->end, key.size()}), role, rule, units);
  }
  const auto form = forms_.full(key);
  const std::string_view part = form ? form->constant("part") : std::string_view{};
  if (part == "leading") return add_unit(subject, shifted(*form->field("name")), role, rule, units);
  if (part == "nobody") return;
  if (part == "rest" && (is_unit(view(key, *form->field("name"))) || !is_unit(key))) {
    add_unit(subject, shifted(*form->field("name")), role, rule, units);
    Unit others;
    others.name = field_of(subject.slice(shifted(*form->field("others"))), std::string(rule));
    others.role = role;
    others.collective = true;
    units.push_back(std::move(others));
    return;
  }
  if (part == "others" || part == "and") {
    const Span first = *form->field("name");
    const Span others = form->field("others").value_or(Span{first.end, first.end});
    // 市市场监管局等行政执法部门: a kind of units, as if 各 stood before it.
    const bool kind = part == "others" && lexicon_.is_unit_collective("各" + std::string(view(key, others)));
    const bool apart =
        (others.empty() || kind || is_unit(view(key, others))) &&
        (is_unit(view(key, first)) || (part == "others" && !is_unit(key)));  // 市中等职业学校 is one
    if (apart) {
      add_unit(subject, shifted(first), role, rule, units);
      if (!others.empty()) add_unit(subject, shifted(others), role, rule, units);
      if (kind) units.back().collective = true;
      return;
    }
  }
  Unit unit;
  const Passage printed = subject.slice(name);
  unit.name = field_of(printed, std::string(rule));
  unit.role = role;
  if (has_sign(key)) take_role_remark(unit, printed);
  const std::string folded = text::fold(unit.name.value);
  unit.collective = is_group_behind(folded, units) || lexicon_.is_person_collective(folded);
  units.push_back(std::move(unit));
}

}  // namespace fenjie::task
