#include "layout/told_columns.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"

namespace fenjie::layout {

namespace {

using Told = std::vector<std::optional<ColumnRole>>;

constexpr std::size_t kFewestValues = 2;
constexpr std::size_t kFewestRows = 2;
constexpr std::size_t kLongHeading = 15;  // characters: a sentence is no heading
constexpr std::size_t kShortGroup = 10;   // mean characters of a group's name
constexpr std::size_t kShortTask = 4;     // mean characters: less says no task

std::string heading_of(const Column& column) { return text::compact(column.heading.text()); }

class Telling {
 public:
  Telling(const std::vector<Column>& columns, const CellKeys& rows, const rules::Lexicon& lexicon)
      : columns_(columns), rows_(rows), lexicon_(lexicon), told_(columns.size()), known_(columns.size()) {
    for (std::size_t c = 0; c < columns.size(); ++c) known_[c] = lexicon.heading(heading_of(columns[c]));
  }

  Told beside_known() {
    tell_units_and_deadlines();
    tell_persons(true);
    tell_task_in_groups();
    tell_groups(true);
    return told_;
  }

  Told all() {
    if (rows_.size() < kFewestRows || !are_headings()) return {};
    tell_units_and_deadlines();
    tell_number();
    tell_persons(false);
    tell_task();
    tell_groups(false);
    return is_of_tasks() && !is_of_persons() ? told_ : Told{};
  }

 private:
  std::optional<ColumnRole> role(std::size_t c) const { return told_[c] ? told_[c] : known_[c]; }
  bool is_open(std::size_t c) const { return !role(c) && !columns_[c].heading.empty() && !columns_[c].shares_heading; }

  template <typename Test>
  bool any_role(Test test) const {
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (const auto one = role(c); one && test(*one)) return true;
    return false;
  }

  /// Two thirds of a column's cells hold, two or more.
  template <typename Test>
  bool mostly(std::size_t c, Test test) const {
    std::size_t cells = 0, values = 0;
    for (const auto& row : rows_) {
      if (row[c].empty() || lexicon_.means_empty(row[c])) continue;
      ++cells;
      values += test(row[c]);
    }
    return values >= kFewestValues && values * 3 >= cells * 2;
  }

  bool mostly_are(std::size_t c, ColumnRole kind) const {
    return mostly(c, [&](const std::string& key) { return lexicon_.is_value(kind, key) || (holds_units(kind) && are_units(key)); });
  }

  /// 办公室、教务处: in a column of units the bare ending of one is a unit, too.
  bool are_units(std::string_view key) const {
    for (std::size_t begin = 0; begin <= key.size();) {
      const std::size_t end = std::min(key.find("、", begin), key.size());
      const std::string_view part = key.substr(begin, end - begin);
      if (!lexicon_.is_unit(part) && !lexicon_.is_bare_unit(part)) return false;
      begin = end + std::string_view("、").size();
    }
    return true;
  }

  /// Mean characters of the filled cells.
  std::size_t length(std::size_t c) const {
    std::size_t cells = 0, characters = 0;
    for (const auto& row : rows_) {
      cells += !row[c].empty();
      characters += text::length(row[c]);
    }
    return cells == 0 ? 0 : characters / cells;
  }

  /// 由谁协同 says which units; any of them then.
  void tell_units_and_deadlines() {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (!is_open(c)) continue;
      const std::string heading = heading_of(columns_[c]);
      const auto part = lexicon_.units_part_within(heading);
      const bool units = mostly_are(c, ColumnRole::unit);
      if (part && (units || (holds_any(c, ColumnRole::unit) && !holds_any(c, ColumnRole::person) && !mostly_are(c, ColumnRole::deadline))))
        told_[c] = part;
      else if (units && (lexicon_.is_group_word(heading) || !any_role(holds_units)))
        told_[c] = ColumnRole::unit;
    }
    if (any_role([](ColumnRole one) { return one == ColumnRole::deadline; })) return;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (!is_open(c) || !mostly_are(c, ColumnRole::deadline)) continue;
      told_[c] = ColumnRole::deadline;
      return;
    }
  }

