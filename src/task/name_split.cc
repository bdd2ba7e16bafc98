#include "task/name_split.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr double kUnknownName = 1.0;        // no vocabulary knows it
constexpr double kLoneCharacter = 2.0;      // never a name by itself
constexpr double kPerExtraCharacter = 0.5;  // a person's name of five and more characters
constexpr double kPlainJoin = 0.1;          // padding inside a name; a line that is full
constexpr double kJoinOverRoom = 1.2;       // the line had room for more, as far as a dump tells
constexpr double kJoinOverEnter = 2.0;      // ... as its box tells
constexpr double kJoinOfWholes = 1.5;       // both parts are names by themselves
constexpr double kCutInLetters = 0.5;       // 中 国 铁 路 … 局|集 团 公 司: nothing parts them but what parts all letters
constexpr double kBoundAlone = 0.3;         // a branch under a full line, taken for a name by itself
constexpr double kAgreementWorth = 1.2;     // what equal counts of units and persons may cost
constexpr std::size_t kMostTokensPerName = 8;
constexpr std::size_t kMostTokensPerCell = 64;  // beyond it, each token is a name: keeps the cost linear
constexpr double kImpossible = std::numeric_limits<double>::infinity();

NameSplit one_name_each(const std::vector<NameToken>& tokens) {
  NameSplit result;
  for (const NameToken& token : tokens) result.names.push_back(token.text);
  return result;
}

/// 国务院 over 有关部门, 联席会议 over 各成员单位: those of the unit above, as often as a group of their own.
bool is_of_above(std::string_view key) {
  static constexpr std::string_view kWords[] = {"有关", "相关", "各有关", "各相关", "各成员", "成员单位"};
  return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view word) { return key.starts_with(word); });
}

/// 有关部门, 各部门, 各相关单位: departments of somebody, whom a list names in front of them.
bool are_departments(std::string_view key) {
  static constexpr std::string_view kWords[] = {"各", "有关", "相关"}, kHeads[] = {"部门", "单位", "工作部门", "委办局"};
  bool any = false;
  for (const std::string_view word : kWords)
    if (key.starts_with(word)) {
      key.remove_prefix(word.size());
      any = true;
    }
  return any && std::find(std::begin(kHeads), std::end(kHeads), key) != std::end(kHeads);
}

/// 市政府 over 有关部门, or over 办公室等: no unit of its own stands on the second line.
bool is_part_of_government(const std::string& above, std::string_view below, const rules::Lexicon& lexicon) {
  constexpr std::string_view kGovernment = "政府", kOthers = "等";
  if (!above.ends_with(kGovernment) || lexicon.is_unit_collective(above)) return false;
  if (below.ends_with(kOthers)) below.remove_suffix(kOthers.size());
  return are_departments(below) || lexicon.may_go_on(above, below);
}

/// 和市财政局 under 市教育局: the line's end stands in front of the word between two names.
void leave_joining_word(const NameToken& above, NameToken& token, const rules::Lexicon& lexicon) {
  const auto word = token.before == Gap::line ? lexicon.joining_word(above.key + token.key) : std::nullopt;
  if (!word || word->begin != above.key.size() || word->size() >= token.key.size() || !token.text.text().starts_with(token.key.substr(0, word->size()))) return;
  token.text = token.text.slice({word->size(), token.text.size()});
  token.key.erase(0, word->size());
  token.before = Gap::mark;
}

}  // namespace

bool group_goes_on(const std::string& above, const std::string& below, const rules::Lexicon& lexicon) {
  constexpr std::size_t kLongest = 5;  // characters: 各县（市）
  return text::length(above) <= kLongest && lexicon.is_unit_collective(above) && !lexicon.is_unit_collective(below) && lexicon.is_unit_collective(above + below);
}

