// Sentences of running text that give units a duty: 市教育局要在11月底前…; 市教育局牵头，市财政局配合，完成….
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/assignments.h"
#include "task/reports.h"

namespace fenjie::task {

/// Part of a paragraph that tells one duty.
struct Duty {
  Span text;                 ///< of the key, from its subject to its end mark, or what stands behind its head
  std::vector<Unit> units{};
  std::vector<Person> persons{};  ///< 市应急局局长王强负责: paired with the unit
  std::vector<Person> leaders{};  ///< 副市长李春明牵头: a person and no unit
  bool general = false;      ///< sounds like an exhortation (要高度重视)
  bool weak = false;         ///< no word of duty (要, 负责, 牵头): a statement, as far as the words go
  bool collective = false;   ///< every unit of it is a group (各单位)
  bool assigned = false;     ///< a word gives its units their part: 牵头, 负责, 会同, or a colon behind them
  Span head{};               ///< of the key: 县水务局： where the units stand in front of the text, else empty
};

class DutySentences {
 public:
  DutySentences(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Finds divisions of the notice's office (体育组, 食堂) that the paragraph plainly gives a part; they are units from now on.
  void learn_divisions(const rules::Subject& paragraph);
  /// The notice's own date: what it tells of months that are over is no duty.
  void set_issued(std::optional<text::Date> issued) { reports_.set_issued(issued); }
  const Reports& reports() const { return reports_; }
  /// The duties of a paragraph, left to right; what stands between two belongs to the first of them.
  std::vector<Duty> find(const rules::Subject& paragraph) const;
  /// A short text with a colon and nothing but units behind it: an item of a list of such.
  std::optional<Duty> closed_by_units(const rules::Subject& paragraph) const;
  /// Sentences that begin with units and a word that nobody knows behind them: they may tell a duty. Of the key.
  std::vector<Span> unread(const rules::Subject& paragraph) const;

 private:
  /// Who a sentence is about, parts of a key; one of the two may be empty.
  struct Actors {
    Span units, person;  ///< 市应急局, 局长王强
    std::size_t end() const { return person.empty() ? units.end : person.end; }
  };

  /// A clause with a subject.
  struct Clause {
    std::vector<Unit> units;
    std::vector<Person> persons, leaders;
    bool only_role = false;  ///< 市财政局配合: says nothing else
    bool general = false;
    bool weak = false;
    bool assigned = false;
    bool charged = false;   ///< 县民政局负责实施: of what stands before it
    bool joins = false;     ///< 区住建局为责任单位: says something beside a duty of its sentence only
    bool supports = false;  ///< 市财政局配合做好…: part of what another unit does
  };
  std::optional<Clause> clause_at(const rules::Subject& paragraph, Span clause) const;
  std::optional<Actors> actors_in(std::string_view key, Span part) const;
  std::optional<Actors> actors_at(std::string_view key, Span clause, std::string_view& kind) const;
  std::optional<Clause> told_part(const rules::Subject& paragraph, Span clause) const;
  std::optional<Actors> charged_inside(std::string_view key, Span clause, std::string_view& kind) const;
  void add_actors(const rules::Subject& paragraph, const Actors& actors, UnitRole role, Clause& clause) const;
  std::size_t behind_lead_in(std::string_view key, Span clause) const;
  std::size_t behind_date(std::string_view key, Span clause) const;
  std::string_view word_at(std::string_view key, std::size_t at, std::string_view& kind) const;
  bool add_joint(const rules::Subject& paragraph, Span clause, std::size_t from, std::vector<Unit>& units) const;
  std::optional<Duty> headed_duty(const rules::Subject& paragraph) const;
  std::vector<Duty> in_sentences(const rules::Subject& paragraph) const;
  bool ends_role_before_comma(std::string_view key, Span part) const;
  std::vector<Span> clauses(std::string_view key, Span sentence) const;
  static void join(Duty& duty, Clause&& clause);
  bool begins_with_preposition(std::string_view text) const;
  bool support_unread(const rules::Subject& paragraph, const std::vector<Span>& all) const;
  bool begins_with_units(std::string_view key, Span clause) const;
  bool stands_in_word(std::string_view key, std::size_t at) const;
  bool begins_like_unit(std::string_view key, Span clause) const;
  bool begins_like_division(std::string_view key, Span clause) const;
  bool begins_with_unknown(std::string_view key, Span clause, bool dated) const;
  static bool holds_day(std::string_view key, Span sentence);
  void learn_in(std::string_view key, Span clause);
  void learn_names(std::string_view key, Span names, bool plainly);
  void know(std::string_view division, bool plainly);
  void take_waiting();
  void learn_head(std::string_view key);
  bool is_general(std::string_view text) const;
  bool only_general(std::string_view key, Span part) const;
  bool is_opening(std::string_view text) const;
  bool says_nothing(std::string_view sentence) const;

  const rules::RuleSet& rules_;
  const rules::Vocabulary &words_, &task_verbs_, &own_prefixes_, &level_words_;
  const rules::RuleSet& deadlines_;
  const rules::Vocabulary &common_words_, &period_words_, &unit_suffixes_;
  Assignments assignments_;
  Reports reports_;
  std::vector<std::string> waiting_;  // 体育组 of 体育组要…, as long as no section was met
  bool has_sections_ = false;  // the notice gives duties to sections of an office (教务处)
};

}  // namespace fenjie::task