  bool holds_any(std::size_t c, ColumnRole kind) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const auto& row) { return !row[c].empty() && lexicon_.is_value(kind, row[c]); });
  }

  /// 1, 2, 3 in one of the first two columns; figures that do not count are none.
  void tell_number() {
    if (any_role([](ColumnRole one) { return one == ColumnRole::number; })) return;
    for (std::size_t c = 0; c < std::min<std::size_t>(2, columns_.size()); ++c) {
      int last = 0;
      const bool counts = std::all_of(rows_.begin(), rows_.end(), [&](const auto& row) {
        const int before = last;
        last = text::numeral(row[c]).value_or(0);
        return last == before + 1;
      });
      if (!is_open(c) || !counts) continue;
      told_[c] = ColumnRole::number;
      return;
    }
  }

  /// Persons right of their units are theirs, others stand above the units. Beside known headings only under a post (镇领导).
  void tell_persons(bool only_posts) {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const std::string heading = heading_of(columns_[c]);
      const auto named = lexicon_.persons_under(heading);
      if (only_posts && !named) continue;
      const auto may_be = [&](const std::string& key) { return lexicon_.is_value(ColumnRole::person, key) || lexicon_.may_be_person(key); };
      if (!is_open(c) || !mostly(c, may_be)) continue;
      const bool beside = c > 0 && role(c - 1) && holds_units(*role(c - 1));
      const ColumnRole kind = beside && named != ColumnRole::leader ? ColumnRole::person : ColumnRole::leader;
      if (!any_role([kind](ColumnRole one) { return one == kind; })) told_[c] = kind;
    }
  }

  /// Of the texts left of the units those that begin like tasks, else the longest; of all, where none stand there.
  void tell_task() {
    tell_task_in_groups();
    if (any_role([](ColumnRole one) { return one == ColumnRole::task; })) return;
    if (const auto task = likely_task(0)) told_[*task] = ColumnRole::task;
  }

  /// A known column of tasks with cells merged over several rows (路灯亮化) groups the longer texts behind it.
  void tell_task_in_groups() {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (role(c) != ColumnRole::task) continue;
      if (yields(c) && has_gaps(c) && length(c) <= kShortGroup) {
        told_[c] = ColumnRole::group;
        return;
      }
      const auto task = has_gaps(c) ? likely_task(c + 1) : std::nullopt;
      if (!task || has_gaps(*task) || length(*task) <= length(c)) return;
      told_[c] = ColumnRole::group;
      told_[*task] = ColumnRole::task;
      return;
    }
  }

  /// 项目 in front of 工作任务.
  bool yields(std::size_t column) const {
    const auto is_task = [&](std::size_t c) { return role(c) == ColumnRole::task && !lexicon_.is_yielding_heading(heading_of(columns_[c])); };
    bool behind = false;
    for (std::size_t c = column + 1; c < columns_.size(); ++c) behind = behind || is_task(c);
    return behind && lexicon_.is_yielding_heading(heading_of(columns_[column]));
  }

  std::optional<std::size_t> likely_task(std::size_t begin) const {
    std::optional<std::size_t> longest;
    for (std::size_t c = begin; c < columns_.size(); ++c) {
      if (longest && role(c) && holds_units(*role(c))) break;
      if (!is_open(c) || length(c) <= kShortTask) continue;
      if (mostly(c, [&](const std::string& key) { return lexicon_.begins_like_task(key); })) return c;
      if (!longest || length(c) > length(*longest)) longest = c;
    }
    return longest;
  }

  bool has_gaps(std::size_t c) const {
    return !rows_.empty() && !rows_.front()[c].empty() && std::any_of(rows_.begin(), rows_.end(), [c](const auto& row) { return row[c].empty(); });
  }

  /// Short names left of other texts, each for the empty cells under it or, where no heading is trusted, again in each row.
  void tell_groups(bool only_gaps) {
    if (any_role([](ColumnRole one) { return one == ColumnRole::group || one == ColumnRole::section; })) return;
    for (std::size_t c = 0; c < columns_.size() && role(c) != ColumnRole::task; ++c) {
      if (role(c) && holds_names(*role(c))) return;
      if (!is_open(c) || rows_.empty() || rows_.front()[c].empty() || length(c) > kShortGroup || !has_text_behind(c)) continue;
      if (!has_gaps(c) && (only_gaps || differ(c))) continue;
      told_[c] = ColumnRole::group;
      return;
    }
  }

  bool has_text_behind(std::size_t column) const {
    for (std::size_t c = column + 1; c < columns_.size(); ++c)
      if (is_open(c) || role(c) == ColumnRole::task) return length(c) > length(column);
    return false;
  }

  /// No cell of a head is a value of its own column, or a sentence.
  bool are_headings() const {
    std::set<std::string> keys;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const std::string key = heading_of(columns_[c]);
      if (key.empty()) continue;
      if (!keys.insert(key).second || text::length(key) > kLongHeading || key.ends_with("。")) return false;
      if (lexicon_.is_post_heading(key) || lexicon_.is_value(ColumnRole::number, key)) return false;
      if (!known_[c] && !lexicon_.is_group_word(key) && is_one_of(c, key)) return false;
    }
    return keys.size() >= 3;
  }

  bool is_one_of(std::size_t c, const std::string& key) const {
    constexpr ColumnRole kTyped[] = {ColumnRole::number, ColumnRole::unit, ColumnRole::deadline, ColumnRole::person};
    return std::any_of(std::begin(kTyped), std::end(kTyped), [&](ColumnRole kind) { return lexicon_.is_value(kind, key) && mostly_are(c, kind); });
  }

  bool is_of_tasks() const {
    const bool more = any_role([](ColumnRole one) {
      return one == ColumnRole::deadline || one == ColumnRole::leader || one == ColumnRole::person || one == ColumnRole::number;
    });
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (role(c) == ColumnRole::task && more && any_role(holds_units))
        return differ(c) && mostly(c, [&](const std::string& key) {
          return text::length(key) > kShortTask && lexicon_.cost(ColumnRole::task, key) < lexicon_.cost(ColumnRole::unit, key);
        });
    return false;
  }

  /// Each row is about another person: a list of people, whatever they did.
  bool is_of_persons() const {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (role(c) == ColumnRole::number) continue;
      std::set<std::string> names;
      for (const auto& row : rows_) names.insert(row[c]);
      return role(c) && holds_people(*role(c)) && names.size() == rows_.size();
    }
    return false;
  }

  /// Two thirds of the texts stand once: tasks are not said twice.
  bool differ(std::size_t c) const {
    std::set<std::string> texts;
    for (const auto& row : rows_) texts.insert(row[c]);
    return texts.size() * 3 >= rows_.size() * 2;
  }

  const std::vector<Column>& columns_;
  const CellKeys& rows_;
  const rules::Lexicon& lexicon_;
  Told told_, known_;
};

}  // namespace

Told told_columns(const std::vector<Column>& columns, const CellKeys& rows, const rules::Lexicon& lexicon) {
  return Telling(columns, rows, lexicon).beside_known();
}

Told columns_told_alone(const std::vector<Column>& columns, const CellKeys& rows, const rules::Lexicon& lexicon) {
  return Telling(columns, rows, lexicon).all();
}

}  // namespace fenjie::layout