std::vector<NameToken> joined_units(const std::vector<NameToken>& tokens, bool between_marks, const rules::Lexicon& lexicon) {
  constexpr std::size_t kEachLevel = 2;  // characters: 各旗 over 县区教育局; 各县（市） over 区人民政府
  const auto is_whole = [&](const std::string& key) { return lexicon.is_unit(key) || lexicon.is_unit_collective(key); };
  const auto goes_on = [&](const NameToken& above, const NameToken& token) {
    const bool alone = token.before == Gap::line && tokens.size() == 2 && (text::length(above.key) == kEachLevel || above.key.ends_with("）"));
    if ((between_marks || alone) && group_goes_on(above.key, token.key, lexicon)) return true;
    if (between_marks && lexicon.may_go_on(above.key, token.key)) return true;
    if (token.before != Gap::line || above.key.ends_with("：")) return false;
    if (is_part_of_government(above.key, token.key, lexicon)) return true;
    if (token.key.starts_with("级")) return true;  // 各市 over 级相关部门: no name begins so
    const std::string both = above.key + token.key;  // 有关部 over 门和各乡镇, 经 over 开区管委会
    const auto word = lexicon.joining_word(both);
    if (word && (word->begin > above.key.size() || word->end < above.key.size())) return true;
    if (between_marks) return !is_whole(above.key) || !lexicon.begins_unit(token.key) || is_of_above(token.key);  // a list that marks part is wrapped there
    return !lexicon.begins_unit(token.key) && lexicon.is_unit(both);
  };
  std::vector<NameToken> names;
  for (NameToken token : tokens) {
    if (!names.empty()) leave_joining_word(names.back(), token, lexicon);
    if (!names.empty() && goes_on(names.back(), token)) {
      names.back().text.append(token.text);
      names.back().key += token.key;
      continue;
    }
    if (token.before == Gap::line) token.before = Gap::blank;
    names.push_back(std::move(token));
  }
  return names;
}

bool is_letter_spaced(const std::vector<NameToken>& tokens, const rules::Lexicon& lexicon) {
  constexpr std::size_t kFewest = 9;  // letters: a shorter run may be two names (市 教 育 局 市 财 政 局)
  std::string joined;
  for (const NameToken& token : tokens) {
    if (text::length(token.key) != 1 || token.before == Gap::line) return false;
    joined += token.key;
  }
  if (constexpr std::string_view kOthers = "等"; joined.ends_with(kOthers)) joined.resize(joined.size() - kOthers.size());
  if (tokens.size() < kFewest || !lexicon.is_unit(joined)) return false;
  for (const std::string_view level : {"国家", "省", "市", "州", "县", "区", "旗", "镇", "乡"})
    for (std::size_t at = joined.find(level, 1); at != std::string::npos; at = joined.find(level, at + level.size()))
      if (lexicon.is_unit(std::string_view(joined).substr(at))) return false;
  return true;
}

/// best[n][i]: cheapest grouping of the first i tokens into n names, and where its last name begins.
struct NameSplitter::Groupings {
  const std::vector<NameToken>& tokens;
  std::vector<std::vector<double>> best;
  std::vector<std::vector<std::size_t>> last_begin;

  double cost(std::size_t count) const { return count < best.size() ? best[count].back() : kImpossible; }

  std::size_t cheapest_count() const {
    std::size_t chosen = best.size() - 1;
    for (std::size_t n = best.size(); n-- > 0;)
      if (cost(n) < cost(chosen)) chosen = n;
    return chosen;
  }

  NameSplit names(std::size_t count) const {
    NameSplit result{std::vector<Passage>(count), count == 0 ? 0 : cost(count)};
    std::size_t end = tokens.size();
    for (std::size_t n = count; n > 0; --n) {
      const std::size_t begin = last_begin[n][end];
      for (std::size_t i = begin; i < end; ++i) result.names[n - 1].append(tokens[i].text);
      end = begin;
    }
    return result;
  }
};

NameSplitter::NameSplitter(const rules::Book& book, const rules::Lexicon& lexicon)
    : lexicon_(lexicon), branches_(book.vocabulary("unit-branches")) {}

bool NameSplitter::is_whole(NameKind kind, const std::string& key) const {
  const auto [entry, is_new] = (kind == NameKind::unit ? whole_units_ : whole_persons_).try_emplace(key, false);
  if (is_new)
    entry->second = kind == NameKind::unit ? lexicon_.is_unit(key) || lexicon_.is_unit_collective(key)
                                           : lexicon_.is_person(key) || lexicon_.is_person_collective(key);
  return entry->second;
}

bool NameSplitter::all_whole(const std::vector<NameToken>& tokens, NameKind kind) const {
  return std::all_of(tokens.begin(), tokens.end(), [&](const NameToken& token) { return is_whole(kind, token.key); });
}

double NameSplitter::name_cost(NameKind kind, const std::string& key) const {
  if (is_whole(kind, key)) return 0;
  const auto characters = static_cast<double>(text::length(key));
  if (characters < 2) return kLoneCharacter;
  return kind == NameKind::person ? kUnknownName + kPerExtraCharacter * std::max(0.0, characters - 4) : kUnknownName;
}

/// 青山县分局 under a line that is full: most likely its end.
bool NameSplitter::is_bound(const NameToken& above, const NameToken& token, NameKind kind) const {
  if (token.goes_on) return true;
  if (kind != NameKind::unit || !above.fills_line || lexicon_.begins_unit(token.key)) return false;
  return branches_.value(branches_.longest_suffix(token.key)) == "bound";
}

/// 临江市生态环境局 and 青山县分局 under it: two names, or one over two lines.
bool NameSplitter::has_branch_below(const std::vector<NameToken>& units) const {
  return std::any_of(units.begin(), units.end(), [&](const NameToken& token) {
    return &token != &units.front() && token.before == Gap::line && !lexicon_.begins_unit(token.key) &&
           branches_.value(branches_.longest_suffix(token.key)) == "bound";
  });
}

bool NameSplitter::is_plain_list(const std::vector<NameToken>& tokens, NameKind kind) const {
  for (std::size_t i = 1; i < tokens.size(); ++i)
    if (is_bound(tokens[i - 1], tokens[i], kind)) return false;
  return all_whole(tokens, kind);
}

double NameSplitter::group_cost(const std::vector<NameToken>& tokens, std::size_t begin, std::size_t end, NameKind kind,
                                const std::vector<bool>& whole) const {
  double cost = 0;
  std::string key = tokens[begin].key;
  for (std::size_t i = begin + 1; i < end; ++i) {
    const NameToken& before = tokens[i - 1];
    const NameToken& token = tokens[i];
    if (token.before == Gap::mark) return kImpossible;
    const bool tight = token.before == Gap::blank || before.fills_line;
    cost += tight ? kPlainJoin : before.had_room ? kJoinOverEnter : kJoinOverRoom;
    const bool branch = token.goes_on || (tight && kind == NameKind::unit && lexicon_.may_go_on(before.key, token.key));
    if (whole[i - 1] && whole[i] && !branch) cost += kJoinOfWholes;
    key += token.key;
  }
  const bool alone = begin > 0 && tokens[begin].before == Gap::line && is_bound(tokens[begin - 1], tokens[begin], kind);
  const auto is_letter = [](const NameToken& token) { return text::length(token.key) == 1; };
  const bool in_letters = kind == NameKind::unit && begin > 0 && tokens[begin].before == Gap::blank && is_letter(tokens[begin - 1]) && is_letter(tokens[begin]);
  return cost + name_cost(kind, key) + (alone ? kBoundAlone : 0) + (in_letters ? kCutInLetters : 0);
}

NameSplitter::Groupings NameSplitter::groupings(const std::vector<NameToken>& tokens, NameKind kind) const {
  const std::size_t size = tokens.size();
  Groupings result{tokens, {}, {}};
  std::vector<bool> whole(size);
  for (std::size_t i = 0; i < size; ++i) whole[i] = is_whole(kind, tokens[i].key);
  result.best.assign(size + 1, std::vector<double>(size + 1, kImpossible));
  result.last_begin.assign(size + 1, std::vector<std::size_t>(size + 1, 0));
  result.best[0][0] = 0;
  for (std::size_t end = 1; end <= size; ++end) {
    for (std::size_t begin = end > kMostTokensPerName ? end - kMostTokensPerName : 0; begin < end; ++begin) {
      const double cost = group_cost(tokens, begin, end, kind, whole);
      if (cost == kImpossible) continue;
      for (std::size_t n = 0; n <= begin; ++n) {
        const double total = result.best[n][begin] + cost;
        if (total >= result.best[n + 1][end]) continue;
        result.best[n + 1][end] = total;
        result.last_begin[n + 1][end] = begin;
      }
    }
  }
  return result;
}

/// 李 强王 芳: two padded names whose inner characters ran together.
std::vector<NameToken> NameSplitter::padded_apart(const std::vector<NameToken>& tokens) const {
  std::vector<NameToken> apart;
  const auto is_single = [](const NameToken& token) { return text::length(token.key) == 1; };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const NameToken& token = tokens[i];
    const bool inside = i > 0 && i + 1 < tokens.size() && token.before == Gap::blank && tokens[i + 1].before == Gap::blank &&
                        text::length(token.key) == 2 && token.text.size() == token.key.size();
    const std::size_t half = token.key.size() / 2;
    if (inside && is_single(tokens[i - 1]) && is_single(tokens[i + 1]) && is_whole(NameKind::person, tokens[i - 1].key + token.key.substr(0, half)) &&
        is_whole(NameKind::person, token.key.substr(half) + tokens[i + 1].key)) {
      apart.push_back({token.text.slice({0, half}), token.key.substr(0, half), token.before, false, false});
      apart.push_back({token.text.slice({half, token.text.size()}), token.key.substr(half), Gap::mark, token.fills_line, false});
    } else {
      apart.push_back(token);
    }
  }
  return apart;
}

NameSplit NameSplitter::split(const std::vector<NameToken>& given, NameKind kind) const {
  const std::vector<NameToken> tokens = kind == NameKind::person ? padded_apart(given) : given;
  if (tokens.size() > kMostTokensPerCell || is_plain_list(tokens, kind)) return one_name_each(tokens);
  const Groupings all = groupings(tokens, kind);
  return all.names(all.cheapest_count());
}

NamePair NameSplitter::split_pair(const std::vector<NameToken>& units, const std::vector<NameToken>& given) const {
  const std::vector<NameToken> persons = padded_apart(given);
  if (std::max(units.size(), persons.size()) > kMostTokensPerCell)
    return {split(units, NameKind::unit), split(persons, NameKind::person)};
  if (units.size() == persons.size() && all_whole(units, NameKind::unit) && all_whole(persons, NameKind::person))
    return {one_name_each(units), one_name_each(persons), has_branch_below(units)};
  const Groupings unit_groupings = groupings(units, NameKind::unit);
  const Groupings person_groupings = groupings(persons, NameKind::person);
  std::size_t unit_count = unit_groupings.cheapest_count();
  std::size_t person_count = person_groupings.cheapest_count();
  const double cheapest = unit_groupings.cost(unit_count) + person_groupings.cost(person_count);
  double limit = cheapest + kAgreementWorth;
  bool cut_to_agree = false;
  if (unit_count != person_count) {
    for (std::size_t n = 1; n <= std::min(units.size(), persons.size()); ++n) {
      const double both = unit_groupings.cost(n) + person_groupings.cost(n);
      if (both >= limit) continue;
      limit = both;
      unit_count = person_count = n;
      cut_to_agree = true;
    }
  }
  return {unit_groupings.names(unit_count), person_groupings.names(person_count), cut_to_agree};
}

}  // namespace fenjie::task
